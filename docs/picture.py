"""Export the picture of the real screen that the README shows: `python docs/picture.py`."""

import asyncio
import re
import tempfile
from pathlib import Path

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.choice import analyzer
from frontreader.library.store import open_library
from frontreader.resources import seed_path
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.config import Config
from frontreader.ui.opening import read, with_library
from frontreader.ui.store import Store

PICTURE = Path(__file__).with_name("reader.svg")
SIZE = (120, 34)


def _without_fonts(svg: str) -> str:
    """The picture without the web fonts that Rich names: it must not ask anybody for anything."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


async def picture() -> str:
    """The seed article with an event chosen, as SVG."""
    with tempfile.TemporaryDirectory() as home:
        library = open_library(Path(home))
        document = read(seed_path())
        library.save_document(document)
        library.save_analysis(document, analyse(analyzer(), document))
        app = FrontReaderApp(with_library(document, library), Store(library, ""), Config())
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("4", "G", "right_square_bracket", "right_square_bracket")
            await pilot.pause()
            shown = _without_fonts(app.export_screenshot(title="frontreader"))
        library.close()
    return shown


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(picture()), encoding="utf-8")
