"""Widgets whose styles depend on the theme alone."""

from textual.dom import DOMNode


class SteadyStyles(DOMNode):
    """Focus and hover change no style of the widget, nor of what is in it: Textual would work out all its component
    styles again each time the mouse comes in or the focus goes."""

    def update_node_styles(self, animate: bool = True) -> None:
        """Nothing: a change of theme comes another way."""
