"""Every word the screen says, in one place. Text from outside is put in as data and made safe where it is drawn."""

from collections.abc import Iterable

APP = "FrontReader"

ACTIONS = {
    "move.down": "Next sentence, or next row of a list",
    "move.up": "Previous sentence, or previous row of a list",
    "move.paragraph_next": "Next paragraph",
    "move.paragraph_previous": "Previous paragraph",
    "move.half_down": "Half a screen down",
    "move.half_up": "Half a screen up",
    "move.first": "First sentence or row; with a count that one",
    "move.last": "Last sentence or row; with a count that one",
    "move.word_next": "Next word",
    "move.word_previous": "Previous word",
    "move.right": "Next character; in the list the next tab",
    "move.left": "Previous character; in the list the previous tab",
    "move.event_next": "Next event",
    "move.event_previous": "Previous event",
    "move.entity_next": "Next entity",
    "move.entity_previous": "Previous entity",
    "search.open": "Search this article",
    "go.next": "Next match, or next place of the chosen item",
    "go.previous": "Previous match, or previous place of the chosen item",
    "go.follow": "Follow: from the text to its item, from an item to its text",
    "go.back": "Back to where you were",
    "go.forward": "Forward again",
    "go.hint": "Jump to an item on screen by its letter",
    "go.star": "Choose the item under the caret",
    "go.mark": "Set a mark",
    "go.to_mark": "Jump to a mark",
    "go.pane": "To the other pane",
    "note.annotate": "Write a note on the sentence or selection; edit the chosen note",
    "note.in_editor": "The same in your $EDITOR",
    "note.tag": "Tag the sentence, selection or chosen note",
    "note.delete": "Delete the chosen note, or the note at the caret",
    "note.undo": "Undo the last change to your notes",
    "note.redo": "Redo",
    "select.start": "Select text; again to stop",
    "select.swap": "Go to the other end of the selection",
    "select.word": "Select the word",
    "select.sentence": "Select the sentence",
    "select.paragraph": "Select the paragraph",
    "item.copy": "Copy the selection, sentence or item as a quote with its origin",
    "item.word": "Lemma and form of the word under the caret",
    "item.narrow": "Narrow the events: by type, role, entity, realis, who says them",
    "item.types": "Show and hide types",
    "item.sort": "Sort the list another way",
    "view.tab_next": "Next tab; with a count that tab",
    "view.tab_previous": "Previous tab",
    "view.centre": "Put this line in the middle",
    "view.top": "Put this line at the top",
    "view.bottom": "Put this line at the bottom",
    "view.zen": "Zen: only the text",
    "view.theme": "Next theme",
    "view.wider": "More room for the text",
    "view.narrower": "More room for the list",
    "app.open": "Open a file or a recent article",
    "app.palette": "All commands",
    "app.help": "All keys",
    "app.cancel": "Cancel; leave the selection, hints or what is lit",
    "app.quit": "Quit",
}

FOOTER = {
    "move.down": "sentence",
    "move.event_next": "event",
    "search.open": "search",
    "go.hint": "hint",
    "note.annotate": "annotate",
    "app.help": "help",
}

GROUPS = {
    "move": "Moving",
    "search": "Search",
    "go": "Jumping",
    "note": "Notes",
    "select": "Selecting",
    "item": "Items",
    "view": "View",
    "app": "FrontReader",
}


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # only when something is wrong

    found = get_close_matches(name, list(known), 1, 0.4)
    return f" Did you mean {found[0]}?" if found else ""


def unknown_action(name: str, known: Iterable[str]) -> str:
    return f"There is no action called {name!r}.{_nearest(name, known)}"


def unknown_key(action: str, key: str, known: Iterable[str]) -> str:
    return f"{key!r} (for {action}) is not a key.{_nearest(key, known)}"


def digit_key(action: str, key: str) -> str:
    return f"{key!r} (for {action}) cannot begin a key sequence: digits are counts."


def empty_sequence(action: str) -> str:
    return f"{action} has an empty key. Write [] to leave it without keys."


def needs_character(action: str) -> str:
    return f"The keys of {action} end in <char>, as in 'm <char>'."


def key_clash(action: str, other: str, keys: str) -> str:
    return f"{keys!r} would be both {action} and {other}. Give one of them another key."


# Settings


def config_unreadable(path: object, error: Exception) -> str:
    return f"{path} cannot be read ({error}). FrontReader starts with its defaults."


def config_broken(path: object, error: Exception) -> str:
    return f"{path} is not valid TOML: {error}. FrontReader starts with its defaults."


def config_wrong(path: object, line: int, message: str) -> str:
    return f"{path}, line {line}: {message} FrontReader starts with its defaults."


def unknown_setting(name: str, known: Iterable[str]) -> str:
    return f"There is no setting called {name!r}.{_nearest(name, known)}"


def unknown_name(what: str, name: object, known: Iterable[str]) -> str:
    known = list(known)
    return f"There is no {what} called {name!r}.{_nearest(str(name), known)} Known are {', '.join(known)}."


def bad_measure(least: int, largest: int) -> str:
    return f"measure is a whole number of columns from {least} to {largest}."


def bad_editor() -> str:
    return "editor is a command in quotes."


def bad_hide() -> str:
    return 'hide is a list of types, such as ["NORP", "Statement"].'


def bad_keys(name: str) -> str:
    return f'{name} takes a list of keys, such as ["j", "down"].'


def config_head(path: object) -> list[str]:
    return ["Settings of FrontReader. Save what you want to change as", str(path)]


CONFIG_MEASURE = "The widest a line of the article may be, in columns."
CONFIG_HIDE = "Types that are not shown at first, of these:"
CONFIG_EDITOR = "The editor for notes; empty for $VISUAL or $EDITOR."
CONFIG_KEYS = [
    'An action and its keys. Spaces part the keys of a sequence: "g g".',
    "Keys are characters or names: ctrl+d, space, enter, pagedown.",
]


def config_theme(names: Iterable[str]) -> str:
    return f"One of {', '.join(names)} (ansi: the terminal's own 16 colours)."
