"""Paragraphs: what { and } step through."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from frontreader.text.paragraphs import paragraphs


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    assert found("Kop\n\nEen zin. Nog een.\nTwee zinnen.\r\n \r\nSlot.") == [
        "Kop",
        "Een zin. Nog een.",
        "Twee zinnen.",
        "Slot.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    first = (
        "Rusland heeft dinsdag opnieuw de stad Lviv in het westen van\n"
        "Oekraïne gebombardeerd. Daarbij vielen volgens burgemeester\n"
        "Andri Sadovi minstens drie doden. President Zelensky sprak van\n"
        "een misdaad.\n"
        "Kiev zwijgt."
    )

    assert found(f"\n{first}\n\n\nSlot.\n") == [first, "Slot."]


@given(st.text(alphabet=st.sampled_from(list("ab .\n\r\t-\u2028")), max_size=200))
def test_paragraphs_hold_all_that_is_not_white_space(text: str) -> None:
    spans = paragraphs(text)

    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join("".join(part.split()) for part in found(text)) == "".join(text.split())
