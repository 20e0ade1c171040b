"""The typology and the lexicon agree."""

from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.model import OTHER
from frontreader.analysis.typology import event_types


def test_every_type_is_described() -> None:
    types = event_types()
    assert all(entry.name == name and entry.description for name, entry in types.items())
    assert types["Support.Aid"].plover == "AID"
    assert "Peaceful protest" in types["Conflict.Demonstrate"].acled


def test_the_lexicon_knows_words_for_every_type_and_no_others() -> None:
    known = lexicon()
    used = {
        s.type
        for table in (known.verb_senses, known.noun_senses, known.heads)
        for senses in table.values()
        for s in senses
    }
    assert used - {OTHER} == set(event_types())
