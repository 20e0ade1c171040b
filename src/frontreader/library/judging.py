"""Judgements in the library."""

from collections.abc import Iterable

from frontreader.annotations.judgements import Judgement
from frontreader.library import documents, judgements
from frontreader.library.base import Base
from frontreader.library.journal import Edit


class Judging(Base):
    """Every verdict is a row of the journal, and on disk when the call returns."""

    def judgements(self, document: str) -> list[Judgement]:
        """The judgements on the document, in the order of the text."""
        with self._library.reading() as connection:
            return judgements.of_document(connection, document)

    def judge(self, given: Iterable[Judgement], withdrawn: Iterable[Judgement] = ()) -> None:
        """Keep judgements, each in place of the one of the same id, and take others away: one step of undo, also where
        they are on several documents."""
        with self.one_step(), self._library.writing() as connection:
            for judgement in given:
                if not documents.is_known(connection, judgement.document):
                    raise documents.missing_document()
                before, after = judgements.state(connection, judgement.id), judgements.to_json(judgement)
                if before != after:
                    self.record(Edit(judgement.document, "judgement", judgement.id, before, after))
            for judgement in withdrawn:
                if before := judgements.state(connection, judgement.id):
                    self.record(Edit(judgement.document, "judgement", judgement.id, before, None))
