"""An invented article, its analysis, and the reader's verdicts on it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from frontreader.analysis import model as m
from frontreader.annotations.judgements import Judgement
from frontreader.judging.applying import apply
from frontreader.judging.claims import ItemName
from frontreader.judging.judged import Judged
from frontreader.judging.making import Judge
from frontreader.text.document import sha256_of
from frontreader.text.span import Span

FIRST = "Noordland bombardeerde dinsdag Westhaven."
SECOND = "Volgens premier De Wit vielen de Noordlandse troepen Westhaven aan."
THIRD = "Noordland zei dinsdag niets; De Wit zweeg."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def at(words: str, sentence: str = FIRST, text: str = TEXT) -> Span:
    """Where words stand in a sentence."""
    start = text.index(words, text.index(sentence))
    return Span(start, start + len(words))


def _mention(name: str, words: str, sentence: str, number: int, kind: m.MentionType = "LOC") -> m.Mention:
    span = at(words, sentence)
    return m.Mention(name, span.start, span.end, kind, f"s{number}", 0.9)


def _argument(role: m.Role, words: str, sentence: str, entity: str | None) -> m.Argument:
    span = at(words, sentence)
    return m.Argument(role, span.start, span.end, entity)


def analysis(text: str = TEXT, version: str = "1") -> m.Analysis:
    """What an analyzer finds in `TEXT`."""
    sentences = tuple(
        m.Sentence(f"s{number}", at(one, one).start, at(one, one).end)
        for number, one in enumerate((FIRST, SECOND, THIRD), 1)
    )
    north = m.Entity(
        "n1",
        "Noordland",
        "LOC",
        (),
        (
            _mention("m1", "Noordland", FIRST, 1),
            _mention("m2", "Noordlandse", SECOND, 2, "NORP"),
            _mention("m3", "Noordland", THIRD, 3),
        ),
    )
    west = m.Entity(
        "n2", "Westhaven", "LOC", (), (_mention("m4", "Westhaven", FIRST, 1), _mention("m5", "Westhaven", SECOND, 2))
    )
    wit = m.Entity("n3", "De Wit", "PER", (), (_mention("m6", "De Wit", SECOND, 2, "PER"),))
    wit_again = m.Entity("n4", "Wit", "ORG", (), (_mention("m7", "De Wit", THIRD, 3, "ORG"),))
    bomb, attack, particle = at("bombardeerde"), at("vielen", SECOND), at("aan.", SECOND)
    said, source = at("zei", THIRD), at("premier De Wit", SECOND)
    tuesday, again = at("dinsdag"), at("dinsdag", THIRD)
    events = (
        m.Event(
            "e1",
            "Conflict.Bombardment",
            "s1",
            m.Trigger(bomb.start, bomb.end, (m.Piece(bomb.start, bomb.end),)),
            "actual",
            None,
            "positive",
            (_argument("agent", "Noordland", FIRST, "n1"), _argument("target", "Westhaven", FIRST, "n2")),
            time="t1",
            lemma="bombarderen",
            confidence=0.8,
        ),
        m.Event(
            "e2",
            "Conflict.Attack",
            "s2",
            m.Trigger(
                attack.start,
                attack.end,
                (m.Piece(attack.start, attack.end), m.Piece(particle.start, particle.end - 1)),
            ),
            "actual",
            None,
            "positive",
            (_argument("agent", "de Noordlandse troepen", SECOND, "n1"),),
            m.Source(source.start, source.end, "n3"),
        ),
        m.Event(
            "e3",
            "Statement.Say",
            "s3",
            m.Trigger(said.start, said.end, (m.Piece(said.start, said.end),)),
            "actual",
            None,
            "positive",
        ),
    )
    times = (
        m.TimeExpression("t1", tuesday.start, tuesday.end, "DATE", "2023-03-07", None, "s1"),
        m.TimeExpression("t2", again.start, again.end, "DATE", "2023-03-07", None, "s3"),
    )
    info = m.AnalyzerInfo("neural", version)
    return m.Analysis("doc", sha256_of(text), sentences, (north, west, wit, wit_again), events, times, info)


_ids = count(1)


def new_id() -> str:
    return f"j{next(_ids):03}"


class Reader:
    """Judges item after item, as the app does."""

    def __init__(self, found: m.Analysis | None = None, text: str = TEXT) -> None:
        self.found = found or analysis()
        self.text = text
        self.judgements: list[Judgement] = []

    @property
    def judged(self) -> Judged:
        return apply(self.judgements, self.found, self.text)

    @property
    def analysis(self) -> m.Analysis:
        return self.judged.analysis

    @property
    def judge(self) -> Judge:
        return Judge(self.judged, "doc", "2023-03-10T12:00:00Z", new_id)

    def keep(self, judgement: Judgement | None) -> Judgement:
        assert judgement is not None
        self.judgements = [*(one for one in self.judgements if one.id != judgement.id), judgement]
        return judgement

    def accept(self, kind: str, name: str) -> Judgement:
        return self.keep(self.judge.accept(ItemName(kind, name)))  # type: ignore[arg-type]

    def reject(self, kind: str, name: str) -> Judgement:
        return self.keep(self.judge.reject(ItemName(kind, name)))  # type: ignore[arg-type]

    def correct(self, kind: str, name: str, change: Callable[..., object]) -> Judgement:
        return self.keep(self.judge.correct(ItemName(kind, name), change))  # type: ignore[arg-type]

    def event(self, name: str) -> m.Event:
        return next(one for one in self.analysis.events if one.id == name)

    def entity(self, name: str) -> m.Entity:
        return next(one for one in self.analysis.entities if one.id == name)

    def words(self, span: object) -> str:
        return self.text[span.start : span.end]  # type: ignore[attr-defined]


def by_another(found: m.Analysis, **changes: object) -> m.Analysis:
    """The analysis of a newer analyzer that differs so."""
    return replace(found, analyzer=m.AnalyzerInfo("neural", "2"), **changes)  # type: ignore[arg-type]
