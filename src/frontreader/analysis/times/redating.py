"""Dates an analysis anew when the reader says what day the article is of."""

from dataclasses import replace

from frontreader.analysis.model import Analysis
from frontreader.analysis.times.finder import read_again
from frontreader.analysis.times.resolver import resolve
from frontreader.text.document import Document
from frontreader.text.span import index_at


def redate(document: Document, analysis: Analysis) -> Analysis:
    """The analysis with the values that its times have from `document.date`; nothing else changes, nothing is
    found anew. `document` holds the text that was analysed."""
    again = [
        read_again(document.text, analysis.sentences[index_at(analysis.sentences, time.start)], time)
        for time in analysis.times
    ]
    values = {
        time.start: time.value for time in resolve([one for one in again if one], analysis.sentences, document.date)
    }
    times = tuple(replace(time, value=values.get(time.start, time.value)) for time in analysis.times)
    return replace(analysis, times=times)
