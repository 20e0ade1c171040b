"""Run by extraction.py in a process of its own: analyse files with one analyzer, on a text before the clock starts.

Usage: python _extracting.py ANALYZER cold FILE          print the extraction of one file
       python _extracting.py ANALYZER warm SEED FILE ... print seconds and sentences of the files, the seed left out
"""

import json
import sys
from pathlib import Path
from time import perf_counter

sys.path[:0] = [str(Path(__file__).resolve().parent.parent)]

from benchmarks._analyzers import extractor  # noqa: E402 found by the path above
from frontreader.exchange.frontreader_json import dumps  # noqa: E402
from frontreader.sources.file import read_file  # noqa: E402


def main(name: str, how: str, *paths: str) -> None:
    extract = extractor(name)
    documents = [read_file(Path(path)) for path in paths]
    first = extract(documents[0])
    if how == "cold":
        print(dumps(first))
        return
    start = perf_counter()
    sentences = sum(len(extract(document)["sentences"]) for document in documents[1:])
    print(json.dumps({"seconds": perf_counter() - start, "sentences": sentences}))


if __name__ == "__main__":
    main(*sys.argv[1:])
