"""What the actions do: a controller for each group of them. `name(count, argument)` does `group.name`."""
