"""A selection never cuts what the reader takes for one character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.graphemes import is_border, snap
from frontreader.text.span import Span

CLUSTERS = [
    "e\u0301\u0323",
    "\r\n",
    "👩\u200d👩\u200d👧\u200d👦",
    "🇺🇦",
    "❤\ufe0f",
    "👍🏽",
    "\u1112\u1161\u11ab",
    "한",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "n\u0303",
    "नी",
    "क्त",
]


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_a_cluster_is_never_cut(cluster: str) -> None:
    text = f"a{cluster}b"
    whole = Span(1, 1 + len(cluster))

    for at in range(1, len(cluster)):
        assert snap(text, 1 + at, whole.end) == whole
        assert snap(text, 1, 1 + at) == whole
        assert snap(text, 1 + at, 1 + at) == Span(1, 1)


@pytest.mark.parametrize(
    "text",
    ["ab", "a\n", "\n\n", "\n\r", "🇺🇦🇳🇱", "👩👩", "a\u200d👩", "각가", "\u200b\u0301", "\u11a8\u1100", "가\uab8d"],
)
def test_separate_clusters_stay_separate(text: str) -> None:
    middle = 2 if len(text) == 4 else len(text) - 1

    assert is_border(text, middle)


def test_flags_pair_from_the_left() -> None:
    text = "🇺🇦🇳🇱"

    assert [at for at in range(5) if is_border(text, at)] == [0, 2, 4]


@given(
    st.text(st.one_of(st.sampled_from(list("a\r\n\u0301\u200d👩🇺🏽\ufe0f가\u1100\u1161\u11a8")), st.characters())),
    st.data(),
)
def test_snapping_widens_and_is_stable(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    span = snap(text, start, end)

    assert span.start <= start
    assert span.end >= end or start == end
    assert snap(text, span.start, span.end) == span
    assert is_border(text, span.start)
    assert is_border(text, span.end)
