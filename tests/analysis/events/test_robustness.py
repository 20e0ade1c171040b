"""Whatever the text, events stay inside it and their parts inside their sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis import events
from frontreader.analysis.events.find import find
from frontreader.analysis.model import Entity, Mention, Sentence, TimeExpression
from frontreader.analysis.tokens import tokenise
from frontreader.text.span import HasSpan

WORDS = [
    "de", "het", "een", "zijn", "hun", "die", "dat", "om", "te", "en", "maar", "niet", "door", "van",
    "in", "op", "zei", "zegt", "volgens", "Rusland", "leger", "stad", "aanval", "aanvallen", "werd",
    "heeft", "terug", "trekken", "veroverd", "veroveren", "besloot", ",", ".", ":", "“", "”", "\"",
    "''", ",,", "(", ")", "12", "maart", "geplande", "verwoeste", "daar", "zich",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_spans_lie_where_they_should(lines: list[list[str]]) -> None:
    text, spans = "", []
    for number, line in enumerate(lines, 1):
        start = len(text)
        text += " ".join(line)
        spans.append(Sentence(f"s{number}", start, len(text)))
        text += "\n"
    tokens = [tokenise(text, s.start, s.end) for s in spans]
    mentions = [Mention("m1", t.start, t.end, "LOC", "s1") for line in tokens for t in line if t.text == "Rusland"]
    times = [
        TimeExpression("t1", t.start, t.end, "DATE", "X", None, "s1")
        for line in tokens
        for t in line
        if t.text == "maart"
    ]
    found = find(text, spans, tokens, mentions, times)
    assert found == find(text, spans, tokens, mentions, times)
    entities = (Entity("e1", "Rusland", "LOC", (), tuple(mentions)),) if mentions else ()
    by_id = {s.id: s for s in spans}
    made = events.resolve(found, entities, tuple(times), spans, text)
    assert [event.id for event in made] == [f"ev{i}" for i in range(1, len(made) + 1)]
    for event in made:
        sentence = by_id[event.sentence]
        spans_of: list[HasSpan] = [event.trigger, *event.trigger.parts, *event.arguments]
        for part in spans_of:
            assert sentence.start <= part.start < part.end <= sentence.end
        assert any(p.start <= event.trigger.start and event.trigger.end <= p.end for p in event.trigger.parts)
        assert (event.modality is None) == (event.realis == "actual")
        if event.source is not None:
            assert 0 <= event.source.start < event.source.end <= len(text)


def test_a_name_stands_for_a_phrase_only_at_its_end() -> None:
    text = "De verwoeste stad Bakhmut viel Rusland aan en Russische troepen vielen Kiev aan."
    sentence = Sentence("s1", 0, len(text))
    at = {name: text.index(name) for name in ("Bakhmut", "Rusland", "Russische", "Kiev")}
    mentions = [
        Mention(name, i, i + len(name), "NORP" if name == "Russische" else "LOC", "s1") for name, i in at.items()
    ]
    found = find(text, [sentence], [tokenise(text, 0, len(text))], mentions, [])
    entities = tuple(Entity(f"e-{m.id}", m.id, "LOC", (), (m,)) for m in mentions)
    roles = {
        text[a.start : a.end]: a.entity
        for event in events.resolve(found, entities, (), [sentence], text)
        for a in event.arguments
        if event.type == "Conflict.Attack"
    }
    assert roles["De verwoeste stad Bakhmut"] == "e-Bakhmut"
    assert roles["Russische troepen"] is None
    assert roles["Kiev"] == "e-Kiev"


def test_a_very_long_sentence_costs_linear_time() -> None:
    text = "Het leger viel de stad aan en " * 3000
    sentence = Sentence("s1", 0, len(text))
    assert len(find(text, [sentence], [tokenise(text, 0, len(text))], [], [])) > 2000
