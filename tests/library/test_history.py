"""Whatever the reader does in whatever order, undo and redo agree with a simple model of them."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from frontreader.annotations.model import Annotation
from frontreader.library.store import open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document

Notes = dict[str, tuple[str, tuple[str, ...]]]

DOCUMENTS = [make_document(origin=f"/{number}") for number in range(2)]
bodies = st.sampled_from(["", "a", "b", "\x00é🇳🇱"])
tag_lists = st.lists(st.sampled_from(["t", "u"]), max_size=2, unique=True)


class History(RuleBasedStateMachine):
    """The model keeps all notes of a document at each step."""

    known = Bundle("known")

    @initialize()
    def begin(self) -> None:
        self.directory = Path(tempfile.mkdtemp())
        self.library = open_library(self.directory)
        for document in DOCUMENTS:
            self.library.save_document(document)
        self.now: dict[str, Notes] = {document.id: {} for document in DOCUMENTS}
        self.past: dict[str, list[Notes]] = {document.id: [] for document in DOCUMENTS}
        self.future: dict[str, list[Notes]] = {document.id: [] for document in DOCUMENTS}

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self.library.close()
            shutil.rmtree(self.directory)

    def _step(self, document: str, notes: Notes) -> None:
        self.past[document].append(self.now[document])
        self.future[document].clear()
        self.now[document] = notes

    @rule(target=known, document=st.sampled_from(DOCUMENTS), place=st.integers(0, 20), body=bodies, tags=tag_lists)
    def add(self, document: Document, place: int, body: str, tags: list[str]) -> Annotation:
        added = self.library.add_annotation(document.id, anchor_at(document, place, place + 5), body, tags)
        self._step(document.id, {**self.now[document.id], added.id: (body, tuple(tags))})
        return added

    @rule(note=known, body=st.none() | bodies, tags=st.none() | tag_lists)
    def edit(self, note: Annotation, body: str | None, tags: list[str] | None) -> None:
        notes = self.now[note.document]
        if note.id in notes:
            old_body, old_tags = notes[note.id]
            new = (old_body if body is None else body, old_tags if tags is None else tuple(tags))
            self.library.edit_annotation(note.id, body=body, tags=tags)
            if new != notes[note.id]:
                self._step(note.document, {**notes, note.id: new})

    @rule(note=known)
    def delete(self, note: Annotation) -> None:
        notes = self.now[note.document]
        if note.id in notes:
            self.library.delete_annotation(note.id)
            self._step(note.document, {key: value for key, value in notes.items() if key != note.id})

    @rule(document=st.sampled_from(DOCUMENTS))
    def undo(self, document: Document) -> None:
        change = self.library.undo(document.id)
        assert (change is not None) == bool(self.past[document.id])
        if change:
            self.future[document.id].append(self.now[document.id])
            self.now[document.id] = self.past[document.id].pop()

    @rule(document=st.sampled_from(DOCUMENTS))
    def redo(self, document: Document) -> None:
        change = self.library.redo(document.id)
        assert (change is not None) == bool(self.future[document.id])
        if change:
            self.past[document.id].append(self.now[document.id])
            self.now[document.id] = self.future[document.id].pop()

    @precondition(lambda self: any(self.past.values()))
    @rule()
    def restart(self) -> None:
        self.library.close()
        self.library = open_library(self.directory)

    @invariant()
    def the_notes_are_those_of_the_model(self) -> None:
        for document, notes in getattr(self, "now", {}).items():
            kept = self.library.annotations(document)
            assert {note.id: (note.body, note.tags) for note in kept} == notes
            assert kept == sorted(kept, key=lambda note: (note.start, note.end, note.created, note.id))


History.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestHistory = History.TestCase
