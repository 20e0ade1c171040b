"""Every form of a Dutch verb or noun leads back to it."""

import pytest

from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.events.morphology import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("veroveren", {"verovert", "veroverde", "veroverden", "veroverd", "veroverende"}),
        ("arresteren", {"arresteert", "arresteerde", "gearresteerd", "gearresteerde"}),
        ("reizen", {"reist", "reisde", "reisden", "gereisd"}),
        ("vluchten", {"vlucht", "vluchtte", "gevlucht"}),
        ("redden", {"redt", "redde", "gered", "geredde"}),
        ("evacueren", {"evacueert", "geëvacueerd"}),
        ("eisen", {"eist", "eiste", "geëist"}),
        ("waarschuwen", {"waarschuwt", "waarschuwde", "gewaarschuwd"}),
        ("vertrekken", {"vertrekt", "vertrok", "vertrokken"}),
        ("ontslaan", {"ontslaat", "ontsloeg", "ontslagen"}),
        ("overlijden", {"overlijdt", "overleed", "overleden"}),
    ],
)
def test_a_verb_has_its_forms(infinitive: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in verb_forms(infinitive)}


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("aanval", "aanvallen"),
        ("verkiezing", "verkiezingen"),
        ("moord", "moorden"),
        ("brand", "branden"),
        ("ramp", "rampen"),
        ("proces", "processen"),
        ("reis", "reizen"),
        ("diefstal", "diefstallen"),
        ("epidemie", "epidemieën"),
        ("referendum", "referendums"),
    ],
)
def test_a_noun_has_its_plural(noun: str, plural: str) -> None:
    assert plural in set(noun_forms(noun))


@pytest.mark.parametrize(
    ("word", "event_type", "lemma"),
    [
        ("winteroffensief", "Conflict.Offensive", "winteroffensief"),
        ("raketaanvallen", "Conflict.Bombardment", "raketaanval"),
        ("loopgravenoorlog", "Conflict.Battle", "loopgravenoorlog"),
        ("gemeenteraadsverkiezingen", "Decision.Vote", "gemeenteraadsverkiezing"),
        ("vliegtuigongeluk", "Damage.Disaster", "vliegtuigongeluk"),
    ],
)
def test_a_compound_means_what_its_head_means(word: str, event_type: str, lemma: str) -> None:
    senses = lexicon().nouns(word)
    assert (senses[0].type, senses[0].lemma) == (event_type, lemma)
