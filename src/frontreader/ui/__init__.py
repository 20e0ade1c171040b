"""The only room that knows Textual: app, screens, widgets, actions, themes."""
