"""Write docs/keys.md from the registry of actions: `python docs/keys.py`."""

from pathlib import Path

from frontreader.ui import strings
from frontreader.ui.actions import ACTIONS, EVERYWHERE
from frontreader.ui.keymap import shown_keys

PAGE = Path(__file__).with_name("keys.md")
_PLACES = {"text": "text", "items": "list", "select": "selection", "review": "review"}


def page() -> str:
    """The page, as Markdown."""
    lines = [
        "# Keys",
        "",
        "Made from the registry of actions by `python docs/keys.py`. A number before a motion repeats it (`5j`) or",
        "names a target (`12G`). Give an action other keys in the settings, by the name in the last column.",
    ]
    for group, title in strings.GROUPS.items():
        lines += ["", f"## {title}", "", "| keys | | where | action |", "|---|---|---|---|"]
        for action in ACTIONS:
            if action.group == group:
                keys = " ".join(f"`{shown_keys(sequence)}`" for sequence in action.keys)
                where = (
                    "everywhere"
                    if action.where >= EVERYWHERE
                    else ", ".join(word for name, word in _PLACES.items() if name in action.where)
                )
                lines.append(f"| {keys} | {action.description} | {where} | `{action.id}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
