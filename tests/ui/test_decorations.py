"""Styles laid over each other, cut into stretches that are drawn in one way."""

from hypothesis import given
from hypothesis import strategies as st

from frontreader.ui.reading.decorations import Decoration, Decorations, overlaps, runs

_LAYERS = st.lists(
    st.builds(
        lambda start, size, style: Decoration(start, start + size, style),
        st.integers(0, 60),
        st.integers(0, 30),
        st.sampled_from(["time", "note", "type--per", "family--conflict"]),
    ),
    max_size=12,
)


@given(_LAYERS, st.integers(0, 70), st.integers(0, 40))
def test_between_finds_what_shares_a_code_point(layers: list[Decoration], start: int, size: int) -> None:
    end = start + size
    found = Decorations(layers).between(start, end)
    wanted = [one for one in layers if one.start < end and one.end > start]
    assert sorted(found) == sorted(wanted)
    assert found == sorted(found, key=lambda one: (one.start, -one.end))


@given(_LAYERS, st.integers(0, 70), st.integers(0, 40))
def test_runs_partition_the_row_and_carry_every_layer_in_order(layers: list[Decoration], start: int, size: int) -> None:
    end = start + size
    found = runs(start, end, layers)
    assert [offset for run in found for offset in range(run.start, run.end)] == list(range(start, end))
    for run in found:
        assert run.end > run.start
        for offset in range(run.start, run.end):
            assert run.styles == tuple(one.style for one in layers if one.start <= offset < one.end)


def test_a_mention_inside_an_event_inside_a_note_is_drawn_with_all_three() -> None:
    layers = [Decoration(0, 20, "note"), Decoration(4, 12, "family--conflict"), Decoration(6, 9, "type--loc")]
    assert runs(0, 20, layers) == [
        (0, 4, ("note",)),
        (4, 6, ("note", "family--conflict")),
        (6, 9, ("note", "family--conflict", "type--loc")),
        (9, 12, ("note", "family--conflict")),
        (12, 20, ("note",)),
    ]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=8))
def test_overlaps_are_just_where_two_or_more_lie(spans: list[tuple[int, int]]) -> None:
    placed = [Decoration(start, start + length, "x") for start, length in spans]
    found = overlaps(placed)
    covered = {at for start, end in found for at in range(start, end)}
    twice = {at for at in range(40) if sum(one.start <= at < one.end for one in placed) > 1}
    assert covered == twice
    assert found == sorted(found)
