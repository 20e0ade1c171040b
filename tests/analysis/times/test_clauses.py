"""Where a sentence is parsed its verbs say which Tuesday is meant, and its words which names are no times."""

import pytest

from frontreader.analysis import times
from frontreader.analysis.model import Sentence, TimeExpression
from tests.analysis.trees import text_of, tree

FRIDAY = "2023-03-10"
PAST, FUTURE, UNSURE = "2023-03-07", "2023-03-14", "2023-03-07"
FINITE_PAST, FINITE_PRESENT = "VerbForm=Fin,Tense=Past", "VerbForm=Fin,Tense=Pres"


def read(written: str) -> tuple[TimeExpression, ...]:
    one = tree(written)
    text = text_of(one)
    sentences = [Sentence("s1", 0, len(text))]
    return times.resolve(times.find(text, sentences, [one.words], [one]), sentences, FRIDAY)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (f"Hij/PRON/hij/2/nsubj sprak/VERB/spreken/0/root/{FINITE_PAST} dinsdag/NOUN/dinsdag/2/obl", PAST),
        (f"Hij/PRON/hij/2/nsubj spreekt/VERB/spreken/0/root/{FINITE_PRESENT} dinsdag/NOUN/dinsdag/2/obl", FUTURE),
        (
            (
                f"Hij/PRON/hij/4/nsubj heeft/AUX/hebben/4/aux/{FINITE_PRESENT} dinsdag/NOUN/dinsdag/4/obl "
                "gesproken/VERB/spreken/0/root/VerbForm=Part"
            ),
            PAST,
        ),
        (
            (
                f"Hij/PRON/hij/4/nsubj:pass is/AUX/zijn/4/aux:pass/{FINITE_PRESENT} dinsdag/NOUN/dinsdag/4/obl "
                "aangehouden/VERB/aanhouden/0/root/VerbForm=Part"
            ),
            PAST,
        ),
        (
            (
                f"Hij/PRON/hij/4/nsubj:pass wordt/AUX/worden/4/aux:pass/{FINITE_PRESENT} dinsdag/NOUN/dinsdag/4/obl "
                "voorgeleid/VERB/voorgeleiden/0/root/VerbForm=Part"
            ),
            FUTURE,
        ),
        (
            (
                f"Hij/PRON/hij/4/nsubj zou/AUX/zullen/4/aux/{FINITE_PAST} dinsdag/NOUN/dinsdag/4/obl "
                "spreken/VERB/spreken/0/root/VerbForm=Inf"
            ),
            FUTURE,
        ),
        (
            (
                f"Hij/PRON/hij/5/nsubj zou/AUX/zullen/5/aux/{FINITE_PAST} dinsdag/NOUN/dinsdag/5/obl "
                "hebben/AUX/hebben/5/aux/VerbForm=Inf gesproken/VERB/spreken/0/root/VerbForm=Part"
            ),
            PAST,
        ),
        (
            (
                f"Hij/PRON/hij/2/nsubj beloofde/VERB/beloven/0/root/{FINITE_PAST} dinsdag/NOUN/dinsdag/5/obl "
                "te/ADP/te/5/mark spreken/VERB/spreken/2/xcomp/VerbForm=Inf"
            ),
            FUTURE,
        ),
        (
            (
                f"De/DET/de/2/det zitting/NOUN/zitting/6/nsubj:pass werd/AUX/worden/6/aux:pass/{FINITE_PAST} "
                "tot/ADP/tot/5/case dinsdag/NOUN/dinsdag/6/obl uitgesteld/VERB/uitstellen/0/root/VerbForm=Part"
            ),
            FUTURE,
        ),
        (
            (
                "De/DET/de/2/det aanslag/NOUN/aanslag/5/nsubj van/ADP/van/4/case dinsdag/NOUN/dinsdag/2/nmod "
                f"schokt/VERB/schokken/0/root/{FINITE_PRESENT}"
            ),
            UNSURE,
        ),
        ("Man/NOUN/man/3/nsubj dinsdag/NOUN/dinsdag/3/obl aangehouden/VERB/aanhouden/0/root/VerbForm=Part", PAST),
        (
            (
                f"Sinds/ADP/sinds/2/case dinsdag/NOUN/dinsdag/3/obl ligt/VERB/liggen/0/root/{FINITE_PRESENT} "
                "hij/PRON/hij/3/nsubj"
            ),
            PAST,
        ),
    ],
)
def test_the_verb_says_which_tuesday(written: str, value: str) -> None:
    (time,) = read(written)
    assert time.value == value


def test_each_clause_has_its_own_tense() -> None:
    wording = (
        f"Hij/PRON/hij/2/nsubj zei/VERB/zeggen/0/root/{FINITE_PAST} maandag/NOUN/maandag/2/obl dat/SCONJ/dat/8/mark "
        "hij/PRON/hij/8/nsubj donderdag/NOUN/donderdag/8/obl zal/AUX/zullen/8/aux/VerbForm=Fin,Tense=Pres "
        "komen/VERB/komen/2/ccomp/VerbForm=Inf"
    )
    assert [(time.value, time.lies) for time in read(wording)] == [("2023-03-06", "past"), ("2023-03-16", "future")]


@pytest.mark.parametrize(
    "written",
    [
        f"Meneer/NOUN/meneer/3/nsubj Zondag/PROPN/Zondag/1/appos/B-PER sprak/VERB/spreken/0/root/{FINITE_PAST}",
        (
            f"De/DET/de/2/det mannen/NOUN/man/6/nsubj van/ADP/van/5/case 23/NUM/23/5/nummod jaar/NOUN/jaar/2/nmod "
            f"liepen/VERB/lopen/0/root/{FINITE_PAST}"
        ),
        "Zij/PRON/zij/4/nsubj is/AUX/zijn/4/cop twintig/NUM/twintig/4/nummod jaar/NOUN/jaar/0/root",
        f"Een/DET/een/3/det recent/ADJ/recent/3/amod boek/NOUN/boek/4/nsubj verscheen/VERB/x/0/root/{FINITE_PAST}",
    ],
)
def test_names_ages_and_adjectives_are_no_times(written: str) -> None:
    assert read(written) == ()


def test_an_adverb_that_is_an_adjective_too_is_a_time_where_it_is_one() -> None:
    (time,) = read(
        f"Hij/PRON/hij/4/nsubj is/AUX/zijn/4/aux/{FINITE_PRESENT} recent/ADJ/recent/4/advmod "
        "verhuisd/VERB/verhuizen/0/root/VerbForm=Part"
    )
    assert time.value == "PAST_REF"


def test_an_armistice_is_no_day() -> None:
    assert not read(
        "Er/ADV/er/2/expl kwam/VERB/komen/0/root een/DET/een/4/det wapenstilstand/NOUN/wapenstilstand/2/nsubj"
    )
    assert not read("Wapenstilstand/NOUN/wapenstilstand/0/root in/ADP/in/3/case zicht/NOUN/zicht/1/nmod")
