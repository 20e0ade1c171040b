"""Did it happen? What a tree says of the truth of its events."""

import pytest

from tests.analysis.parsed.told import Told, only

PAST = "VerbForm=Fin,Tense=Past"
PRES = "VerbForm=Fin,Tense=Pres"
VD = "WW|vd|vrij|zonder/VerbForm=Part"
INF = "VerbForm=Inf"


def state(event: Told) -> tuple[str, str | None, str]:
    return event.realis, event.modality, event.polarity


def test_what_is_told_in_the_past_happened() -> None:
    event = only(f"Zij/PRON/zij/2/nsubj capituleerden/VERB/capituleren/0/root/{PAST}", "Conflict.Surrender")
    assert state(event) == ("actual", None, "positive")


@pytest.mark.parametrize(
    ("helper", "modality"),
    [("zullen/2/aux/" + PRES, "planned"), ("zullen/2/aux/" + PAST, "possible"), ("kunnen/2/aux/" + PRES, "possible"),
     ("mogen/2/aux/" + PRES, "possible"), ("moeten/2/aux/" + PRES, "possible")],
)  # fmt: skip
def test_modal_verbs(helper: str, modality: str) -> None:
    lemma, *rest = helper.split("/", 1)
    event = only(
        f"Hij/PRON/hij/3/nsubj {lemma}/AUX/{lemma}/3/aux/{rest[0].split('/')[-1]} aftreden/VERB/aftreden/0/root/{INF}",
        "Personnel.End",
    )
    assert state(event) == ("other", modality, "positive")


@pytest.mark.parametrize(
    ("governor", "modality"),
    [("wil", "planned"), ("dreigt", "feared"), ("probeert", "possible"), ("weigert", "denied")],
)
def test_verbs_above_an_infinitive(governor: str, modality: str) -> None:
    lemma = {"wil": "willen", "dreigt": "dreigen", "probeert": "proberen", "weigert": "weigeren"}[governor]
    event = only(
        f"Hij/PRON/hij/2/nsubj {governor}/VERB/{lemma}/0/root/{PRES} te/ADP/te/4/mark"
        f" vluchten/VERB/vluchten/2/xcomp/{INF}",
        "Movement.Flee",
    )
    assert (event.realis, event.modality) == ("other", modality)


def test_what_someone_managed_to_do_happened() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj wist/VERB/weten/0/root/{PAST} te/ADP/te/4/mark ontsnappen/VERB/ontsnappen/2/xcomp/{INF}",
        "Movement.Flee",
    )
    assert event.realis == "actual"


def test_niet_denies_its_verb() -> None:
    event = only(
        f"De/DET/de/2/det bond/NOUN/bond/3/nsubj staakte/VERB/staken/0/root/{PAST} niet/ADV/niet/3/advmod",
        "Conflict.Demonstrate",
    )
    assert state(event) == ("other", "denied", "negative")


def test_niet_alleen_denies_nothing() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj plunderden/VERB/plunderen/0/root/{PAST} niet/ADV/niet/5/advmod alleen/ADV/alleen/3/fixed"
        " winkels/NOUN/winkel/2/obj",
        "Crime.Steal",
    )
    assert state(event) == ("actual", None, "positive")


def test_geen_denies_a_noun_and_the_verb_it_belongs_to() -> None:
    event = only(
        f"Er/ADV/er/2/expl vielen/VERB/vallen/0/root/{PAST} geen/DET/geen/4/det doden/NOUN/dode/2/nsubj", "Life.Die"
    )
    assert (event.realis, event.polarity) == ("other", "negative")


def test_zonder_te_denies() -> None:
    event = only(
        f"Zonder/ADP/zonder/3/mark te/ADP/te/3/mark schieten/VERB/schieten/4/advcl/{INF}"
        f" vertrok/VERB/vertrekken/0/root/{PAST}"
        " de/DET/de/6/det patrouille/NOUN/patrouille/4/nsubj",
        "Conflict.Attack",
    )
    assert state(event) == ("other", "denied", "negative")


def test_a_condition_and_what_follows_from_it_are_possible() -> None:
    written = (
        f"Als/SCONJ/als/3/mark Iran/PROPN/Iran/3/nsubj aanvalt/VERB/aanvallen/4/advcl/{PRES}"
        f" vlucht/VERB/vluchten/0/root/{PRES}"
        " iedereen/PRON/iedereen/4/nsubj"
    )
    assert only(written, "Conflict.Attack").modality == "possible"
    assert only(written, "Movement.Flee").modality == "possible"


def test_a_purpose_is_planned() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj kwamen/VERB/komen/0/root/{PAST} om/ADP/om/5/mark te/ADP/te/5/mark"
        f" demonstreren/VERB/demonstreren/2/advcl/{INF}",
        "Conflict.Demonstrate",
    )
    assert state(event) == ("other", "planned", "positive")


@pytest.mark.parametrize(("verb", "modality"), [("ontkent", "denied"), ("vreest", "feared"), ("eist", "planned")])
def test_clauses_with_dat(verb: str, modality: str) -> None:
    lemma = {"ontkent": "ontkennen", "vreest": "vrezen", "eist": "eisen"}[verb]
    event = only(
        f"Men/PRON/men/2/nsubj {verb}/VERB/{lemma}/0/root/{PRES} dat/SCONJ/dat/5/mark hij/PRON/hij/5/nsubj"
        f" aftreedt/VERB/aftreden/2/ccomp/{PRES}",
        "Personnel.End",
    )
    assert (event.realis, event.modality) == ("other", modality)


def test_what_someone_says_counts_as_said() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj zegt/VERB/zeggen/0/root/{PRES} dat/SCONJ/dat/5/mark hij/PRON/hij/5/nsubj"
        f" vertrok/VERB/vertrekken/2/ccomp/{PAST}",
        "Movement.Transport",
    )
    assert event.realis == "actual"


@pytest.mark.parametrize(
    ("noun", "preposition", "modality"),
    [("plan", "voor", "planned"), ("dreiging", "met", "feared"), ("kans", "op", "possible")],
)
def test_nouns_above_a_noun(noun: str, preposition: str, modality: str) -> None:
    event = only(
        f"Het/DET/het/2/det {noun}/NOUN/{noun}/6/nsubj {preposition}/ADP/{preposition}/5/case een/DET/een/5/det"
        f" staking/NOUN/staking/2/nmod groeit/VERB/groeien/0/root/{PRES}",
        "Conflict.Demonstrate",
    )
    assert (event.realis, event.modality) == ("other", modality)


def test_what_is_wished_for_has_not_happened() -> None:
    event = only(
        f"Kiev/PROPN/Kiev/2/nsubj wacht/VERB/wachten/0/root/{PRES} op/ADP/op/4/case hulp/NOUN/hulp/2/obl:arg",
        "Support.Aid",
        {"Kiev": "LOC"},
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_a_planned_noun_is_planned() -> None:
    event = only(
        "De/DET/de/3/det geplande/ADJ/gepland/3/amod betoging/NOUN/betoging/4/nsubj"
        f" verraste/VERB/verrassen/0/root/{PAST}",
        "Conflict.Demonstrate",
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_the_present_tense_with_a_coming_time_is_a_plan() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj vertrekt/VERB/vertrekken/0/root/{PRES} volgende/ADJ/volgend/4/amod week/NOUN/week/2/obl",
        "Movement.Transport",
        times=("volgende week",),
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_a_habit_is_general() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj klagen/VERB/klagen/0/root/{PRES} altijd/ADV/altijd/2/advmod", "Statement.Accuse"
    )
    assert (event.realis, event.modality) == ("other", "general")


def test_a_question_claims_nothing() -> None:
    event = only(
        f"Heeft/AUX/hebben/4/aux/{PRES} Rome/PROPN/Rome/4/nsubj Gallië/PROPN/Gallië/4/obj"
        f" veroverd/VERB/veroveren/0/root/{VD}"
        " ?/PUNCT/?/4/punct",
        "Conflict.Capture",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_what_someone_is_accused_of_need_not_have_happened() -> None:
    event = only(
        f"Hij/PRON/hij/3/nsubj:pass wordt/AUX/worden/3/aux:pass/{PRES} beschuldigd/VERB/beschuldigen/0/root/{VD}"
        " van/ADP/van/5/case fraude/NOUN/fraude/3/obl:arg",
        "Crime.Fraud",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_the_present_tense_with_a_day_of_the_week_tells_what_is_to_come() -> None:
    event = only(
        f"De/DET/de/2/det raad/NOUN/raad/3/nsubj vergadert/VERB/vergaderen/0/root/{PRES}"
        " donderdag/NOUN/donderdag/3/obl",
        "Contact.Meet",
        times=("donderdag",),
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_what_was_ended_has_been() -> None:
    event = only(
        f"De/DET/de/2/det bond/NOUN/bond/3/nsubj stopt/VERB/stoppen/0/root/{PRES} de/DET/de/5/det"
        " staking/NOUN/staking/3/obj niet/ADV/niet/3/advmod",
        "Conflict.Demonstrate",
    )
    assert state(event) == ("actual", None, "positive")


def test_a_decision_not_taken_is_denied() -> None:
    event = only(
        f"De/DET/de/2/det raad/NOUN/raad/6/nsubj heeft/AUX/hebben/6/aux/{PRES} geen/DET/geen/5/det"
        f" besluit/NOUN/besluit/6/obj genomen/VERB/nemen/0/root/{VD}",
        "Decision.Decide",
    )
    assert state(event) == ("other", "denied", "negative")


@pytest.mark.parametrize("clause", ["ccomp", "xcomp"])
def test_what_someone_is_accused_of_having_done_need_not_have_happened(clause: str) -> None:
    event = only(
        f"Hij/PRON/hij/3/nsubj:pass wordt/AUX/worden/3/aux:pass/{PRES} beschuldigd/VERB/beschuldigen/0/root/{VD}"
        f" drie/NUM/drie/5/nummod mannen/NOUN/man/8/obj te/ADP/te/8/mark hebben/AUX/hebben/8/aux/{INF}"
        f" vermoord/VERB/vermoorden/3/{clause}/{VD}",
        "Life.Die",
    )
    assert state(event) == ("other", "possible", "positive")


def test_of_what_someone_is_acquitted_need_not_have_happened() -> None:
    event = only(
        f"Zij/PRON/zij/3/nsubj:pass werd/AUX/worden/3/aux:pass/{PAST} vrijgesproken/VERB/vrijspreken/0/root/{VD}"
        " van/ADP/van/5/case moord/NOUN/moord/3/obl:arg",
        "Life.Die",
    )
    assert event.realis == "other"


def test_a_warning_with_a_condition_behind_it_was_given() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj waarschuwde/VERB/waarschuwen/0/root/{PAST} voor/ADP/voor/4/case"
        f" geweld/NOUN/geweld/2/obl als/SCONJ/als/7/mark zij/PRON/zij/7/nsubj komen/VERB/komen/2/advcl/{PRES}",
        "Statement.Warn",
    )
    assert state(event) == ("actual", None, "positive")


def test_what_could_be_done_in_the_past_was_done() -> None:
    event = only(
        f"De/DET/de/2/det man/NOUN/man/5/nsubj:pass kon/AUX/kunnen/5/aux/{PAST} worden/AUX/worden/5/aux:pass/{INF}"
        f" gearresteerd/VERB/arresteren/0/root/{VD}",
        "Justice.Arrest",
    )
    assert event.realis == "actual"


def test_what_is_put_off_is_still_planned() -> None:
    event = only(
        "De/DET/de/2/det verkiezingen/NOUN/verkiezing/4/nsubj:pass/Number=Plur zijn/AUX/zijn/4/aux:pass/"
        f"{PRES} uitgesteld/VERB/uitstellen/0/root/{VD}",
        "Decision.Vote",
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_a_storm_that_made_no_victims_raged() -> None:
    event = only(
        f"De/DET/de/2/det storm/NOUN/storm/6/nsubj heeft/AUX/hebben/6/aux/{PRES} geen/DET/geen/5/det"
        f" slachtoffers/NOUN/slachtoffer/6/obj gemaakt/VERB/maken/0/root/{VD}",
        "Damage.Disaster",
    )
    assert state(event) == ("actual", None, "positive")


def test_what_is_likely_is_only_possible() -> None:
    event = only(
        f"Hij/PRON/hij/4/nsubj:pass is/AUX/zijn/4/aux:pass/{PRES} waarschijnlijk/ADJ/waarschijnlijk/4/advmod"
        f" vermoord/VERB/vermoorden/0/root/{VD}",
        "Life.Die",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_what_is_negotiated_about_may_never_come() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj onderhandelden/VERB/onderhandelen/0/root/{PAST} over/ADP/over/5/case een/DET/een/5/det"
        " wapenstilstand/NOUN/wapenstilstand/2/obl:arg",
        "Conflict.Ceasefire",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_what_nearly_happened_did_not() -> None:
    event = only(
        f"De/DET/de/2/det bank/NOUN/bank/3/nsubj ging/VERB/gaan/0/root/{PAST} bijna/ADV/bijna/3/advmod"
        " failliet/ADJ/failliet/3/xcomp",
        "Economy.Organise",
    )
    assert state(event) == ("other", "denied", "negative")


def test_of_what_an_army_is_accused_need_not_have_happened() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj beschuldigt/VERB/beschuldigen/0/root/{PRES} het/DET/het/4/det leger/NOUN/leger/2/obj"
        " van/ADP/van/7/case een/DET/een/7/det aanval/NOUN/aanval/4/nmod",
        "Conflict.Attack",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_the_murder_for_which_life_is_demanded_happened() -> None:
    written = (
        f"Zij/PRON/zij/2/nsubj eist/VERB/eisen/0/root/{PRES} levenslang/ADJ/levenslang/2/obl voor/ADP/voor/6/case"
        " de/DET/de/6/det moord/NOUN/moord/2/obl op/ADP/op/9/case een/DET/een/9/det man/NOUN/man/6/nmod"
    )
    event = only(written, "Life.Die")
    assert (event.realis, event.who("target")) == ("actual", {"een man"})


def test_what_is_agreed_on_is_to_come() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj sloten/VERB/sluiten/0/root/{PAST} een/DET/een/4/det akkoord/NOUN/akkoord/2/obj"
        " over/ADP/over/7/case de/DET/de/7/det vrijlating/NOUN/vrijlating/4/nmod",
        "Justice.Release",
    )
    assert (event.realis, event.modality) == ("other", "planned")


def test_on_suspicion_of_fraud() -> None:
    event = only(
        f"Hij/PRON/hij/3/nsubj:pass is/AUX/zijn/3/aux:pass/{PRES} opgepakt/VERB/oppakken/0/root/{VD} op/ADP/op/7/case"
        " verdenking/NOUN/verdenking/4/fixed van/ADP/van/4/fixed fraude/NOUN/fraude/3/obl",
        "Crime.Fraud",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_of_the_dead_the_target_is_how_many() -> None:
    event = only(
        "Elf/NUM/elf/2/nummod doden/NOUN/dode/0/root/Number=Plur bij/ADP/bij/4/case brand/NOUN/brand/2/nmod",
        "Life.Die",
    )
    assert event.who("target") == {"Elf"}


def test_what_is_ordered_is_planned_though_the_tree_hangs_it_on_the_verb() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj gaf/VERB/geven/0/root/{PAST} opdracht/NOUN/opdracht/2/obj tot/ADP/tot/6/case"
        " een/DET/een/6/det moord/NOUN/moord/2/obl",
        "Life.Die",
    )
    assert (event.realis, event.modality, event.who("agent")) == ("other", "planned", set())


def test_what_a_poll_says_is_possible() -> None:
    event = only(
        f"In/ADP/in/3/case een/DET/een/3/det peiling/NOUN/peiling/4/obl verliest/VERB/verliezen/0/root/{PRES}"
        " de/DET/de/6/det partij/NOUN/partij/4/nsubj zetels/NOUN/zetel/4/obj/Number=Plur",
        "Contest.Lose",
    )
    assert (event.realis, event.modality) == ("other", "possible")


def test_what_is_not_ruled_out_is_possible() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj sluit/VERB/sluiten/0/root/{PRES} niet/ADV/niet/2/advmod uit/ADP/uit/2/compound:prt"
        f" dat/SCONJ/dat/7/mark hij/PRON/hij/7/nsubj aftreedt/VERB/aftreden/2/ccomp/{PRES}",
        "Personnel.End",
    )
    assert (event.realis, event.modality) == ("other", "possible")
