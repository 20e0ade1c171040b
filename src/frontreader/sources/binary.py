"""Files that are no text: refused with a word for what they are."""

import re

from frontreader.sources.errors import SourceError

_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or a DOCX, ODT or EPUB document)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"OggS\x00", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536


def refuse_binary(data: bytes, name: str, *, is_utf8: bool) -> None:
    """Raise SourceError where `data` is no text.

    What begins like a known format is refused by its name. Otherwise control bytes tell: valid UTF-8 may hold
    some (up to a third), for a reader may want to see them; in other data a NUL or one in twenty means binary.
    """
    for magic, kind in _KINDS:
        if data.startswith(magic) and not (is_utf8 and magic in {b"BZh", b"ID3"}):
            raise SourceError(f"{name} is {kind}, not text. Save its text as a .txt file and open that.")
    sample = data[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    limit = len(sample) / 3 if is_utf8 else len(sample) / 20
    if controls > limit or (not is_utf8 and b"\0" in sample):
        raise SourceError(f"{name} is not text: it is full of control bytes. FrontReader reads plain text files.")
