"""Every word the screen says, in one place. Text from outside is put in as data and made safe where it is drawn."""

from collections.abc import Iterable, Sequence

from frontreader.annotations.judgements import Judgement
from frontreader.annotations.placement import Placement
from frontreader.ui.looks import COLOUR_GLYPHS, glyph

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
    "go.pane": "To the next pane: text, list, card",
    "go.pane_previous": "To the pane before",
    "note.annotate": "Write a note on the sentence or selection; edit the chosen note",
    "note.in_editor": "The same in your $EDITOR",
    "note.tag": "Tag the sentence, selection or chosen note",
    "note.highlight": "Highlight the selection, sentence or chosen note in the colour used last",
    "note.colour": "The same in a colour of your choice; or take the colour away",
    "note.delete": "Delete the chosen note, or the note at the caret",
    "note.next": "Next note or highlight",
    "note.previous": "Previous note or highlight",
    "note.undo": "Undo the last change to your notes or to the article's date",
    "note.redo": "Redo",
    "note.history": "All that you did to this article, with times; undo and redo from there",
    "notes.tick": "Tick the note: what is ticked is tagged, coloured, deleted together",
    "notes.tick_all": "Tick all notes that are listed, or none",
    "select.start": "Select text from the character under the caret; again to stop",
    "select.swap": "Go to the other end of the selection",
    "select.word": "Select the word; with a count so many, again one more",
    "select.sentence": "Select the sentence; likewise",
    "select.paragraph": "Select the paragraph; likewise",
    "select.entity": "Select the name of an entity; again the one around it, or one more",
    "select.event": "Select an event's trigger; again the event with all that takes part",
    "item.copy": "Copy the selection, sentence or item as a quote with its origin",
    "item.word": "Lemma and form of the word under the caret",
    "item.narrow": "Narrow the events (type, role, entity, realis, source), or the notes (tag, colour, kind, words)",
    "item.types": "Show and hide types",
    "item.sort": "Sort the list another way: text, type, count, name, confidence",
    "judge.accept": "Accept the item at the caret or of the list; again to take it back",
    "judge.reject": "Reject it: it leaves the lists; again to take it back",
    "judge.sentence": "Accept all in the sentence that is not judged",
    "judge.same": "The same judgement for all identical items in this article",
    "judge.same_everywhere": "The same for all identical items in the library",
    "judge.next": "Next item that is not judged",
    "judge.previous": "Previous item that is not judged",
    "judge.add": "Add the selection as an entity, event or time that was missed",
    "judge.rejected": "Show rejected items, or hide them",
    "correct.type": "Correct the type of the item",
    "correct.end_on": "The item's words end one word further on",
    "correct.end_back": "The item's words end one word before",
    "correct.start_back": "The item's words begin one word before",
    "correct.start_on": "The item's words begin one word further on",
    "correct.name": "Correct the name of the entity",
    "correct.merge": "Merge the entity with another one",
    "correct.split": "Divide the mention from its entity",
    "correct.realis": "Correct whether the event happened: actual, planned, possible, feared, denied, general",
    "correct.polarity": "The event did not happen, or did: change its polarity",
    "correct.value": "Correct the value of the time",
    "role.agent": "Who does it: then the letter of the phrase (or on a selection); again to take it out",
    "role.target": "Who or what undergoes it",
    "role.instrument": "With what it is done",
    "role.place": "Where it happens",
    "role.time": "When it happens",
    "role.source": "Who says it",
    "review.open": "What waits for your verdict; with a selection, where the note placed by hand stands",
    "review.accept": "Accept the place, or what the analyzer finds now",
    "review.refuse": "Keep it with the old version, or hold on to what you said",
    "review.by_hand": "Place it by hand, or correct it in the text",
    "review.next_place": "Next place that may be meant",
    "review.previous_place": "Previous place that may be meant",
    "review.follow": "To that place in the text",
    "review.down": "Next entry",
    "review.up": "Previous entry",
    "review.leave": "Leave the queue",
    "document.date": "Set the article's date, which its times are resolved against",
    "view.tab_next": "Next tab; with a count that tab",
    "view.tab_previous": "Previous tab",
    "view.centre": "Put this line in the middle",
    "view.top": "Put this line at the top",
    "view.bottom": "Put this line at the bottom",
    "view.zen": "Zen: only the text",
    "view.unsure": "Dim what the analyzer is not sure of, or do not",
    "view.theme": "Next theme",
    "view.wider": "More room for the text",
    "view.narrower": "More room for the list",
    "app.open": "Open a file or a recent article",
    "app.palette": "All commands",
    "app.help": "All keys",
    "app.stop": "Stop the analysis that is running",
    "app.cancel": "Cancel; leave the selection, hints or what is lit",
    "app.quit": "Quit",
}

FOOTER = (
    (("app.help",), "help"),
    (("move.down", "move.up"), "sentence"),
    (("go.pane",), "list"),
    (("search.open",), "search"),
    (("note.annotate",), "annotate"),
    (("move.event_next", "move.event_previous"), "event"),
    (("go.hint",), "hint"),
)
"""Which actions the status line hints at, the most wanted first."""

GROUPS = {
    "move": "Moving",
    "search": "Search",
    "go": "Jumping",
    "note": "Notes",
    "notes": "The list of notes",
    "select": "Selecting",
    "item": "Items",
    "judge": "Judging",
    "correct": "Correcting",
    "role": "Roles of an event",
    "review": "Review",
    "document": "Article",
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
    return f"Your settings cannot be read: {error} ({path}; the defaults are used)"


def config_broken(path: object, error: Exception) -> str:
    return f"Your settings are not valid TOML: {error} ({path}; the defaults are used)"


def config_wrong(path: object, line: int, message: str) -> str:
    return f"Settings, line {line}: {message} ({path}; the defaults are used)"


def unknown_setting(name: str, known: Iterable[str]) -> str:
    return f"There is no setting called {name!r}.{_nearest(name, known)}"


def unknown_name(what: str, name: object, known: Iterable[str]) -> str:
    known = list(known)
    return f"There is no {what} called {name!r}.{_nearest(str(name), known)} Known are {', '.join(known)}."


def bad_measure(least: int, largest: int) -> str:
    return f"measure is a whole number of columns from {least} to {largest}."


def bad_editor() -> str:
    return "editor is a command in quotes."


def bad_unsure() -> str:
    return "unsure is a number from 0 to 1, such as 0.5."


def bad_hide() -> str:
    return 'hide is a list of types, such as ["NORP", "Statement"].'


def bad_keys(name: str) -> str:
    return f'{name} takes a list of keys, such as ["j", "down"].'


def config_head(path: object) -> list[str]:
    return ["Settings of FrontReader. Save what you want to change as", str(path)]


CONFIG_MEASURE = "The widest a line of the article may be, in columns."
CONFIG_HIDE = "Types that are not shown at first, of these:"
CONFIG_EDITOR = "The editor for notes; empty for $VISUAL or $EDITOR."
CONFIG_UNSURE = "What the analyzer is less sure of than this, from 0 to 1, is dimmed; 0 dims nothing."
CONFIG_KEYS = [
    'An action and its keys. Spaces part the keys of a sequence: "g g".',
    "Keys are characters or names: ctrl+d, space, enter, pagedown.",
]


def config_theme(names: Iterable[str]) -> str:
    return f"One of {', '.join(names)} (ansi: the terminal's own 16 colours)."


# The screen

KIND_WORDS = {"entity": "entity", "event": "event", "time": "time", "note": "note", "sentence": "sentence"}
KIND_GLYPHS = {"entity": "◆", "event": "⚔", "time": "◷", "note": "✎", "sentence": "·"}
TYPE_WORDS = {
    "PER": "people",
    "ORG": "organisations",
    "LOC": "places",
    "NORP": "nationalities, religions, political groups",
    "EVENT": "named events",
    "PRODUCT": "weapons, ships, vehicles, products",
    "WORK": "laws, plans, books, treaties",
    "TIME": "times",
    "Other": "events outside the typology",
}
SHOWN = "shown "
HIDDEN = "hidden"
NOTHING_LIT = "Nothing is lit: search with /, or choose an item with *."
NOTHING_HERE = "No item in this sentence."
HINTING = "Type the letters of an item; Esc leaves."
TAB_BACK = "Enter goes back to the text."
NOTHING_TO_HINT = "No items on screen to jump to."
NO_JUMP_BACK = "Nowhere to go back to."
NO_JUMP_FORWARD = "Nowhere to go forward to."
ZEN_NO_LIST = "Zen shows only the text; Escape leaves it."
SELECTING = "Esc leaves · iw is ip word sentence paragraph · ie iv entity event · o other end"
LOOKING_UP = "Looking the word up …"
NO_WORD = "There is no word under the caret."
RULES_ONLY = "Analysed by rules only: the neural runtime cannot be loaded."
NO_PARSER = "Nothing can be parsed: the neural runtime cannot be loaded. Install numpy, onnxruntime and sentencepiece."
UNSURE_SHOWN = "What the analyzer is not sure of is shown as all else."
RENEWAL_STOPPED = "The analysis was stopped; the earlier one stays until you open the article again."
ANALYSIS_STOPPED = "The analysis was stopped; what was found so far stays until you open the article again."
NOT_ANALYSING = "No analysis is running."
STILL_ANALYSING = "The article is still being analysed."
NOTHING_TO_ANNOTATE = "There is nothing to annotate here."
NO_NOTE_HERE = "There is no note here."
NOTHING_TO_UNDO = "Nothing to undo in this article."
NOTHING_TO_REDO = "Nothing to redo in this article."
NOTE_KEPT = "Note saved."
NO_STDIN = "There is no stdin to read a text from."
NO_TERMINAL = "The text was read from stdin, but there is no terminal (/dev/tty) to read keys from."
DOCUMENT_GONE = "The library does not hold that article any more."
FROM_STDIN = "from stdin"
FILE = "file"

DATE_TITLE = "The date of the article"
DATE_HINT = "2023, 2023-03, 2023-03-10 or empty · Esc leaves"
DATE_PLACEHOLDER = "no date"
DATE_SAME = "The article's date is as it was."

TYPES_TITLE = "Show and hide types"
NARROW_TITLE = "Narrow the events"
NARROW_CLEAR = "Show all events again"
NARROW_FAMILY = "family"
NARROW_TYPE = "type"
NARROW_REALIS = "realis"
NARROW_SOURCE = "said by"
NARROW_ROLES = {"agent": "who", "target": "whom", "instrument": "with", "place": "where", "time": "when"}
OPEN_TITLE = "Open an article"
OPEN_HINT = "Enter opens · type part of a title or name, or a whole path · Esc leaves"
PALETTE_TITLE = "Commands"
LEGEND = (
    "~Name: a word refers to it, such as hij, de stad",
    "? and dim: the analyzer is not sure; see the card",
    "planned, possible, feared, denied: not (yet) so",
)
HELP_TITLE = "Keys: a number before a motion repeats it; digits are counts"
PICK_HINT = "Enter takes · ↑ ↓ move · Esc leaves"
TOGGLE_HINT = "Enter switches · ↑ ↓ move · Esc leaves"
TYPE_TO_NARROW = "Type to find"
NOTHING_MATCHES = "Nothing matches."
NOTHING_MATCHES_YET = "Nothing matches yet: the article is still being analysed."

SEARCH_PLACEHOLDER = "Search: @ entities  ! events  # notes  . sentences  ' exact"
SEARCH_EMPTY = "Type a name, a word, part of a sentence; typing errors are forgiven."
SEARCH_HINT = "Enter stays · ↑ ↓ other matches · Esc back to where you were"

NOTE_LEAVE = "Leave the note"
NOTE_IN_EDITOR = "Write in your editor"
NOTE_SAVE = "Save now"
NOTE_HINT = "Saved as you write."
NOTE_WRITING = "Writing …"
NOTE_SAVED = "Saved."
NOTE_KEYS = "Esc done · ctrl+e your editor"
TAGS_PLACEHOLDER = "Tags, parted by spaces"


def tags_offered(tags: Iterable[str]) -> str:
    return "Tab completes: " + "  ".join(f"#{tag}" for tag in tags)


EMPTY_TABS = {
    "Events": "No events were found in this article.",
    "Entities": "No entities were found in this article.",
    "Times": "No time expressions were found in this article.",
}
ANALYSING_TABS = dict.fromkeys(EMPTY_TABS, "The article is being analysed …")
NOT_ANALYSED_TABS = dict.fromkeys(EMPTY_TABS, "The analysis did not come to its end. Open the article again to retry.")
NOTE_WITHOUT_PLACE = "The passage of this note is not found in the article as it is now; the note is kept."
CANNOT_SUSPEND = "Your editor cannot be run in this terminal."


def empty_tabs(annotate: str, highlight: str) -> dict[str, str]:
    return {
        "Notes": f"No notes yet. Press {annotate} on a sentence, or on a selection, to write one; "
        f"{highlight} to highlight it."
    }


def sentence_number(number: int) -> str:
    return f"sentence {number}"


def bad_date(typed: str) -> str:
    return f"{typed} is no date: write 2023, 2023-03 or 2023-03-10."


def date_set(date: str | None, undo: str) -> str:
    now = f"The article's date is {date} now" if date else "The article has no date now"
    return f"{now}; {undo} takes it back."


def date_not_kept(why: str) -> str:
    return f"The date holds until you leave the article; it could not be kept: {why}"


def mark_set(name: str) -> str:
    return f"Mark {name} set; ' {name} comes back here."


def no_mark(name: str) -> str:
    return f"There is no mark {name}; m {name} sets it."


def no_more(kind: str, forward: bool, running: bool) -> str:
    yet = " yet: the article is still being analysed" if running else ""
    return f"No {'further' if forward else 'earlier'} {kind}{yet}."


def matches(count: int) -> str:
    return f"{count} place{'s' if count != 1 else ''}; n and N walk them."


def walking(at: int, count: int, walked: str) -> str:
    return f"n: {'match' if walked == 'matches' else 'place'} {at} of {count}"


def selected(words: int) -> str:
    return f"{words} word{'s' if words != 1 else ''} selected"


MUCH_SELECTED = "much selected"

# Notes and highlights

COLOUR_TITLE = "The colour of the highlight"
COLOUR_NONE = "no colour"
COLOUR_NOW = "now"
COLOUR_TAKEN = "The colour was taken away."
TAGS_HINT = "Enter adds · -tag takes away · Tab completes · Esc leaves"
ONLY_NOTES = "Only notes can be ticked: they are the last tab."
NOTE_ELSEWHERE = "other article"
LINK_KEYS = "Enter links · ↑ ↓ choose · Esc not"
LINK_HINT = "A name, a word · ! event · . sentence · # note"
LINK_NOTHING = "Nothing of that name; it can be written all the same."
NARROW_NOTES_TITLE = "Narrow the notes"
NARROW_NOTES_CLEAR = "Show all notes again"
NARROW_NOTES_HINT = "Enter switches · or words to look for · Esc leaves"
NARROW_NOTES = {"tag": "tag", "colour": "colour", "kind": "kind"}
HISTORY_EMPTY = "You did nothing to this article yet: notes, highlights and its date will be listed here."
HISTORY_LOADING = "Reading the history …"
HISTORY_START = "as it was before all this"
HISTORY_STATES = {"undone": "undone", "abandoned": "undone, left behind"}
HISTORY_ABANDONED = "This was undone, and then something else was done: it cannot be redone."


def highlighted(colour: str, annotate: str) -> str:
    return f"Highlighted {colour}; {annotate} writes a note on it."


def highlight_legend() -> str:
    signs = "  ".join(f"{glyph(sign)} {name}" for name, sign in COLOUR_GLYPHS.items())
    return f"{signs}  {glyph('✎')} note  +: more begin there"


def tag_all(count: int) -> str:
    return f"Tag {count} note{'s' if count != 1 else ''}"


def changed_together(count: int, undo: str) -> str:
    return f"{count} note{'s' if count != 1 else ''} changed; {undo} takes all of it back."


def ticked(count: int, tag: str, colour: str, delete: str) -> str:
    return f"{count} ticked: {tag} tag · {colour} colour · {delete} delete · Esc none" if count else "None ticked."


def history_title(title: str) -> str:
    return f"What you did to {title}"


def history_undone(count: int) -> str:
    return f"{count} undone"


def history_hint(undo: str, redo: str) -> str:
    return f"{undo} undoes · {redo} redoes · Enter goes there · Esc leaves"


def nothing_to_select(kind: str) -> str:
    return f"No {kind} stands here."


def analysing(done: int, total: int) -> str:
    return f"analysing {_bar(done, total)}"


def _bar(done: int, total: int) -> str:
    filled = 10 * done // max(1, total)
    return f"{glyph('█') * filled}{glyph('░') * (10 - filled)} {100 * done // max(1, total)} %"


def analysing_anew(progress: tuple[int, int] | None) -> str:
    return f"analysing anew {_bar(*progress)}" if progress else f"analysing anew {glyph('…')}"


def unsure_dimmed(below: float) -> str:
    return f"What the analyzer is less sure of than {below:g} is dimmed."


LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "fy": "Frisian", "af": "Afrikaans", "da": "Danish", "sv": "Swedish", "no": "Norwegian", "pl": "Polish",
    "ru": "Russian", "uk": "Ukrainian", "tr": "Turkish", "ar": "Arabic", "la": "Latin",
}  # fmt: skip


def other_language(tag: str) -> str:
    return f"{LANGUAGES.get(tag.partition('-')[0], 'Another language')}: not analysed"


def sorted_by(order: str) -> str:
    words = {
        "text": "in the order of the text",
        "type": "by type",
        "count": "by count",
        "name": "by name",
        "sure": "by confidence, the surest first",
    }
    return f"Sorted {words[order]}."


def note_deleted(undo: str) -> str:
    return f"Note deleted; {undo} brings it back."


def editor_command(line: str, why: str) -> str:
    return f"The editor {line!r} cannot be run: {why}. Set another in the settings or in $EDITOR."


def editor_not_run(editor: str, why: str) -> str:
    return f"{editor} cannot be run: {why}. Set another in the settings or in $EDITOR."


def editor_file(why: str) -> str:
    return f"The file for your editor cannot be written or read back: {why}"


def editor_failed(editor: str, code: int, file: str) -> str:
    return f"{editor} ended with {code}; what you wrote is in {file}"


def kept_in_file(why: str, file: str) -> str:
    return f"{why} What you wrote is in {file}"


def crashed(file: str) -> str:
    return f"FrontReader met a fault of its own and had to stop; your notes are safe. What happened: {file}"


def not_analysed(why: str) -> str:
    return f"The article could not be analysed: {why}"


def not_kept(why: str) -> str:
    return f"The analysis could not be kept: {why}"


def library_read_only(why: str) -> str:
    return f"Notes can be read, and none can be kept: {why}"


def library_unavailable(why: str) -> str:
    return f"Notes cannot be kept: {why}"


def how_to_quit(quits: str, copies: str) -> str:
    return f"{quits} quits; {copies} copies."


def copy_failed(why: str) -> str:
    return f"Nothing could be copied: {why}"


def copied(done: Iterable[str], file: str) -> str:
    words = {
        "tmux": "copied to tmux",
        "tool": "copied to the clipboard",
        "terminal": "sent to the terminal's clipboard",
        "file": f"written to {file}",
    }
    said = ", ".join(words[how] for how in done)
    return f"{said[:1].upper()}{said[1:]}."


def word_form(word: str, lemma: str | None, form: str | None) -> str:
    if lemma is None:
        return f"{word}: not a word that is known."
    return f"{word}: {form} of {lemma}" if form and lemma != word else f"{word}: {form or lemma}"


# Judging

NOTHING_TO_JUDGE = "No item in this sentence to judge."
VERDICT_TAKEN_BACK = "The judgement is taken back."
SENTENCE_JUDGED = "All in this sentence is judged."
ALL_JUDGED = "Every item is judged."
JUDGE_FIRST = "Judge or correct an item first; then the same can be done to all identical ones."
NOTHING_IDENTICAL = "There is no other item like this one that is not judged."
LOOKING_THROUGH = "Looking through the library …"
REJECTED_SHOWN = "Rejected items are shown."
REJECTED_HIDDEN = "Rejected items are hidden."
NO_MORE_WORDS = "The item cannot be made longer or shorter there."
NO_PHRASES = "There are no other words in this sentence."
TYPE_TITLE = "What type is it?"
REALIS_TITLE = "Did it happen?"
NAME_TITLE = "The name of the entity"
NAME_PLACEHOLDER = "name"
NAME_HINT = "Enter takes it · Esc leaves"
SPLIT_TITLE = "The entity that this mention is of: an existing name, or a new one"
MERGE_TITLE = "Which entity is it the same as?"
VALUE_TITLE = "The value of the time"
VALUE_PLACEHOLDER = "2023-03-10, 2023-W10, P6M, PRESENT_REF …"
VALUE_HINT = "TIMEX3; then START MID END MORE_THAN LESS_THAN or APPROX · Esc leaves"
BAD_VALUE = "That is no value in TIMEX3's notation, such as 2023-03-10, XXXX-05, P6M or P6M MORE_THAN."
REALIS_WORDS = {
    "actual": "it happened, or is happening",
    "planned": "somebody means to do it",
    "possible": "it may happen, or if something else does",
    "feared": "somebody is afraid of it",
    "denied": "somebody says that it did not happen",
    "general": "it happens as a rule",
    "other": "not actual, for another reason",
}
_ROLE_QUESTIONS = {
    "agent": "who does it",
    "target": "who or what undergoes it",
    "instrument": "with what",
    "place": "where",
    "time": "when",
    "source": "who says it",
}
_KINDS = {"mention": "mention", "entity": "entity", "event": "event", "time": "time"}


def role_hint(role: str) -> str:
    return f"Type the letter of the phrase: {_ROLE_QUESTIONS[role]}; Esc leaves."


def judged_so_far(done: int, total: int, waits: int) -> str:
    return f"judged {done} of {total}" + (f", {waits} wait{'s' if waits == 1 else ''} for review" if waits else "")


def judged(verdict: str, type_name: str, words: str, undo: str) -> str:
    return f"{verdict[:1].upper()}{verdict[1:]}: {type_name} “{_short(words)}”; {undo} takes it back."


def corrected(judgement: Judgement, undo: str) -> str:
    claim = judgement.held
    words = " … ".join(part.quote for part in claim.parts) if claim is not None else ""
    return judged(judgement.verdict, claim.type if claim is not None else "", words, undo)


def unjudged(kind: str, type_name: str, words: str) -> str:
    return f"Not judged: {kind} {type_name} “{_short(words)}”"


def sentence_accepted(count: int, undo: str) -> str:
    return f"{count} item{'s' if count != 1 else ''} accepted; {undo} takes it back."


def same_judged(words: str, count: int, articles: int, undo: str) -> str:
    where = f" in {articles} articles" if articles > 1 else ""
    other = f"{count} other{'s' if count != 1 else ''}"
    return f"“{_short(words)}”: {other} judged the same{where}; {undo} takes it back."


def nothing_to_correct(kinds: Iterable[str]) -> str:
    return f"There is no {' or '.join(_KINDS[kind] for kind in kinds)} here."


def add_title(quote: str) -> str:
    return f"What is “{_short(quote)}”?"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:59]}{glyph('…')}"


REVIEW_KEYS = {
    "review.accept": "accept (or 1-9)",
    "review.refuse": "keep old",
    "review.by_hand": "by hand",
    "review.next_place": "other",
    "review.follow": "go",
    "review.leave": "leave",
}
REJECTED_CLAIM = "rejected"
NOTHING_WAITS = "Nothing waits for your verdict."
NOTHING_TO_ACCEPT = "Nothing is found that could be accepted: place it by hand, or keep it with the old version."
NOTHING_FOUND_THERE = "Not found in the article as it is now."


def waits(count: int) -> str:
    return f"Review: {count} wait{'s' if count == 1 else ''} for your verdict" if count else "Review"


def place_of(number: int, count: int) -> str:
    return f"place {number} of {count}"


def placement_words(placement: Placement) -> str:
    """Why a passage waits: `changed: 12 → 17`."""
    arrow = f" {glyph('→')} "
    changes = ", ".join(f"{one.old or '∅'}{arrow}{one.new or '∅'}" for one in placement.changes)
    return f"{placement.status}: {changes}" if changes else placement.status


def disagreement_words(changes: Sequence[tuple[str, str, str]], analyzer: str) -> str:
    arrow = f" {glyph('→')} "
    said = ", ".join(f"{what}: {_short(mine) or '∅'}{arrow}{_short(found) or '∅'}" for what, mine, found in changes)
    return f"{analyzer} differs: {said}"


def place_by_hand(keys: str) -> str:
    return f"Select where it stands now, then press {keys}."


def open_review_first(keys: str) -> str:
    return f"This is done in the review queue: {keys} opens it."


# The library

NOTE_PARTED = "Another FrontReader changed this note meanwhile: both are kept, yours is a note of its own beside it."
CHANGED_ELSEWHERE = "Another FrontReader changed the notes on this article."
DAMAGED_TITLE = "library.db, which has your notes, is damaged"
DAMAGED_KEPT = "Whatever you choose, the damaged file is kept."
NO_GOOD_BACKUP = "There is no good backup of it."
PUT_BACK = "Put back the last good backup"
BEGIN_EMPTY = "Begin an empty library"
READ_WITHOUT = "Read on without notes"
LIBRARY_BACK = "The backup is your library again; the damaged file is beside it."
LIBRARY_EMPTY = "Your library is empty; the damaged file is beside it."


def backup_of(time: str, documents: int, notes: int) -> str:
    kept = f"{documents} document{'s' if documents != 1 else ''}, {notes} note{'s' if notes != 1 else ''}"
    return f"of {time[:16].replace('T', ' ')} UTC: {kept}"


def no_backup(why: str) -> str:
    return f"No backup was made: {why}"


def placing_notes(count: int) -> str:
    return f"The text changed: finding the places of {count} notes {glyph('…')}"


def notes_wait(count: int) -> str:
    return (
        f"The text changed: {count} note{'s' if count != 1 else ''} "
        f"{'wait' if count != 1 else 'waits'} for your review."
    )
