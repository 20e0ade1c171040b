"""Whom a pronoun or a description stands for."""

from collections.abc import Sequence

from frontreader.analysis.model import Entity, Mention, MentionType, Sentence
from frontreader.analysis.neural.tree import Tree
from frontreader.analysis.references import Reference, refer
from frontreader.text.span import Span
from tests.analysis.trees import span_of, text_of, tree

Names = Sequence[tuple[str, MentionType]]


def refer_all(written: Sequence[str], names: Names, phrase: str) -> Reference | None:
    """What the last `phrase` of sentences written as trees stands for. The entity of a name is called by it."""
    trees: list[Tree] = []
    for line in written:
        trees.append(tree(line, at=trees[-1].words[-1].end + 1 if trees else 0))
    text = text_of(*trees)
    sentences = [Sentence(f"s{n}", span.start, span.end) for n, span in enumerate(map(span_of, trees), 1)]
    entities = []
    for name, kind in names:
        at = [i for i in range(len(text)) if text.startswith(name, i)]
        mentions = tuple(Mention(f"{name}{i}", i, i + len(name), kind, "") for i in at)
        entities.append(Entity(name, name, kind, (), mentions))
    start = text.rindex(phrase)
    wanted = Span(start, start + len(phrase))
    return refer(text, sentences, trees, entities, [wanted]).get(wanted)


def entity(*written: str, names: Names, of: str) -> str | None:
    found = refer_all(written, names, of)
    return found.entity if found else None


ANK_RIJDT = "Ank/PROPN/Ank/2/nsubj rijdt/VERB/rijden/0/root/VerbForm=Fin ./PUNCT/./2/punct"
HE_STOPS = "Hij/PRON/hij/2/nsubj stopt/VERB/stoppen/0/root/VerbForm=Fin,Number=Sing ./PUNCT/./2/punct"
SHE_STOPS = "Ze/PRON/ze/2/nsubj stopt/VERB/stoppen/0/root/VerbForm=Fin,Number=Sing ./PUNCT/./2/punct"
THEY_STOP = "Ze/PRON/ze/2/nsubj stoppen/VERB/stoppen/0/root/VerbForm=Fin,Number=Plur ./PUNCT/./2/punct"
MEETS = (
    "Bas/PROPN/Bas/3/nsubj Smit/PROPN/Smit/1/flat ontmoet/VERB/ontmoeten/0/root/VerbForm=Fin "
    "{}/PROPN/x/3/obj {}/PROPN/x/4/flat ./PUNCT/./3/punct"
)


def test_a_pronoun_stands_for_the_only_person_before() -> None:
    assert entity(ANK_RIJDT, SHE_STOPS, names=[("Ank", "PER")], of="Ze") == "Ank"


def test_it_is_marked_as_inferred() -> None:
    assert refer_all([ANK_RIJDT, SHE_STOPS], [("Ank", "PER")], "Ze") == Reference("Ank", inferred=True)


def test_a_name_is_not_inferred() -> None:
    assert refer_all([ANK_RIJDT], [("Ank", "PER")], "Ank") == Reference("Ank", inferred=False)


def test_a_plural_is_no_single_person() -> None:
    assert entity(ANK_RIJDT, THEY_STOP, names=[("Ank", "PER")], of="Ze") is None


def test_given_names_tell_men_from_women() -> None:
    both = MEETS.format("Eva", "Bos")
    names: Names = [("Bas Smit", "PER"), ("Eva Bos", "PER")]
    assert entity(both, HE_STOPS, names=names, of="Hij") == "Bas Smit"
    assert entity(both, SHE_STOPS, names=names, of="Ze") == "Eva Bos"


def test_of_two_men_the_subject_is_meant() -> None:
    names: Names = [("Bas Smit", "PER"), ("Piet Bos", "PER")]
    assert entity(MEETS.format("Piet", "Bos"), HE_STOPS, names=names, of="Hij") == "Bas Smit"


def test_nothing_is_said_where_two_compete() -> None:
    together = (
        "Bas/PROPN/Bas/4/nsubj en/CCONJ/en/3/cc Piet/PROPN/Piet/1/conj rijden/VERB/rijden/0/root/VerbForm=Fin "
        "./PUNCT/./4/punct"
    )
    apart = (
        "Bas/PROPN/Bas/2/nsubj roept/VERB/roepen/0/root/VerbForm=Fin en/CCONJ/en/5/cc Piet/PROPN/Piet/5/nsubj "
        "zwijgt/VERB/zwijgen/2/conj/VerbForm=Fin ./PUNCT/./2/punct"
    )
    names: Names = [("Bas", "PER"), ("Piet", "PER")]
    assert entity(apart, HE_STOPS, names=names, of="Hij") is None
    assert entity(together, HE_STOPS, names=names, of="Hij") is None


def test_a_person_without_a_name_competes_too() -> None:
    driver = (
        "De/DET/de/2/det chauffeur/NOUN/chauffeur/3/nsubj groet/VERB/groeten/0/root/VerbForm=Fin Bas/PROPN/Bas/3/obj "
        "./PUNCT/./3/punct"
    )
    assert entity(driver, HE_STOPS, names=[("Bas", "PER")], of="Hij") is None


def test_one_who_acts_is_not_the_one_acted_upon() -> None:
    sees = "Bas/PROPN/Bas/2/nsubj ziet/VERB/zien/0/root/VerbForm=Fin hem/PRON/hem/2/obj ./PUNCT/./2/punct"
    assert entity(sees, names=[("Bas", "PER")], of="hem") is None


def test_who_owns_is_the_subject() -> None:
    sells = (
        "Rusland/PROPN/Rusland/2/nsubj begint/VERB/beginnen/0/root/VerbForm=Fin "
        "zijn/PRON/zijn/4/nmod:poss/Poss=Yes offensief/NOUN/offensief/2/obj ./PUNCT/./2/punct"
    )
    assert entity(sells, names=[("Rusland", "LOC")], of="zijn") == "Rusland"
    assert entity(sells, names=[("Rusland", "LOC")], of="zijn offensief") is None


def test_nobody_owns_for_everybody() -> None:
    each = (
        "Iedereen/PRON/iedereen/2/nsubj doet/VERB/doen/0/root/VerbForm=Fin zijn/PRON/zijn/4/nmod:poss/Poss=Yes "
        "best/NOUN/best/2/obj ./PUNCT/./2/punct"
    )
    assert entity(ANK_RIJDT.replace("Ank", "Bas"), each, names=[("Bas", "PER")], of="zijn") is None


def test_a_relative_pronoun_stands_for_what_it_follows() -> None:
    who = (
        "Bas/PROPN/Bas/5/nsubj ,/PUNCT/,/4/punct die/PRON/die/4/nsubj viel/VERB/vallen/1/acl:relcl "
        "stopt/VERB/stoppen/0/root/VerbForm=Fin ./PUNCT/./5/punct"
    )
    assert entity(who, names=[("Bas", "PER")], of="die") == "Bas"


def test_i_in_a_quote_is_its_speaker() -> None:
    says = (
        "Bas/PROPN/Bas/2/nsubj zegt/VERB/zeggen/0/root/VerbForm=Fin :/PUNCT/:/2/punct “/PUNCT/“/6/punct "
        "Ik/PRON/ik/6/nsubj stop/VERB/stoppen/2/parataxis/VerbForm=Fin ermee/ADV/ermee/6/advmod ~”/PUNCT/”/6/punct"
    )
    assert entity(says, names=[("Bas", "PER")], of="Ik") == "Bas"


PRESIDENT = (
    "President/NOUN/president/3/nsubj Bush/PROPN/Bush/1/appos rijdt/VERB/rijden/0/root/VerbForm=Fin ./PUNCT/./3/punct"
)
CAR = "De/DET/de/2/det auto/NOUN/auto/3/nsubj stopt/VERB/stoppen/0/root/VerbForm=Fin ./PUNCT/./3/punct"
DE_PRESIDENT = (
    "De/DET/de/2/det president/NOUN/president/3/nsubj zwaait/VERB/zwaaien/0/root/VerbForm=Fin ./PUNCT/./3/punct"
)


def test_an_office_stands_for_who_was_called_by_it() -> None:
    assert entity(PRESIDENT, CAR, CAR, CAR, DE_PRESIDENT, names=[("Bush", "PER")], of="De president") == "Bush"


def test_an_office_nobody_was_called_by_stands_for_nobody() -> None:
    assert (
        entity(PRESIDENT.replace("resident", "remier"), DE_PRESIDENT, names=[("Bush", "PER")], of="De president")
        is None
    )


def test_another_of_the_office_is_not_the_one_known() -> None:
    former = (
        "De/DET/de/3/det vorige/ADJ/vorig/3/amod president/NOUN/president/4/nsubj zwaait/VERB/zwaaien/0/root "
        "./PUNCT/./4/punct"
    )
    assert entity(PRESIDENT, former, names=[("Bush", "PER")], of="De vorige president") is None


def test_a_description_of_someone_beside_is_not_his() -> None:
    aide = (
        "De/DET/de/2/det medewerker/NOUN/medewerker/5/nsubj van/ADP/van/4/case Bush/PROPN/Bush/2/nmod "
        "zwaait/VERB/zwaaien/0/root ./PUNCT/./5/punct"
    )
    assert entity(PRESIDENT, aide, names=[("Bush", "PER")], of="De medewerker van Bush") is None


IN_TOWNS = "Hij/PRON/hij/2/nsubj woont/VERB/wonen/0/root in/ADP/in/4/case Gent/PROPN/Gent/2/obl {}./PUNCT/./2/punct"
THE_TOWN = "De/DET/de/2/det stad/NOUN/stad/3/nsubj groeit/VERB/groeien/0/root/VerbForm=Fin ./PUNCT/./3/punct"


def test_the_town_is_the_only_one_named_before() -> None:
    assert entity(IN_TOWNS.format(""), THE_TOWN, names=[("Gent", "LOC")], of="De stad") == "Gent"


def test_of_two_towns_neither_is_the_town() -> None:
    two = IN_TOWNS.format("en/CCONJ/en/6/cc Aalst/PROPN/Aalst/4/conj ")
    assert entity(two, THE_TOWN, names=[("Gent", "LOC"), ("Aalst", "LOC")], of="De stad") is None


def test_a_country_is_no_town() -> None:
    country = IN_TOWNS.format("").replace("Gent", "Polen")
    assert entity(country, THE_TOWN, names=[("Polen", "LOC")], of="De stad") is None


A_RUSSIAN = "{}/DET/x/2/det Rus/PROPN/Rus/3/nsubj/Number=Sing wint/VERB/winnen/0/root/VerbForm=Fin ./PUNCT/./3/punct"


def test_a_russian_is_not_russia() -> None:
    found = refer_all([A_RUSSIAN.format("Een")], [("Rus", "NORP")], "Een Rus")
    assert found == Reference(None, inferred=False)


def test_the_russian_is_who_was_the_subject_before() -> None:
    rides = "Bas/PROPN/Bas/2/nsubj rijdt/VERB/rijden/0/root/VerbForm=Fin ./PUNCT/./2/punct"
    assert entity(rides, A_RUSSIAN.format("De"), names=[("Bas", "PER")], of="De Rus") == "Bas"


def test_one_of_some_age_is_the_only_person_before() -> None:
    dismisses = (
        "De/DET/de/2/det club/NOUN/club/3/nsubj ontslaat/VERB/ontslaan/0/root/VerbForm=Fin Bas/PROPN/Bas/3/obj "
        "./PUNCT/./3/punct"
    )
    aged = (
        "De/DET/de/3/det 49-jarige/ADJ/49-jarig/3/amod coach/NOUN/coach/4/nsubj zwijgt/VERB/zwijgen/0/root "
        "./PUNCT/./4/punct"
    )
    assert entity(dismisses, aged, names=[("Bas", "PER")], of="De 49-jarige coach") == "Bas"


def test_from_outside_a_quote_nobody_in_it_is_meant() -> None:
    spoken = (
        "“/PUNCT/“/3/punct Piet/PROPN/Piet/3/nsubj wint/VERB/winnen/0/root/VerbForm=Fin vaak/ADV/vaak/3/advmod "
        "~”/PUNCT/”/3/punct ,/PUNCT/,/7/punct zegt/VERB/zeggen/3/parataxis/VerbForm=Fin hij/PRON/hij/7/nsubj"
    )
    rides = "Bas/PROPN/Bas/2/nsubj rijdt/VERB/rijden/0/root/VerbForm=Fin ./PUNCT/./2/punct"
    assert entity(rides, spoken, names=[("Bas", "PER"), ("Piet", "PER")], of="hij") == "Bas"


def test_a_land_is_it_in_the_clause_below() -> None:
    says = (
        "Polen/PROPN/Polen/2/nsubj zegt/VERB/zeggen/0/root/VerbForm=Fin dat/SCONJ/dat/6/mark "
        "het/PRON/het/6/nsubj tanks/NOUN/tank/6/obj koopt/VERB/kopen/2/ccomp ./PUNCT/./2/punct"
    )
    assert entity(says, names=[("Polen", "LOC")], of="het") == "Polen"


def test_there_is_the_place_told_of() -> None:
    there = "Daar/ADV/daar/2/advmod groeit/VERB/groeien/0/root tarwe/NOUN/tarwe/2/nsubj ./PUNCT/./2/punct"
    assert entity(IN_TOWNS.format(""), there, names=[("Gent", "LOC")], of="Daar") == "Gent"


def test_sentences_that_were_not_read_refer_to_nothing() -> None:
    found = refer("Hij stopt.", [Sentence("s1", 0, 10)], [Tree(())], [], [Span(0, 3)])
    assert found == {}


def test_someone_not_named_is_nobody_named_before() -> None:
    said = (
        "Iemand/PRON/iemand/2/nsubj zegt/VERB/zeggen/0/root/VerbForm=Fin dat/SCONJ/dat/5/mark hij/PRON/hij/5/nsubj"
        " stopt/VERB/stoppen/2/ccomp/VerbForm=Fin ./PUNCT/./2/punct"
    )
    bas = "Bas/PROPN/Bas/2/nsubj rijdt/VERB/rijden/0/root/VerbForm=Fin ./PUNCT/./2/punct"
    assert entity(bas, said, names=[("Bas", "PER")], of="hij") is None


def test_a_company_not_named_hides_the_one_that_is() -> None:
    sold = (
        "Zorvan/PROPN/Zorvan/2/nsubj verkoopt/VERB/verkopen/0/root/VerbForm=Fin een/DET/een/4/det"
        " {}/NOUN/{}/2/obj/Number=Sing ./PUNCT/./2/punct"
    )
    grows = (
        "Het/DET/het/2/det bedrijf/NOUN/bedrijf/3/nsubj/Number=Sing groeit/VERB/groeien/0/root/VerbForm=Fin"
        " ./PUNCT/./3/punct"
    )
    assert entity(sold.format("huis", "huis"), grows, names=[("Zorvan", "ORG")], of="Het bedrijf") == "Zorvan"
    other = sold.format("energiebedrijf", "energiebedrijf")
    assert entity(other, grows, names=[("Zorvan", "ORG")], of="Het bedrijf") is None
