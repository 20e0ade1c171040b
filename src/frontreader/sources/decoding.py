"""From bytes to text: which encoding they are in, said aloud where it was guessed."""

import codecs
from dataclasses import dataclass

from frontreader.sources.binary import refuse_binary
from frontreader.sources.errors import SourceError

_BOMS = (
    # UTF-32 first: the mark of its little-endian form begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WINDOWS_1252 = {
    byte: character
    for byte in range(0x80, 0xA0)
    if (character := bytes([byte]).decode("cp1252", "ignore"))  # five bytes mean nothing there: they stay C1 controls
}
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` without its byte order mark and otherwise as it came; `notices` say what was guessed."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """The text in `data`; `name` is what messages call it (already visible).

    UTF-8, UTF-16 and UTF-32, with a byte order mark or recognised by their zero bytes; otherwise Windows-1252.
    Raises SourceError for data that is empty, blank, binary or damaged.
    """
    if not data:
        raise SourceError(f"{name} is empty: there is nothing to read.")
    decoded = _by_mark(data, name) or _by_zeros(data, name) or _eight_bits(data, name)
    if not decoded.text.strip():
        raise SourceError(f"{name} holds only white space: there is nothing to read.")
    return decoded


def _by_mark(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _BOMS:
        if not data.startswith(mark):
            continue
        if encoding == "utf-32-le" and max(data[2::4]) > 0x10:
            continue  # beyond Unicode: UTF-16 whose first character is NUL
        body = data[len(mark) :]
        if not body:
            raise SourceError(f"{name} holds only a byte order mark: there is nothing to read.")
        if encoding == "utf-8":
            return _damaged(data) or Decoded(body.decode(), encoding)
        return _strict(body, encoding, name)
    return None


def _strict(body: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(body.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is damaged: it is {encoding.upper()}, but byte {error.start + 1} cannot be read "
            f"({error.reason}). Save it again as UTF-8."
        ) from None


def _by_zeros(data: bytes, name: str) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: in European text a zero stands at every second byte, or at three of four."""
    if len(data) < 4 or len(data) % 2:
        return None
    sample = data[: min(len(data), _SAMPLE) // 4 * 4]
    zeros = [sample[i::4].count(0) * 4 / len(sample) for i in range(4)]
    for encoding, pattern in (
        ("utf-32-le", (0, 1, 1, 1)),
        ("utf-32-be", (1, 1, 1, 0)),
        ("utf-16-le", (0, 1, 0, 1)),
        ("utf-16-be", (1, 0, 1, 0)),
    ):
        if all(share > 0.7 if wanted else share < 0.1 for share, wanted in zip(zeros, pattern, strict=True)):
            text = _strict(data, encoding, name).text
            if text.isprintable() or sum(map(_is_plain, text[:_SAMPLE])) * 10 >= len(text[:_SAMPLE]) * 9:
                return Decoded(text, encoding, (f"Read as {encoding.upper()}: its zero bytes show it, no mark does.",))
    return None


def _is_plain(character: str) -> bool:
    return character.isprintable() or character.isspace()


def _eight_bits(data: bytes, name: str) -> Decoded:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        refuse_binary(data, name, is_utf8=False)
        return _damaged(data) or Decoded(
            data.decode("latin-1").translate(_WINDOWS_1252),
            "windows-1252",
            (f"Read as Windows-1252: it is not valid UTF-8 ({_place(data, error.start)}).",),
        )
    refuse_binary(data, name, is_utf8=True)
    return Decoded(text, "utf-8")


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, each shown as �, where most of what is not ASCII is sound; otherwise None.

    Reading such a text as Windows-1252 would spoil every accent in it for the sake of one lost byte.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = _place(data, error.start)
    else:
        return None
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = sum(character > "\x7f" for character in text) - broken
    if sound <= broken and not data.startswith(codecs.BOM_UTF8):
        return None
    how_many = "1 byte" if broken == 1 else f"{broken} bytes"
    return Decoded(text, "utf-8", (f"Damaged UTF-8: {how_many} could not be read, shown as � (first: {where}).",))


def _place(data: bytes, at: int) -> str:
    before = data[:at].removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return f"byte 0x{data[at]:02X} at line {line}, column {column}"
