from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.lexicon import is_word
from frontreader.analysis.wordlist import WordList

lines = st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"]), min_size=1, max_size=6)


@given(st.sets(lines, min_size=1, max_size=30), lines)
def test_a_word_is_in_the_list_where_it_is_a_line(words: set[str], other: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "words.txt"
        path.write_bytes(b"".join(word + b"\n" for word in sorted(word.encode() for word in words)))
        made = WordList(path)
        assert all(word in made for word in words)
        assert (other in made) is (other in words)


@pytest.mark.parametrize(("word", "known"), [("fiets", True), ("steden", True), ("bakhmut", False), ("x" * 100, False)])
def test_words_of_dutch_are_known(word: str, known: bool) -> None:
    assert is_word(word) is known
