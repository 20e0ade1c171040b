"""An item as the index keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontreader.search.fold import fold_text
from frontreader.search.highlight import light
from frontreader.search.items import Hit, SearchItem
from frontreader.search.scoring import Scores, score_fields
from frontreader.search.words import split_words


@dataclass(frozen=True, slots=True)
class Entry:
    """An item; its fields as folded words with one space between; the joined forms of compounds in them."""

    item: SearchItem
    fields: tuple[str, ...]
    joined: tuple[str, ...]

    @property
    def named(self) -> bool:
        """Whether its fields are names and descriptions, not sentences."""
        return self.item.kind != "sentence"

    def words(self) -> set[str]:
        """All words and joined forms."""
        return {word for field in self.fields for word in field.split()}.union(self.joined)

    def first_words(self) -> set[str]:
        """The words that names and descriptions begin with."""
        return {field.split(" ", 1)[0] for field in self.fields if field} if self.named else set()

    def lone_words(self) -> set[str]:
        """The words that are a whole field."""
        return {field for field in self.fields if field and " " not in field}

    def score(self, query: Sequence[str], tables: Sequence[Scores]) -> float:
        """As `score_fields`."""
        return score_fields(self.fields, self.joined, query, tables, named=self.named)


def entry_of(item: SearchItem) -> Entry:
    fields: list[str] = []
    joined: list[str] = []
    for field in item.fields:
        words, compounds = split_words(fold_text(field))
        fields.append(" ".join(words))
        joined += compounds
    return Entry(item, tuple(fields), tuple(joined))


def hit_of(entry: Entry, score: float, query: Sequence[str], tables: Sequence[Scores]) -> Hit:
    """The hit, with the field that alone matches best (the label in doubt) and its lit letters."""
    item = entry.item
    shown = 0
    if item.aliases:
        alone = [_field_score(item, field, query, tables) for field in item.fields]
        shown = alone.index(max(alone))
    text = item.fields[shown]
    return Hit(item, score, text if shown else None, light(text, query, [table.get for table in tables]))


def _field_score(item: SearchItem, field: str, query: Sequence[str], tables: Sequence[Scores]) -> tuple[int, float]:
    """How many words of the query a field matches by itself, and how well."""
    entry = entry_of(SearchItem(item.ref, field))
    matched = [
        (word, table) for word, table in zip(query, tables, strict=True) if not table.keys().isdisjoint(entry.words())
    ]
    if not matched:
        return 0, 0.0
    return len(matched), entry.score([word for word, _ in matched], [table for _, table in matched])
