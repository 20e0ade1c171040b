"""The whole analysis of a text: everything together, the same each time, near the reader first."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.codec import from_dict, to_dict
from frontreader.analysis.rules import RuleAnalyzer
from tests.analysis.checks import check, check_parts, document

NEWS = (
    "Rusland bombardeerde dinsdag de stad Bakhmut. Volgens president Zelensky kwamen drie mensen om. "
    "“Wij geven niet op”, zei hij in maart 2022 in Kiev.\n\n"
)


def test_sentences_entities_events_and_times_are_found_together() -> None:
    analysis = analyse(RuleAnalyzer(), document(NEWS))
    check(analysis, NEWS)
    assert len(analysis.sentences) == 3
    assert {"Rusland", "Bakhmut", "Kiev"} <= {entity.name for entity in analysis.entities}
    assert [(NEWS[time.start : time.end], time.value) for time in analysis.times] == [
        ("dinsdag", "2023-03-07"),
        ("maart 2022", "2022-03"),
    ]
    assert {"Conflict.Bombardment", "Life.Die", "Statement.Say"} <= {event.type for event in analysis.events}


def test_the_dateline_is_no_part_of_the_article() -> None:
    text = "2023-03-10 Amsterdam\n\n" + NEWS
    analysis = analyse(RuleAnalyzer(), document(text, body=22))
    assert analysis.sentences[0].start == 22
    assert all(time.start >= 22 for time in analysis.times)


def test_a_short_document_is_one_part() -> None:
    (part,) = RuleAnalyzer().stream(document(NEWS))
    assert part.final
    assert (part.done, part.total) == (3, 3)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "?"])
def test_next_to_nothing_is_one_part_too(text: str) -> None:
    (part,) = RuleAnalyzer().stream(document(text))
    assert part.final
    check(part.analysis, text)


def test_a_long_document_comes_in_parts_from_where_the_reader_is() -> None:
    text = NEWS * 105
    near = len(NEWS) * 70
    parts = list(RuleAnalyzer().stream(document(text), near))
    assert parts[0].start <= near < parts[0].end
    check_parts(parts, text)


@pytest.mark.parametrize("near", [0, 9, 2000, 10_000_000])
def test_the_first_part_holds_what_the_reader_sees(near: int) -> None:
    text = NEWS * 105
    first = next(iter(RuleAnalyzer().stream(document(text), near)))
    assert first.start <= min(near, len(text) - 3) < first.end


def test_the_same_document_gives_the_same_analysis_from_wherever_it_is_read() -> None:
    text = NEWS * 101
    whole = [list(RuleAnalyzer().stream(document(text), near))[-1].analysis for near in (0, len(text))]
    assert whole[0] == whole[1]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(NEWS.split(" ")) | st.text(max_size=4), max_size=30).map(" ".join))
def test_any_text_gives_an_analysis_that_survives_as_json(text: str) -> None:
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    analysis = analyse(RuleAnalyzer(), document(encodable))
    check(analysis, encodable)
    assert from_dict(json.loads(json.dumps(to_dict(analysis)))) == analysis
