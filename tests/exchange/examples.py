"""A small document whose analysis is known, and documents for property tests."""

from dataclasses import replace
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from frontreader.analysis import model as m
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document
from tests.analysis.strategies import analyses

few = settings(max_examples=25, deadline=None)
"""For tests on whole analyses, which take long to make up."""

Placed = TypeVar("Placed", m.Mention, m.Piece, m.Argument, m.Source, m.Quantity, m.TimeExpression)

TEXT = (
    "Rusland valt Kiev aan.\n\n=Kiev= [/] zei op 9 maart\x1b]52;c;x\x07 dat het\u202e niet wijkt.\n\n"
    "Niemand antwoordde, zei Rusland."
)
HOSTILE = ("[/", "[@click=app.quit]x[/]", "\x1b]52;c;aGk=\x07", "\u202etxt", "af\u00adtocht", "\x9b31m", "[bold]b")


def document(text: str = TEXT, date: str | None = "2023-03", origin: str | None = "/nieuws/kiev.txt") -> Document:
    return document_from_text(text, origin).dated(date)


def analysis(of: Document | None = None) -> m.Analysis:
    """What `TEXT` holds."""
    of = of or document()
    at = of.text.index
    sentences = tuple(
        m.Sentence(f"s{number}", at(first), at(last) + len(last))
        for number, (first, last) in enumerate(
            [("Rusland valt", "aan."), ("=Kiev=", "wijkt."), ("Niemand", "zei Rusland.")], start=1
        )
    )
    second = at("zei Rusland") + 4
    entities = (
        m.Entity(
            "e1",
            "Rusland",
            "LOC",
            ("Russen",),
            (m.Mention("m1", 0, 7, "LOC", "s1"), m.Mention("m2", second, second + 7, "LOC", "s3")),
        ),
        m.Entity("e2", "Kyiv", "LOC", ("Kiev",), (m.Mention("m3", 13, 17, "LOC", "s1"),)),
    )
    when = at("9 maart")
    events = (
        m.Event(
            "ev1",
            "Conflict.Attack",
            "s1",
            m.Trigger(8, 12, (m.Piece(8, 12), m.Piece(18, 21))),
            "actual",
            None,
            "positive",
            (m.Argument("agent", 0, 7, "e1"), m.Argument("target", 13, 17, "e2")),
        ),
        m.Event(
            "ev2",
            "Movement.Withdraw",
            "s2",
            m.Trigger(at("wijkt"), at("wijkt") + 5, (m.Piece(at("wijkt"), at("wijkt") + 5),)),
            "other",
            "denied",
            "negative",
            (m.Argument("agent", at("het"), at("het") + 3),),
            m.Source(at("=Kiev="), at("=Kiev=") + 6, "e2"),
            "t1",
            "wijken",
            0.5,
        ),
    )
    times = (m.TimeExpression("t1", when, when + 7, "DATE", "2023-03-09", None, "s2"),)
    return m.Analysis(of.id, of.sha256, sentences, entities, events, times, m.AnalyzerInfo("rules", "1"))


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60) | st.lists(
    st.sampled_from([*HOSTILE, "Kiev", " ", ". ", "\n", "\r\n", "=1+1"]), min_size=1, max_size=12
).map("".join)


@st.composite
def documents_with_analysis(draw: st.DrawFn) -> tuple[Document, m.Analysis]:
    """Any text with any items, all of whose offsets and ids are within."""
    of = document(draw(texts), draw(st.none() | st.just("2023")), draw(st.none() | texts))
    any_analysis = draw(analyses)
    last = len(of.text)
    sentences = (m.Sentence("s1", 0, last),)

    def placed(item: Placed) -> Placed:
        return replace(item, start=min(item.start, last), end=min(item.end, last))

    entities = tuple(
        replace(entity, id=f"e{number}", mentions=tuple(replace(placed(one), sentence="s1") for one in entity.mentions))
        for number, entity in enumerate(any_analysis.entities, start=1)
    )
    names = {entity.id for entity in entities}
    times = tuple(
        replace(placed(time), id=f"t{number}", sentence="s1") for number, time in enumerate(any_analysis.times, start=1)
    )
    events = tuple(
        replace(
            event,
            id=f"ev{number}",
            sentence="s1",
            trigger=m.Trigger(
                min(event.trigger.start, last), min(event.trigger.end, last), tuple(map(placed, event.trigger.parts))
            ),
            arguments=tuple(
                replace(placed(one), entity=one.entity if one.entity in names else None) for one in event.arguments
            ),
            source=event.source
            and replace(placed(event.source), entity=event.source.entity if event.source.entity in names else None),
            time=times[0].id if times else None,
            quantities=tuple(map(placed, event.quantities)),
        )
        for number, event in enumerate(any_analysis.events, start=1)
    )
    made = m.Analysis(of.id, of.sha256, sentences, entities, events, times, any_analysis.analyzer)
    return of, made
