"""The words of Dutch that entity extraction knows: `python -m training.words` writes `data/entities/words.txt`.

They are the words in small letters that the Dutch dictionary of simplemma (MIT) has, but for those whose lemma is a
name. One a line, sorted by their UTF-8, so that a word is found in the file without reading all of it.
"""

from pathlib import Path

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

_PATH = Path(__file__).resolve().parents[1] / "src" / "frontreader" / "analysis" / "data" / "entities" / "words.txt"
_LONGEST = 60


def _is_word(lower: str) -> bool:
    if len(lower) > _LONGEST or not simplemma.is_known(lower, lang="nl"):
        return False
    return simplemma.lemmatize(lower, lang="nl")[:1].islower()


def main() -> None:
    entries = DefaultDictionaryFactory().get_dictionary("nl").items()
    forms = {form.decode("utf-8") if isinstance(form, bytes) else form for entry in entries for form in entry}
    words = {form.lower() for form in forms}
    kept = sorted(word.encode("utf-8") for word in words if _is_word(word) and "\n" not in word)
    _PATH.write_bytes(b"\n".join(kept) + b"\n")
    print(f"{len(kept)} words, {_PATH.stat().st_size} bytes")


if __name__ == "__main__":
    main()
