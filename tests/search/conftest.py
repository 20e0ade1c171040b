import pytest

from frontreader.search.index import SearchIndex
from frontreader.search.items import SearchItem

ITEMS = [
    SearchItem(("entity", "zelensky"), "Volodymyr Zelensky", ("president Zelensky", "Zelensky"), 10),
    SearchItem(("entity", "bakhmut"), "Bakhmut", (), 20),
    SearchItem(("entity", "kharkiv"), "Kharkiv", (), 30),
    SearchItem(("entity", "oekraine"), "Oekraïne", ("Oekraïens",), 0),
    SearchItem(("entity", "podolyak"), "Mykhailo Podolyak", ("Podolyak",), 40),
    SearchItem(("event", "battle"), "Battle strijd Oekraïne Bakhmut", (), 15),
    SearchItem(("event", "offensive"), "Offensive lente-tegenoffensief Oekraïens", (), 50),
    SearchItem(("time", "march"), "10 maart 2023", (), 60),
    SearchItem(("note", "check"), "check: wie houdt de weg? #front", (), 70),
    SearchItem(("sentence", "1"), "Rusland bombardeerde de havenstad met raketaanvallen.", (), 100),
    SearchItem(("sentence", "2"), "Het dorp zat drie nachten zonder stroom en warmte.", (), 200),
    SearchItem(("sentence", "3"), "Dat zei Podolyak in een interview met de krant.", (), 300),
    SearchItem(("sentence", "4"), "De slag om Bakhmut duurt voort, 100 % zeker.", (), 400),
]


@pytest.fixture
def index() -> SearchIndex:
    return SearchIndex(ITEMS)
