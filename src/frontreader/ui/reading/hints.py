"""Letters for link hints: as short as they can be, and no label begins another."""

HINT_LETTERS = "asdfghjklewruioncm"


def labels(count: int, letters: str = HINT_LETTERS) -> list[str]:
    """`count` prefix-free labels of one letter while they last, else of two (three beyond a few hundred)."""
    if count <= len(letters):
        return list(letters[:count])
    found = list(letters)
    while len(found) < count:
        head = found.pop(0)
        found.extend(head + letter for letter in letters)
    return found[:count]
