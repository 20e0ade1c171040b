"""Analyses for property tests: any text of items that the model allows."""

from collections.abc import Callable
from typing import Any, get_args

from hypothesis import strategies as st

from frontreader.analysis import model as m

words = st.text(max_size=8)
offsets = st.tuples(st.integers(0, 500), st.integers(0, 20)).map(lambda pair: (pair[0], sum(pair)))


def _spanned(make: Callable[..., Any], *fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(lambda span, *rest: make(*span, *rest), offsets, *fields)


def _one_of(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _tuples(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


entity_ids = st.none() | st.sampled_from(["e1", "e2", "e3"])
numbers = st.floats(allow_nan=False, allow_infinity=False)
confidences = st.none() | st.floats(0, 1)
languages = st.sampled_from(["nl", "en", "und"])
sentences = st.builds(lambda name, span, *rest: m.Sentence(name, *span, *rest), words, offsets, languages)
mentions = st.builds(
    lambda name, span, *rest: m.Mention(name, *span, *rest), words, offsets, _one_of(m.MentionType), words, confidences
)
places = st.builds(m.Place, words, numbers, numbers, words)
entities = st.builds(
    m.Entity,
    words,
    words,
    _one_of(m.MentionType),
    _tuples(words),
    _tuples(mentions),
    st.none() | places,
    confidences,
)
arguments = st.builds(
    lambda role, span, *rest: m.Argument(role, span[0], span[1], *rest),
    _one_of(m.Role),
    offsets,
    entity_ids,
    st.booleans(),
)
quantities = _spanned(
    m.Quantity,
    st.none() | numbers,
    st.none() | numbers,
    st.none() | numbers,
    words,
    st.none() | _one_of(m.Casualties),
)
events = st.builds(
    m.Event,
    id=words,
    type=words,
    sentence=words,
    trigger=_spanned(m.Trigger, _tuples(_spanned(m.Piece))),
    realis=_one_of(m.Realis),
    modality=st.none() | _one_of(m.Modality),
    polarity=_one_of(m.Polarity),
    arguments=_tuples(arguments),
    source=st.none() | _spanned(m.Source, entity_ids, st.booleans()),
    time=st.none() | words,
    lemma=st.none() | words,
    confidence=confidences,
    quantities=_tuples(quantities),
)
times = st.builds(
    lambda name, span, *rest: m.TimeExpression(name, *span, *rest),
    words,
    offsets,
    _one_of(m.TimeType),
    words,
    st.none() | _one_of(m.TimeMod),
    words,
    confidences,
)
analyses = st.builds(
    m.Analysis,
    words,
    words,
    _tuples(sentences),
    _tuples(entities),
    _tuples(events),
    _tuples(times),
    st.builds(m.AnalyzerInfo, words, words),
)
