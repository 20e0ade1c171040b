"""The items pane: lists of events, entities, times and notes, and the card of the chosen one."""
