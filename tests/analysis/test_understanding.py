"""The whole analysis by the network: everything together, the same each time, near the reader first."""

import json
from collections.abc import Sequence
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis.analyzer import Part, analyse
from frontreader.analysis.codec import from_dict, to_dict
from frontreader.analysis.model import Analysis
from frontreader.analysis.understanding import NeuralAnalyzer
from tests.analysis.checks import check, check_parts, document

NEWS = (
    "Het leger beschoot dinsdag de havenstad Odessa. Volgens burgemeester Troechanov kwamen twee mensen om. "
    "“Wij blijven hier”, zei hij in april 2022 in Kiev.\n\n"
)
ENGLISH = "The minister said on Tuesday that the two countries had signed an agreement to end the war.\n\n"
LONG = NEWS * 60 + ENGLISH + NEWS * 45


@pytest.fixture(scope="module")
def analyzer() -> NeuralAnalyzer:
    return NeuralAnalyzer()


@pytest.fixture(scope="module")
def streamed(analyzer: NeuralAnalyzer) -> Sequence[Part]:
    """A long text, read from its middle on."""
    return list(analyzer.stream(document(LONG), len(LONG) // 2))


def types(analysis: Analysis) -> set[str]:
    return {event.type for event in analysis.events}


def test_sentences_entities_events_and_times_are_found_together(analyzer: NeuralAnalyzer) -> None:
    analysis = analyse(analyzer, document(NEWS))
    check(analysis, NEWS)
    assert len(analysis.sentences) == 3
    assert {"Odessa", "Kiev"} <= {entity.name for entity in analysis.entities}
    assert [(NEWS[time.start : time.end], time.value) for time in analysis.times] == [
        ("dinsdag", "2023-03-07"),
        ("april 2022", "2022-04"),
    ]
    assert {"Conflict.Bombardment", "Life.Die", "Statement.Say"} <= types(analysis)


def test_the_dateline_is_no_part_of_the_article(analyzer: NeuralAnalyzer) -> None:
    analysis = analyse(analyzer, document("2023-03-10 Amsterdam\n\n" + NEWS, body=22))
    assert analysis.sentences[0].start == 22
    assert all(time.start >= 22 for time in analysis.times)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "?", "\x00", "\ufeff", "😀", "*" * 1000])
def test_next_to_nothing_is_one_part_with_nothing_in_it(analyzer: NeuralAnalyzer, text: str) -> None:
    (part,) = analyzer.stream(document(text))
    assert part.final
    check(part.analysis, text)
    assert not part.analysis.events
    assert not part.analysis.times


def test_a_passage_in_another_language_is_marked_and_left_alone(analyzer: NeuralAnalyzer) -> None:
    text = NEWS + ENGLISH + NEWS
    analysis = analyse(analyzer, document(text))
    check(analysis, text)
    assert [one.language for one in analysis.sentences] == ["nl"] * 3 + ["en"] + ["nl"] * 3
    (foreign,) = (one for one in analysis.sentences if one.language == "en")
    assert foreign.id not in {event.sentence for event in analysis.events}
    assert foreign.id not in {time.sentence for time in analysis.times}
    assert foreign.id not in {mention.sentence for entity in analysis.entities for mention in entity.mentions}


def test_a_long_document_comes_in_parts_from_where_the_reader_is(streamed: Sequence[Part]) -> None:
    assert len(streamed) > 2
    assert streamed[0].start <= len(LONG) // 2 < streamed[0].end
    assert {"Conflict.Bombardment", "Life.Die", "Statement.Say"} <= types(streamed[0].analysis)
    check_parts(streamed, LONG)


def test_a_part_in_another_language_alone_is_marked_too(streamed: Sequence[Part]) -> None:
    assert [one.language for one in streamed[-1].analysis.sentences].count("en") == 1


def test_the_same_document_gives_the_same_analysis_from_wherever_it_is_read(
    analyzer: NeuralAnalyzer, streamed: Sequence[Part]
) -> None:
    for near in (0, len(LONG)):
        assert analyse_from(analyzer, near) == streamed[-1].analysis


def analyse_from(analyzer: NeuralAnalyzer, near: int) -> Analysis:
    return list(analyzer.stream(document(LONG), near))[-1].analysis


def test_what_was_read_before_changes_nothing(analyzer: NeuralAnalyzer) -> None:
    first = analyse(analyzer, document(NEWS))
    analyse(analyzer, document(NEWS[40:] * 3))
    assert analyse(analyzer, document(NEWS)) == first


ENDLESS = {
    "clauses": "Rusland viel Kiev aan en " * 2000,
    "quotes": "“”‘’\"'„‚" * 500,
    "word": "x" * 50_000,
    "compound": "Łódź-" * 5000,
    "rubbish": "qwxzvbnq" * 20 + (" ϞϡϗϿ҂҈Ҋ" * 30 + "qzxwv" * 30) * 20,
    "brackets": "(" * 3000,
    "numbers": "1 2 3 4,5 6.7 8% " * 500,
    "prepositions": "van de maan tot de " * 500,
    "times": "maandag 3 maart om half drie tot vijf over vier en " * 300,
    "names": "Jan de Vries, Piet van der Berg, " * 500,
    "long words": "Hottentottententententoonstellingsbezoekersvereniging " * 300,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_sentence_without_an_end_takes_no_longer_than_a_few_pages(analyzer: NeuralAnalyzer, name: str) -> None:
    text = ENDLESS[name]
    analyse(analyzer, document(NEWS))
    before = process_time()
    analysis = analyse(analyzer, document(text))
    assert process_time() - before < 10
    check(analysis, text)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(NEWS.split(" ")) | st.text(max_size=4), max_size=30).map(" ".join))
def test_any_text_gives_an_analysis_that_survives_as_json(text: str) -> None:
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    analysis = analyse(NeuralAnalyzer(), document(encodable))
    check(analysis, encodable)
    assert from_dict(json.loads(json.dumps(to_dict(analysis)))) == analysis
