"""An analysis is made once for a text, a date and a version of the analyzer."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from frontreader.analysis.model import (
    Analysis,
    AnalyzerInfo,
    Argument,
    Entity,
    Event,
    Mention,
    Piece,
    Sentence,
    TimeExpression,
    Trigger,
)
from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import make_document

INFO = AnalyzerInfo("rules", "3")


def analysis_of(document: Document, info: AnalyzerInfo = INFO) -> Analysis:
    mention = Mention("m1", 0, 8, "LOC", "s1")
    return Analysis(
        document=document.id,
        sha256=document.sha256,
        sentences=(Sentence("s1", 0, 31),),
        entities=(Entity("e1", "Oekraïne", "LOC", ("Oekraïens",), (mention,)),),
        events=(
            Event(
                id="ev1",
                type="Conflict.Battle",
                sentence="s1",
                trigger=Trigger(9, 19, (Piece(9, 14), Piece(15, 19))),
                realis="actual",
                modality=None,
                polarity="positive",
                arguments=(Argument("agent", 0, 8, "e1"),),
                confidence=0.75,
            ),
        ),
        times=(TimeExpression("t1", 0, 4, "DATE", "2023-XX", "APPROX", "s1"),),
        analyzer=info,
    )


def test_an_analysis_comes_back_as_it_was(directory: Path) -> None:
    document = make_document()
    with open_library(directory) as library:
        assert library.analysis(document, INFO) is None
        library.save_analysis(document, analysis_of(document))
    with open_library(directory) as library:
        assert library.analysis(document, INFO) == analysis_of(document)


def test_another_date_text_or_analyzer_has_an_analysis_of_its_own(library: Library, document: Document) -> None:
    library.save_analysis(document, analysis_of(document))
    assert library.analysis(document.dated("2024"), INFO) is None
    assert library.analysis(document.dated(None), INFO) is None
    assert library.analysis(replace(document, body=3), INFO) is None
    assert library.analysis(make_document("Een andere tekst."), INFO) is None
    assert library.analysis(document, AnalyzerInfo("neural", "3")) is None
    assert library.analysis(document, AnalyzerInfo("rules", "4")) is None
    assert library.analysis(document, INFO) is not None


def test_the_analysis_of_a_newer_analyzer_takes_the_place_of_the_old(library: Library, document: Document) -> None:
    newer = AnalyzerInfo("rules", "4")
    library.save_analysis(document, analysis_of(document))
    library.save_analysis(document, analysis_of(document, newer))
    assert library.analysis(document, newer) == analysis_of(document, newer)
    assert library.analysis(document, INFO) is None


def test_until_it_is_made_anew_the_analysis_of_an_older_analyzer_is_had(library: Library, document: Document) -> None:
    rules, neural, newer = AnalyzerInfo("rules", "3"), AnalyzerInfo("neural", "1"), AnalyzerInfo("neural", "2")
    assert library.newest_analysis(document, neural) is None
    library.save_analysis(document, analysis_of(document, rules))
    assert library.newest_analysis(document, neural) == analysis_of(document, rules)
    library.save_analysis(document, analysis_of(document, neural))
    assert library.newest_analysis(document, neural) == analysis_of(document, neural)
    assert library.newest_analysis(document, newer) == analysis_of(document, neural)
    assert library.analysis(document, rules) is None, "what was made anew takes its place"


def test_an_analysis_for_another_date_is_had_where_that_is_asked_for(library: Library, document: Document) -> None:
    library.save_analysis(document, analysis_of(document))
    other = document.dated("2019")
    assert library.newest_analysis(other, INFO) is None
    assert library.newest_analysis(other, INFO, any_date=True) == analysis_of(document)
    library.save_analysis(other, replace(analysis_of(other), times=()))
    assert library.newest_analysis(other, INFO, any_date=True) == replace(analysis_of(other), times=())
    assert library.newest_analysis(document, INFO, any_date=True) == analysis_of(document)


def test_a_copy_of_a_document_shares_its_analysis(library: Library, document: Document) -> None:
    library.save_analysis(document, analysis_of(document))
    copy = make_document(origin="/elders.txt")
    analysis = library.analysis(copy, INFO)
    assert analysis is not None
    assert analysis.document == copy.id


def test_an_analysis_that_cannot_be_read_is_made_again(library: Library, document: Document, directory: Path) -> None:
    library.save_analysis(document, analysis_of(document))
    for content in (b"no zlib", b"x\x9c\x03\x00\x00\x00\x00\x01", b"x\x9c\xab\xae\x05\x00\x01u\x00\xf9"):
        with closing(sqlite3.connect(directory / "index.db")) as connection, connection:
            connection.execute("UPDATE analyses SET content = ?", (content,))
        assert library.analysis(document, INFO) is None
    library.save_analysis(document, analysis_of(document))
    assert library.analysis(document, INFO) == analysis_of(document)


def test_an_index_that_a_newer_program_wrote_is_made_again(directory: Path, document: Document) -> None:
    with open_library(directory) as library:
        library.save_analysis(document, analysis_of(document))
    with closing(sqlite3.connect(directory / "index.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with open_library(directory) as library:
        assert library.analysis(document, INFO) is None
