"""Which mentions a reader finds together as one entity."""

from frontreader.analysis.model import Entity
from tests.analysis.entities.conftest import Extract


def grouped(text: str, entities: tuple[Entity, ...]) -> dict[str, list[str]]:
    return {entity.name: [text[m.start : m.end] for m in entity.mentions] for entity in entities}


def test_a_demonym_belongs_to_its_country(extract: Extract) -> None:
    text = "Russische troepen verlieten Rusland.\nDe Russen vielen aan met Ruslands leger.\nBritse tanks kwamen."
    assert grouped(text, extract(text)) == {
        "Rusland": ["Russische", "Rusland", "Russen", "Ruslands"],
        "Verenigd Koninkrijk": ["Britse"],
    }
    assert {entity.type for entity in extract(text)} == {"LOC"}


def test_a_short_name_belongs_to_the_full_one(extract: Extract) -> None:
    text = "Adviseur Mykhailo Podolyak sprak.\nDat was nieuw, zei Podolyak.\nPodolyaks woorden bleven hangen."
    (entity,) = extract(text)
    assert (entity.name, entity.type, len(entity.mentions)) == ("Mykhailo Podolyak", "PER", 3)
    assert "Podolyak" in entity.aliases


def test_rival_spellings_are_one_person(extract: Extract) -> None:
    text = "President Volodymyr Zelensky sprak.\nDaarna vertrok Zelenski.\nOok Zelenskyy zweeg."
    (entity,) = extract(text)
    assert len(entity.mentions) == 3


def test_two_people_of_one_surname_stay_two(extract: Extract) -> None:
    text = "Gisteren won Jan Janssen.\nDaarna kwam Piet Janssen.\nMaar Janssen verloor.\nEn Jan Jansen keek toe."
    entities = extract(text)
    assert grouped(text, entities) == {
        "Jan Janssen": ["Jan Janssen"],
        "Piet Janssen": ["Piet Janssen", "Janssen"],
        "Jan Jansen": ["Jan Jansen"],
    }


def test_an_acronym_belongs_to_what_it_stands_for(extract: Extract) -> None:
    text = "De Partij van de Arbeid won.\nDe PvdA juichte.\nDe Bond Tegen Lawaai (BTL) klaagt.\nDe BTL blijft klagen."
    groups = grouped(text, extract(text))
    assert groups["PvdA"] == ["Partij van de Arbeid", "PvdA"]
    assert groups["Bond Tegen Lawaai"] == ["Bond Tegen Lawaai", "BTL", "BTL"]


def test_spellings_of_a_place_are_one(extract: Extract) -> None:
    text = "In Kiev is het stil.\nOok in Kyiv sneeuwt het.\nDe VS en de Verenigde Staten zijn hetzelfde."
    assert [len(entity.mentions) for entity in extract(text)] == [2, 2]


def test_a_product_is_found_as_a_common_noun(extract: Extract) -> None:
    text = "Rusland vuurde Kinzhal-raketten af.\nHet heeft nog een paar kinzhals."
    assert grouped(text, extract(text))["Kinzhal"] == ["Kinzhal-raketten", "kinzhals"]


def test_a_word_that_opens_a_sentence_is_a_name_when_the_document_says_so(extract: Extract) -> None:
    assert extract("Bakker vertrok.") == ()
    text = "De trainer is Piet Bakker.\nBakker vertrok."
    assert [len(entity.mentions) for entity in extract(text)] == [2]


def test_an_article_that_belongs_to_a_name_is_found_at_the_start_of_a_sentence(extract: Extract) -> None:
    text = "Gisteren sprak Bart De Wever.\nDe Wever was kort."
    assert grouped(text, extract(text)) == {"Bart De Wever": ["Bart De Wever", "De Wever"]}


def test_ids_follow_the_text(extract: Extract) -> None:
    entities = extract("In Gent sprak Jan Kok.\nIn Gent bleef hij.\nIn Parijs niet.")
    assert [entity.id for entity in entities] == ["e1", "e2", "e3"]
    spans = sorted((m.start, m.id, m.sentence) for entity in entities for m in entity.mentions)
    assert [span[1] for span in spans] == ["m1", "m2", "m3", "m4"]
    assert [span[2] for span in spans] == ["s1", "s1", "s2", "s3"]


def test_a_title_tells_which_namesake_is_meant(extract: Extract) -> None:
    text = (
        "Gisteren kwamen Willem Bakker en Ine Bakker.\nMevrouw Bakker sprak.\nDe heer Bakker zweeg.\nToen ging Bakker."
    )
    entities = extract(text)
    assert grouped(text, entities) == {
        "Willem Bakker": ["Willem Bakker", "Bakker", "Bakker"],
        "Ine Bakker": ["Ine Bakker", "Bakker"],
    }


def test_a_bare_surname_of_two_people_named_in_one_breath_is_of_neither(extract: Extract) -> None:
    text = "Gisteren kwamen Willem Bakker en Ine Bakker.\nDaarna sprak Bakker."
    assert [len(entity.mentions) for entity in extract(text)] == [1, 1, 1]


def test_initials_and_second_names_belong_to_the_full_name(extract: Extract) -> None:
    text = (
        "Premier Jan Peter de Vries sprak.\nVolgens J.P. de Vries klopt dat.\nOok Jan de Vries kwam.\nK. de Vries niet."
    )
    assert grouped(text, extract(text)) == {
        "Jan Peter de Vries": ["Jan Peter de Vries", "J.P. de Vries", "Jan de Vries"],
        "K. de Vries": ["K. de Vries"],
    }


def test_transcriptions_of_a_name_are_one_person(extract: Extract) -> None:
    text = "Minister Sergej Sjojgoe sprak.\nDaarna zweeg Shoigu.\nOok Aleksej Milosevic kwam.\nMiloševitsj bleef."
    assert [len(entity.mentions) for entity in extract(text)] == [2, 2]


def test_organisations_go_by_their_short_names(extract: Extract) -> None:
    text = "De Zorvan Groep groeit.\nDe Zorvan Groep betaalt.\nDe winst van Zorvan stijgt.\nDe omzet van Zorvan ook."
    (entity,) = extract(text)
    assert (entity.name, len(entity.mentions)) == ("Zorvan Groep", 4)


def test_letters_of_a_compound_make_an_acronym(extract: Extract) -> None:
    text = "De Wereldlawaaiorganisatie (WLO) klaagt.\nDe WLO blijft klagen."
    assert [len(entity.mentions) for entity in extract(text)] == [3]
