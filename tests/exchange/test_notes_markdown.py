"""Notes taken along: each with its quote, which stays a quote whatever the article holds."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.model import Annotation
from frontreader.exchange.notes_markdown import blockquote, escaped_line, notes_markdown
from frontreader.text.display import visible
from frontreader.text.document import Document
from frontreader.text.sentences import segment
from tests.exchange.examples import document, texts


def _note(of: Document, quote: str, body: str = "", tags: tuple[str, ...] = ()) -> Annotation:
    start = of.text.index(quote)
    anchor = make_anchor(of.text, of.sha256, start, start + len(quote))
    return Annotation("n1", of.id, anchor, body, tags, "2023-03-09T10:00:00+00:00", "2023-03-09T11:00:00+00:00")


def _written(of: Document, *notes: Annotation) -> str:
    return notes_markdown(of, notes, segment(of.text, of.body))


def test_a_note_has_its_quote_sentence_tags_and_dates() -> None:
    of = document()
    written = _written(of, _note(of, "Niemand antwoordde", "Wie *dan* wel?", ("stilte", "a_b")))
    assert written.startswith("# Rusland valt Kiev aan.\n\n- Date: 2023-03\n- Origin: /nieuws/kiev.txt\n- SHA-256: ")
    assert written.endswith(
        "\n\n## Sentence 3\n\n> Niemand antwoordde\n\nWie *dan* wel?\n\n- Tags: stilte, a\\_b\n"
        "- Written: 2023-03-09T10:00:00+00:00\n- Changed: 2023-03-09T11:00:00+00:00\n"
        f"- Offsets: {of.text.index('Niemand')} to {of.text.index(', zei')}\n"
    )


def test_colours_and_links_in_both_directions_are_told() -> None:
    of = document()
    first = replace(_note(of, "Niemand antwoordde"), id="3f2a9c1e-0000", colour="green")
    second = replace(
        _note(of, "Rusland", "Zie [[Kiev]], [[.3 Niemand]], [[!3 antwoordde]] en [[#3f2a9c1e]]; [[Kiev]]."),
        id="aaaabbbb-1",
    )
    written = _written(of, first, second)
    assert "- Colour: green\n- Linked by: note aaaabbbb\n- Id: 3f2a9c1e\n" in written
    assert "- Links to: Kiev, sentence 3, antwoordde (sentence 3), note 3f2a9c1e\n- Id: aaaabbbb\n" in written
    assert written.count("Colour") == 1


def test_a_note_whose_text_is_gone_says_so_and_keeps_its_quote() -> None:
    before, after = document(), document("Een heel andere tekst.")
    written = _written(after, _note(before, "Niemand antwoordde"))
    assert "## Note\n\n> Niemand antwoordde\n\n*The text has changed: the quote no longer stands in it.*" in written


def test_a_note_whose_words_changed_says_how() -> None:
    before = document("Het regent. Er vielen 12 doden. De politie zoekt.")
    after = document(before.text.replace("12", "17"))
    written = _written(after, _note(before, "Er vielen 12 doden."))
    assert "## Sentence 2\n\n> Er vielen 12 doden.\n\n*The words have changed since.*\n\n- 12 → 17\n\n" in written


def test_a_document_without_notes_says_so() -> None:
    assert _written(document()).endswith("\n\nNo notes.\n")


@given(texts)
def test_no_quote_gets_out_of_its_blockquote(quote: str) -> None:
    lines = blockquote(quote).splitlines()
    assert lines
    assert all(line == ">" or line.startswith("> ") for line in lines)


@pytest.mark.parametrize(
    "line",
    [
        "# kop",
        "- punt",
        "+ punt",
        "1. punt",
        "2) punt",
        "> citaat",
        "```",
        "~~~",
        "===",
        "---",
        "| a | b |",
        "    code",
    ],
)
def test_no_line_of_a_quote_is_a_block_of_markdown(line: str) -> None:
    written = escaped_line(line)
    assert not re.match(r"#|[-+*=_] ?|\d+[.)]|>|`|~|\||\s", written)


def test_no_quote_is_html() -> None:
    assert blockquote("<!-- <b onclick=x> &amp; </b>\n<pre>") == (
        "> &lt;\\!-- &lt;b onclick=x&gt; &amp;amp; &lt;/b&gt;\n> &lt;pre&gt;"
    )


def test_links_and_emphasis_in_a_quote_are_words() -> None:
    assert escaped_line("[x](http://y) *z* `c` $1$") == "\\[x\\](http://y) \\*z\\* \\`c\\` \\$1\\$"
    assert escaped_line("Hij zei: “Ja.” (3-2)") == "Hij zei: “Ja.” (3-2)"
    assert escaped_line("a\u202eb\x1b") == visible("a\u202eb\x1b")
