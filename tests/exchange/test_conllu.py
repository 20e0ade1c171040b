"""CoNLL-U: what is given stays, what a parser knows is filled in, and what is wrong is named with its line."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.exchange.conllu import ConlluError, parsed, read

GIVEN = """\
# newpar
# text = Zo'n man slaapt.
1-2\tZo'n\t_\t_\t_\t_\t_\t_\t_\tx=1
1\tZo\tzoo\tADV\tBW\tOud=1\t9\tobl\t9:obl\t_
2\teen\t_\t_\t_\t_\t_\t_\t_\t_
2.1\tleeg\t_\tNOUN\t_\t_\t_\t_\t1:dep\t_
3\tman\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
"""


def _parse(sentences: Sequence[Sequence[str]]) -> list[Tree]:
    """Every word hangs on the one before it."""
    return [
        Tree(
            tuple(
                Word(i, 0, 0, form, form, f"l-{form}", "NOUN", "N|x", frozenset({"b=2", "A=1"}), i - 1, "dep")
                if i
                else Word(0, 0, 0, form, form, f"l-{form}", "VERB", "", frozenset(), ROOT, "root")
                for i, form in enumerate(forms)
            )
        )
        for forms in sentences
    ]


def _filled(text: str) -> str:
    return "".join(parsed(read(text, "a.conllu"), _parse))


def test_head_relation_and_part_of_speech_are_filled_in_and_the_rest_where_it_is_empty() -> None:
    assert (
        _filled(GIVEN)
        == """\
# newpar
# text = Zo'n man slaapt.
1-2\tZo'n\t_\t_\t_\t_\t_\t_\t_\tx=1
1\tZo\tzoo\tVERB\tBW\tOud=1\t0\troot\t9:obl\t_
2\teen\tl-een\tNOUN\tN|x\tA=1|b=2\t1\tdep\t_\t_
2.1\tleeg\t_\tNOUN\t_\t_\t_\t_\t1:dep\t_
3\tman\tl-man\tNOUN\tN|x\tA=1|b=2\t2\tdep\t_\tSpaceAfter=No

"""
    )


def test_only_line_feeds_end_lines_and_blank_lines_stay() -> None:
    word = "1\ta\u2028b c\x85\t_\t_\t_\t_\t_\t_\t_\t_"
    filled = _filled(f"\ufeff{word}\r\n\r\n\n# los\n\n{word}")
    assert filled.count("\n") == 7
    assert filled.count("1\ta\u2028b c\x85\tl-a\u2028b c\x85\tVERB\t_\t_\t0\troot\t_\t_\n") == 2
    assert "\n\n\n# los\n\n" in filled


def test_nothing_is_asked_of_the_parser_where_there_are_no_words() -> None:
    def never(_: object) -> list[Tree]:
        raise AssertionError

    def none(sentences: Sequence[Sequence[str]]) -> list[Tree]:
        assert not sentences
        return []

    assert "".join(parsed(read("", "a"), never)) == ""
    assert "".join(parsed(read("# kop\n\n", "a"), none)) == "# kop\n\n"


def _line(number: str = "1", form: str = "a", columns: int = 10) -> str:
    return "\t".join([number, form, *["_"] * (columns - 2)])


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("# x\n1 a _ _ _ _ _ _ _ _\n", 2, "part them by tabs"),
        (_line(columns=9), 1, "9 columns instead of 10: write _"),
        (_line() + "\n" + _line("3"), 2, "word 3 where 2 is expected"),
        (_line() + "\n" + _line("1"), 2, "put a blank line between sentences"),
        (_line("een"), 1, "'een' is no number"),
        (_line("0"), 1, "'0' is no number"),
        (_line("²"), 1, "is no number"),
        (_line("\x1b[31m"), 1, "'␛[31m' is no number"),
        (_line(form=""), 1, "no form"),
    ],
)
def test_what_is_no_conllu_is_named_with_file_line_and_what_to_do(text: str, line: int, said: str) -> None:
    with pytest.raises(ConlluError) as refused:
        read(text, "map/\x1b.conllu")
    message = str(refused.value)
    assert message.startswith(f"map/␛.conllu, line {line}: ")
    assert said in message
    assert "\x1b" not in message


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\t\n\r"), min_size=1).filter(
                str.strip
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_any_words_are_parsed_and_come_back(sentences: list[list[str]]) -> None:
    text = "".join(
        "".join(f"{_line(str(number), form)}\n" for number, form in enumerate(forms, 1)) + "\n" for forms in sentences
    )
    found = read(_filled(text), "a")
    assert [list(one.forms) for one in found] == sentences
    for one in found:
        heads = [int(one.lines[index].split("\t")[6]) for index in one.words]
        assert heads == list(range(len(heads)))
