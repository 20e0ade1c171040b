"""Annotations in the library."""

from collections.abc import Iterable
from dataclasses import replace

from frontreader.annotations.model import Anchor, Annotation
from frontreader.library import documents, notes
from frontreader.library.base import Base
from frontreader.library.journal import Edit
from frontreader.library.model import LibraryError
from frontreader.library.stored import now_in_seconds, storable


class Annotating(Base):
    """Every edit is a row of the journal, and on disk when the call returns."""

    def annotations(self, document: str) -> list[Annotation]:
        """The annotations of the document, in the order of the text."""
        with self._library.reading() as connection:
            return notes.of_document(connection, document)

    def annotation(self, annotation: str) -> Annotation | None:
        """The annotation of that id."""
        with self._library.reading() as connection:
            return notes.one(connection, annotation)

    def annotation_named(self, beginning: str) -> Annotation | None:
        """The annotation whose id begins so; None where none or several do."""
        with self._library.reading() as connection:
            return notes.named(connection, beginning)

    def annotations_elsewhere(self, document: str) -> list[Annotation]:
        """The annotations of other documents, the 2,000 that were changed last, the newest first."""
        with self._library.reading() as connection:
            return notes.newest_elsewhere(connection, document)

    def tags(self) -> list[str]:
        """The tags in use, those used most first."""
        with self._library.reading() as connection:
            return notes.tags_by_use(connection)

    def add_annotation(
        self,
        document: str,
        anchor: Anchor,
        body: str = "",
        tags: Iterable[str] = (),
        *,
        colour: str = "",
        session: str | None = None,
    ) -> Annotation:
        """A new annotation. Edits that follow in the same `session` are part of its making."""
        time = now_in_seconds()
        added = Annotation(
            id=_new_id(),
            document=document,
            anchor=anchor,
            body=storable(body),
            tags=_tidy(tags),
            created=time,
            modified=time,
            colour=storable(colour),
        )
        with self._library.writing() as connection:
            if not documents.is_known(connection, document):
                raise documents.missing_document()
            self._record(None, added, session)
        return added

    def edit_annotation(
        self,
        annotation: str,
        *,
        body: str | None = None,
        tags: Iterable[str] | None = None,
        colour: str | None = None,
        session: str | None = None,
        base: Annotation | None = None,
    ) -> Annotation:
        """Change the text, the tags or the colour; None leaves them. Returns the annotation as it then is.

        `session` is any word for one sitting at one note: its edits, each on disk, are one step of undo.

        `base` is the annotation as whoever edits it last saw it. What another reader changed since is kept: tags of
        both go together, and of two texts (or where the other deleted the note) both are kept: what is given here
        becomes a note of its own, which is returned and has another id.
        """
        with self._library.writing() as connection:
            found = notes.one(connection, annotation)
            if found is None and base is not None:
                return self._second(base, body, tags, colour, session)
            before = known(found)
            mine = None if body is None else storable(body)
            if base is not None and mine is not None:
                if mine == base.body:
                    mine = None
                elif before.body not in {base.body, mine}:
                    return self._second(base, body, tags, colour, session)
            after = replace(
                before,
                body=before.body if mine is None else mine,
                tags=before.tags if tags is None else _merged(_tidy(tags), base or before, before),
                colour=before.colour if colour is None else colour,
            )
            if after == before:
                return before
            self._record(before, replace(after, modified=now_in_seconds()), session)
            return known(notes.one(connection, annotation))

    def _second(
        self,
        base: Annotation,
        body: str | None,
        tags: Iterable[str] | None,
        colour: str | None,
        session: str | None,
    ) -> Annotation:
        """A note of its own for what would take the place of another reader's words."""
        with self._library.reading() as connection:
            made = notes.last_known(connection, base.id) or base
        return self.add_annotation(
            base.document,
            made.anchor,
            base.body if body is None else body,
            base.tags if tags is None else tags,
            colour=base.colour if colour is None else colour,
            session=session,
        )

    def delete_annotation(self, annotation: str) -> None:
        """Take the annotation away; undo brings it back."""
        with self._library.writing() as connection:
            self._record(known(notes.one(connection, annotation)), None)

    def _record(self, before: Annotation | None, after: Annotation | None, session: str | None = None) -> None:
        if subject := after or before:
            old, new = (notes.to_json(state) if state else None for state in (before, after))
            self.record(Edit(subject.document, "annotation", subject.id, old, new), session)


def _new_id() -> str:
    from uuid import uuid4  # imported here: only a new note needs it

    return str(uuid4())


def _tidy(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without blanks around them, empty ones and repetitions."""
    return tuple(dict.fromkeys(tag for tag in (storable(tag).strip() for tag in tags) if tag))


def _merged(mine: tuple[str, ...], base: Annotation, theirs: Annotation) -> tuple[str, ...]:
    """The tags as given, with what another reader added to those of `base` and without what they took away."""
    added = [tag for tag in theirs.tags if tag not in base.tags]
    taken = [tag for tag in base.tags if tag not in theirs.tags]
    return tuple(dict.fromkeys([*(tag for tag in mine if tag not in taken), *added]))


def known(annotation: Annotation | None) -> Annotation:
    """The annotation, or LibraryError where it is not there."""
    if annotation is None:
        raise LibraryError("This note is no longer in the library; undo may bring it back.")
    return annotation
