"""One sitting at one note."""

import asyncio
from uuid import uuid4

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.text.document import Document
from frontreader.text.span import Span
from frontreader.ui.store import Store


class Draft:
    """One sitting at one note of one document: it is made in the library when there is something to save."""

    def __init__(self, document: Document, span: Span, note: Annotation | None) -> None:
        self.document = document
        self.span = span
        self.note = note
        self.session = uuid4().hex
        self.parted = False
        """Whether another FrontReader changed the note meanwhile, so that this is now a note of its own beside it."""
        self._lock = asyncio.Lock()

    @property
    def quote(self) -> str:
        """The passage that it is on."""
        return self.note.anchor.quote if self.note else self.document.text[self.span.start : self.span.end]

    @property
    def body(self) -> str:
        return self.note.body if self.note else ""

    @property
    def tags(self) -> tuple[str, ...]:
        return self.note.tags if self.note else ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing worth keeping in it."""
        return self.note is not None and is_empty(self.note)

    async def save(
        self, store: Store, body: str | None = None, tags: tuple[str, ...] | None = None, colour: str | None = None
    ) -> None:
        """Make or change the note, None leaving what there is; one save after the other. Raises LibraryError."""
        async with self._lock:
            document, note = self.document, self.note
            if note is not None:
                self.note = await store.call(
                    lambda library: library.edit_annotation(
                        note.id, body=body, tags=tags, colour=colour, session=self.session, base=note
                    )
                )
                self.parted = self.parted or self.note.id != note.id
            elif (body or "").strip() or tags or colour:
                anchor = make_anchor(document.text, document.sha256, self.span.start, self.span.end)
                self.note = await store.call(
                    lambda library: library.add_annotation(
                        document.id, anchor, body or "", tags or (), colour=colour or "", session=self.session
                    )
                )


def is_empty(note: Annotation) -> bool:
    """Whether it is no note, no highlight and has no tags."""
    return not note.body.strip() and not note.tags and not note.colour
