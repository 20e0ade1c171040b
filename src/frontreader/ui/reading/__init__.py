"""The reading pane: layout, painting and the widget."""
