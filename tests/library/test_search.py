"""Search finds words whatever their case and accents, also within compounds, and says where they stand."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.library.fold import Folded, fold
from frontreader.library.model import TextHit
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import make_document


def quotes(library: Library, query: str) -> list[str]:
    return [hit.quote for hit in library.search_text(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("oekraine", ["Oekraïne"]),
        ("OEKRAÏNE", ["Oekraïne"]),
        ("aanval", ["aanval"]),
        ("cafe", ["Café"]),
        ("in", ["ïn", "in"]),
        ("CÉ", ["Ce"]),
        ('"bakhmut. rusland"', ["Bakhmut.\nRusland"]),
        ('"vecht   door"', ["vecht door"]),
        ("droneaanval bakhmut", ["Bakhmut", "droneaanval"]),
        ("droneaanval kiev", []),
        ('"door vecht"', []),
        ("", []),
        ('  ""  ', []),
        ("\u0301", []),
        ('"café', ["Café"]),
        ("NOT OR* col:x ^(", []),
        ("%", []),
        ("\x00", []),
        ("\ud83d", []),
    ],
)
def test_a_query_finds(library: Library, document: Document, query: str, found: list[str]) -> None:
    assert quotes(library, query) == found


def test_a_hit_says_where_it_stands_and_what_stands_around_it(library: Library, document: Document) -> None:
    assert library.search_text("drone") == [
        TextHit(
            document=document.id,
            title="Bakhmut",
            sha256=document.sha256,
            start=50,
            end=55,
            prefix="echt door in Bakhmut.\nRusland meldt een ",
            quote="drone",
            suffix="aanval op Café Centraal.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "query", "quote"),
    [
        ("een cafe\u0301 hier", "café", "cafe\u0301"),
        ("drone\u00adaanval", "droneaanval", "drone\u00adaanval"),
        ("de o\ufb03cier", "officier", "o\ufb03cier"),
        ("de o\ufb03cier", "off", "o\ufb03"),
        ("Straße", "strasse", "Straße"),
        ("İzmir", "izmir", "İzmir"),
        ("nul\x00teken, aanval", "aanval", "aanval"),
        ("twee\r\n\r\nregels", '"twee regels"', "twee\r\n\r\nregels"),
        ("smalle\u00a0spatie", '"smalle spatie"', "smalle\u00a0spatie"),
        ("zegt \"ja\" en 'nee'", "'nee'", "'nee'"),
    ],
)
def test_hits_are_places_in_the_original(library: Library, text: str, query: str, quote: str) -> None:
    document = make_document(text)
    library.save_document(document)
    (hit,) = library.search_text(query)
    assert hit.quote == quote
    assert document.text[hit.start : hit.end] == quote


def test_documents_read_last_come_first_and_none_takes_all_the_room(library: Library) -> None:
    for number in range(3):
        library.save_document(make_document("aanval " * 5, origin=f"/{number}", title=str(number)))
    library.mark_read(make_document(origin="/1").id)
    hits = library.search_text("aanval", limit=5, per_document=2)
    assert [hit.title for hit in hits] == ["1", "1", "2", "2", "0"]


def test_only_the_current_version_is_searched(library: Library) -> None:
    library.save_document(make_document("eerste tekst"))
    library.save_document(make_document("tweede tekst"))
    assert quotes(library, "eerste") == []
    assert quotes(library, "tweede") == ["tweede"]
    library.save_document(make_document("eerste tekst"))
    assert quotes(library, "eerste") == ["eerste"]


@pytest.mark.parametrize("damage", [None, b"", b"no database at all" * 100], ids=["missing", "empty", "other"])
def test_the_index_is_made_again_when_missing_or_damaged(directory: Path, damage: bytes | None) -> None:
    with open_library(directory) as library:
        library.save_document(make_document())
    (directory / "index.db").unlink()
    if damage is not None:
        (directory / "index.db").write_bytes(damage)
    with open_library(directory) as library:
        assert quotes(library, "oekraine") == ["Oekraïne"]


def test_the_index_is_made_again_when_damaged_in_use(library: Library, directory: Path) -> None:
    for number in range(20):
        library.save_document(make_document(f"{number} aanval " * 200, origin=f"/{number}"))
    library.close()
    path = directory / "index.db"
    intact = path.read_bytes()
    # The first page stays as it is, so that only reading further notices.
    path.write_bytes(intact[:4096] + bytes(len(intact) - 4096))
    with open_library(directory) as again:
        assert len(again.search_text("aanval", per_document=1)) == 20


def test_a_document_that_was_saved_while_the_index_failed_is_found_later(library: Library, directory: Path) -> None:
    library.save_document(make_document())
    with closing(sqlite3.connect(directory / "index.db")) as connection, connection:
        connection.execute("DELETE FROM texts")
        connection.execute("INSERT INTO texts (document, sha256, folded) VALUES ('doc-gone', '', 'oekraine')")
    assert [hit.document for hit in library.search_text("oekraine")] == [make_document().id]


texts = st.text(st.sampled_from("aAëé\u0301 \n\r\x00\u00adﬁßİ½x🇳"), max_size=20)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\x00" not in fold(text)


@given(texts, st.data())
def test_every_folded_place_leads_to_text_that_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = Folded.of(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in Folded.of(text[first:last]).text


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library(tmp_path_factory.mktemp("shared"))


@given(texts, st.data())
@settings(max_examples=60, deadline=None)
def test_every_word_of_a_text_is_found_there(shared: Library, text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if fold(word).strip()]
    if not words:
        return
    document = make_document(text)
    shared.save_document(document)
    query = data.draw(st.sampled_from(words))
    assert shared.search_text(query, per_document=1)[0].document == document.id
