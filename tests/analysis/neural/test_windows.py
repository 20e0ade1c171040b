from frontreader.analysis.neural.pieces import BEGIN, END, PAD
from frontreader.analysis.neural.windows import padded, window


def _cut(word: str) -> tuple[int, ...]:
    return tuple(range(10, 10 + len(word)))


def test_a_window_knows_where_each_word_begins_and_ends() -> None:
    made = window([["ab", "c"], ["def"]], _cut)
    assert made.pieces == [BEGIN, 10, 11, 10, 10, 11, 12, END]
    assert (made.first, made.last, made.sentence) == ([1, 3, 4], [2, 3, 6], [0, 0, 1])


def test_a_batch_is_as_wide_as_its_longest_window() -> None:
    batch = padded([window([["ab"]], _cut), window([["a", "b", "c"]], _cut)])
    assert batch.pieces.tolist() == [[BEGIN, 10, 11, END, PAD], [BEGIN, 10, 10, 10, END]]
    assert batch.mask.tolist() == [[1, 1, 1, 1, 0], [1, 1, 1, 1, 1]]
    assert batch.sentence.tolist() == [[0, -1, -1], [0, 0, 0]]
