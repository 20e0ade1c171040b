"""An invented article and its analysis."""

from dataclasses import dataclass

import pytest

from frontreader.analysis.links import Links
from frontreader.analysis.model import (
    Analysis,
    AnalyzerInfo,
    Argument,
    Entity,
    Event,
    Mention,
    MentionType,
    Modality,
    Piece,
    Sentence,
    Source,
    TimeExpression,
    Trigger,
)
from frontreader.annotations.model import Anchor, Annotation
from frontreader.text.document import Document, sha256_of

SENTENCES = (
    "Noordland bombardeerde dinsdag de havenstad Westhaven.",
    "Zuidland heeft besloten om in maart een offensief te beginnen, zei minister Anna de Wit.",
    "De troepen van Zuidland vielen de stellingen bij Westhaven nog niet aan.",
    "Volgens De Wit zal Noordland de stad nooit veroveren.",
    "In Westhaven schitterde ondertussen de zon boven de gevechten.",
)
TEXT = "\n\n".join(SENTENCES)
NAMES: dict[str, tuple[MentionType, tuple[str, ...]]] = {
    "Noordland": ("LOC", ("Noordland",)),
    "Westhaven": ("LOC", ("Westhaven",)),
    "Zuidland": ("LOC", ("Zuidland",)),
    "Anna de Wit": ("PER", ("Anna de Wit", "De Wit")),
}


@dataclass(frozen=True)
class World:
    """All that the pane is given."""

    document: Document
    analysis: Analysis
    links: Links
    notes: tuple[Annotation, ...]


def sentence_starts() -> list[int]:
    return [TEXT.index(sentence) for sentence in SENTENCES]


def span(words: str, number: int) -> tuple[int, int]:
    """Where `words` stand in the sentence with this number."""
    start = TEXT.index(words, sentence_starts()[number - 1])
    return start, start + len(words)


def argument(role: str, words: str, number: int, entity: str | None = None) -> Argument:
    return Argument(role, *span(words, number), entity)  # type: ignore[arg-type]


def event(
    name: str,
    kind: str,
    number: int,
    *triggers: str,
    arguments: tuple[Argument, ...] = (),
    modality: Modality | None = None,
    negated: bool = False,
    source: tuple[str, str | None] | None = None,
    time: str | None = None,
    lemma: str | None = None,
    confidence: float | None = None,
) -> Event:
    parts = tuple(Piece(*span(trigger, number)) for trigger in triggers)
    return Event(
        name,
        kind,
        f"s{number}",
        Trigger(parts[0].start, parts[0].end, parts),
        "other" if modality else "actual",
        modality,
        "negative" if negated else "positive",
        arguments,
        Source(*span(source[0], number), source[1]) if source else None,
        time,
        lemma,
        confidence,
    )


def entities() -> tuple[Entity, ...]:
    found = []
    for index, (name, (kind, forms)) in enumerate(NAMES.items(), 1):
        mentions = []
        for number, start in enumerate(sentence_starts(), 1):
            for form in forms:
                at = SENTENCES[number - 1].find(form)
                if at >= 0:
                    place = start + at
                    mentions.append(Mention(f"m{index}.{number}", place, place + len(form), kind, f"s{number}"))
                    break
        found.append(Entity(f"n{index}", name, kind, forms[1:], tuple(mentions)))
    return tuple(found)


def events() -> tuple[Event, ...]:
    north, west, south, anna = "n1", "n2", "n3", "n4"
    return (
        event(
            "e1",
            "Conflict.Bombardment",
            1,
            "bombardeerde",
            arguments=(argument("agent", "Noordland", 1, north), argument("target", "Westhaven", 1, west)),
            time="t1",
            lemma="bombarderen",
            confidence=0.91,
        ),
        event(
            "e2",
            "Decision.Decide",
            2,
            "besloten",
            arguments=(argument("agent", "Zuidland", 2, south),),
            lemma="besluiten",
        ),
        event(
            "e3",
            "Conflict.Offensive",
            2,
            "offensief",
            arguments=(argument("agent", "Zuidland", 2, south),),
            modality="planned",
            source=("minister Anna de Wit", anna),
            time="t2",
            lemma="offensief",
        ),
        event(
            "e4",
            "Statement.Say",
            2,
            "zei",
            arguments=(argument("agent", "minister Anna de Wit", 2, anna),),
            lemma="zeggen",
        ),
        event(
            "e5",
            "Conflict.Attack",
            3,
            "vielen",
            "aan",
            arguments=(
                argument("agent", "De troepen van Zuidland", 3),
                argument("target", "de stellingen", 3),
                argument("place", "Westhaven", 3, west),
            ),
            negated=True,
            lemma="aanvallen",
        ),
        event(
            "e6",
            "Conflict.Capture",
            4,
            "veroveren",
            arguments=(argument("agent", "Noordland", 4, north), argument("target", "de stad", 4, west)),
            modality="denied",
            negated=True,
            source=("De Wit", anna),
            lemma="veroveren",
        ),
        event("e7", "Other", 5, "schitterde", lemma="schitteren"),
        event("e8", "Conflict.Battle", 5, "gevechten", lemma="gevecht"),
    )


def annotation(name: str, words: str, number: int, body: str = "", tags: tuple[str, ...] = ()) -> Annotation:
    start, end = span(words, number)
    anchor = Anchor(words, "", "", start, end, sha256_of(TEXT))
    return Annotation(name, "d", anchor, body, tags, "2023-03-10T12:00:00Z", "2023-03-11T12:00:00Z")


@pytest.fixture
def world() -> World:
    return invented_world()


def invented_world() -> World:
    """An article of five sentences with an analysis that no change of the analyzer changes."""
    sha = sha256_of(TEXT)
    document = Document("d", "Strijd om Westhaven", "2023-03-10", "nl", None, TEXT, sha)
    sentences = tuple(
        Sentence(f"s{number}", start, start + len(sentence))
        for number, (start, sentence) in enumerate(zip(sentence_starts(), SENTENCES, strict=True), 1)
    )
    times = (
        TimeExpression("t1", *span("dinsdag", 1), "DATE", "2023-03-07", None, "s1"),
        TimeExpression("t2", *span("maart", 2), "DATE", "2023-03", "START", "s2"),
    )
    analysis = Analysis("d", sha, sentences, entities(), events(), times, AnalyzerInfo("test", "1"))
    notes = (
        annotation("a2", "nooit", 4, tags=("twijfel",)),
        annotation("a1", "havenstad", 1, "Klopt dit? [/] Zie **kaart**.\nTweede regel.", ("haven", "kaart")),
    )
    return World(document, analysis, Links(analysis), notes)
