"""Whatever is judged of whatever analysis, in its text or in another, what comes of it is a sound analysis."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.model import Analysis
from frontreader.exchange.frontreader_json import document_json, read
from frontreader.exchange.gold_json import gold_json
from frontreader.judging.applying import apply
from frontreader.judging.making import Judge, with_type
from frontreader.text.document import Document
from tests.exchange.examples import documents_with_analysis, few


@few
@given(documents_with_analysis(), documents_with_analysis(), st.data())
def test_any_judgements_make_a_sound_analysis(
    one: tuple[Document, Analysis], other: tuple[Document, Analysis], data: st.DataObject
) -> None:
    document, analysis = one
    ids = count()
    judged = apply([], analysis, document.text)
    judge = Judge(judged, document.id, "2023-03-10T12:00:00Z", lambda: f"j{next(ids)}")
    given_verdicts = []
    for item in judged.order:
        place = judged.items.place(item)
        if place is None or place.end <= place.start:
            continue
        verdict = data.draw(st.sampled_from(["", "accept", "reject", "type"]))
        judgement = None
        if verdict == "accept":
            judgement = judge.accept(item)
        elif verdict == "reject":
            judgement = judge.reject(item)
        elif verdict == "type" and item.kind != "event":
            judgement = judge.correct(item, with_type("LOC" if item.kind == "mention" else "DATE"))
        if judgement is not None:
            given_verdicts.append(judgement)
    for target, found in (one, other):
        again = apply(given_verdicts, found, target.text, keep_rejected=data.draw(st.booleans()))
        read(document_json(target, again.analysis))  # offsets and ids lead somewhere
        gold_json(target, again.analysis)
        done, total = again.progress
        assert 0 <= done <= total
