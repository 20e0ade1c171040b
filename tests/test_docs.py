"""The documents that are made from code are those that the code makes."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"


def test_the_table_of_keys_is_current() -> None:
    made = runpy.run_path(str(DOCS / "keys.py"))["page"]()
    assert (DOCS / "keys.md").read_text(encoding="utf-8") == made, "run python docs/keys.py"


@pytest.mark.parametrize("name", ["README.md", "docs/design.md"])
def test_links_between_documents_lead_somewhere(name: str) -> None:
    import re

    page = DOCS.parent / name
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
