"""Which words of a tree name an event, and of which type."""

import pytest

from tests.analysis.parsed.told import only, told

FIN = "VerbForm=Fin,Tense=Past"
PRES = "VerbForm=Fin,Tense=Pres"
VD = "WW|vd|vrij|zonder/VerbForm=Part"


def types(written: str, names: dict[str, str] | None = None) -> list[str]:
    return [event.type for event in told(written, names)]


def test_a_verb_is_a_trigger() -> None:
    event = only(
        f"Rebellen/NOUN/rebel/2/nsubj bestormden/VERB/bestormen/0/root/{FIN} de/DET/de/4/det basis/NOUN/basis/2/obj",
        "Conflict.Attack",
    )
    assert event.trigger == "bestormden"
    assert event.word == 1


def test_a_name_that_looks_like_a_verb_is_none() -> None:
    written = f"De/PROPN/De/3/nsubj Wever/PROPN/Wever/1/flat wandelde/VERB/wandelen/0/root/{FIN}"
    assert types(written, {"De Wever": "PER"}) == ["Movement.Transport"]
    assert types("Vallen/PROPN/Vallen/2/nsubj ligt/VERB/liggen/0/root/" + PRES, {"Vallen": "LOC"}) == []


def test_a_separable_verb_is_one_trigger_in_two_pieces() -> None:
    event = only(
        f"De/DET/de/2/det premier/NOUN/premier/3/nsubj trad/VERB/treden/0/root/{FIN} gisteren/ADV/gisteren/3/advmod"
        " af/ADP/af/3/compound:prt",
        "Personnel.End",
    )
    assert event.trigger == "trad af"


def test_te_inside_a_separable_infinitive_belongs_to_it() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj besloten/VERB/besluiten/0/root/{FIN} zich/PRON/zich/6/expl:pv"
        " terug/ADP/terug/6/compound:prt"
        " te/ADP/te/6/mark trekken/VERB/trekken/2/xcomp/VerbForm=Inf",
        "Movement.Withdraw",
    )
    assert event.trigger == "terug te trekken"


def test_a_particle_that_the_tree_calls_an_adjective_counts() -> None:
    event = only(
        f"De/DET/de/2/det bank/NOUN/bank/3/nsubj maakte/VERB/maken/0/root/{FIN} dat/PRON/dat/3/obj"
        " bekend/ADJ/bekend/3/xcomp",
        "Statement.Announce",
    )
    assert event.trigger == "maakte bekend"


def test_a_lemma_that_the_form_cannot_have_is_mended() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj stierf/VERB/stierven/0/root/{FIN} aan/ADP/aan/4/case kanker/NOUN/kanker/2/obl",
        "Life.Die",
    )
    assert "mended" in event.evidence


def test_the_noun_of_a_light_verb_is_the_trigger_and_the_verb_a_piece() -> None:
    (event,) = told(
        f"Het/DET/het/2/det leger/NOUN/leger/3/nsubj pleegde/VERB/plegen/0/root/{FIN} een/DET/een/5/det"
        " aanslag/NOUN/aanslag/3/obj"
    )
    assert (event.type, event.who("agent")) == ("Conflict.Attack", {"Het leger"})


def test_a_noun_whose_verb_means_the_same_is_told_once() -> None:
    (event,) = told(
        f"Zweden/PROPN/Zweden/2/nsubj verleende/VERB/verlenen/0/root/{FIN} hulp/NOUN/hulp/2/obj", {"Zweden": "LOC"}
    )
    assert (event.type, event.trigger) == ("Support.Aid", "verleende hulp")


def test_a_fixed_phrase_is_one_trigger() -> None:
    event = only(
        f"Twee/NUM/twee/2/nummod bergbeklimmers/NOUN/bergbeklimmer/3/nsubj kwamen/VERB/komen/0/root/{FIN}"
        " om/ADP/om/6/case het/DET/het/6/det leven/NOUN/leven/3/obl",
        "Life.Die",
    )
    assert event.trigger == "kwamen om het leven"
    assert event.who("target") == {"Twee bergbeklimmers"}


def test_the_head_of_a_compound_tells_what_it_is() -> None:
    event = only(
        f"De/DET/de/2/det drone-aanval/NOUN/drone-aanval/3/nsubj mislukte/VERB/mislukken/0/root/{FIN}",
        "Conflict.Bombardment",
    )
    assert event.trigger.startswith("drone-aanval")


def test_the_participle_before_a_noun_tells_what_befell_it() -> None:
    event = only(
        "De/DET/de/3/det verwoeste/VERB/verwoesten/3/amod/WW|vd|prenom|met-e/VerbForm=Part brug/NOUN/brug/4/nsubj"
        f" kraakte/VERB/kraken/0/root/{FIN}",
        "Damage.Damage",
    )
    assert event.arguments == {("target", "brug")}


def test_adjectives_made_of_participles_are_no_events() -> None:
    written = "Een/DET/een/3/det beslissende/VERB/beslissen/3/amod/WW|od|prenom|met-e/VerbForm=Part rol/NOUN/rol/0/root"
    assert types(written) == []


def test_who_becomes_something_takes_up_a_post() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj werd/VERB/worden/0/root/{FIN} de/DET/de/5/det eerste/ADJ/een/5/amod"
        " fractievoorzitter/NOUN/fractievoorzitter/2/xcomp",
        "Personnel.Start",
    )
    assert event.who("target") == {"Zij"}


def test_a_speaker_behind_aldus_says_something() -> None:
    event = only(
        f"Het/PRON/het/2/nsubj regent/VERB/regenen/0/root/{PRES} ,/PUNCT/,/6/punct"
        " aldus/ADV/aldus/6/case de/DET/de/6/det"
        " schipper/NOUN/schipper/2/parataxis",
        "Statement.Say",
    )
    assert event.trigger == "aldus"
    assert event.arguments == {("agent", "de schipper")}


def test_states_are_no_events() -> None:
    assert (
        types(
            f"Het/DET/het/2/det dorp/NOUN/dorp/3/nsubj ligt/VERB/liggen/0/root/{PRES} aan/ADP/aan/5/case"
            " zee/NOUN/zee/3/obl"
        )
        == []
    )


def test_a_table_has_no_events() -> None:
    assert (
        types(
            "Aanval/NOUN/aanval/0/root 3/NUM/3/1/nummod 4/NUM/4/1/nummod Verdediging/NOUN/verdediging/1/conj"
            " 2/NUM/2/4/nummod"
        )
        == []
    )


def test_a_heading_that_only_names_its_subject_has_no_event() -> None:
    assert types("Kritiek/NOUN/kritiek/0/root") == []


@pytest.mark.parametrize(
    ("subject", "thing", "kind"),
    [
        ("Troepen/NOUN/troep", "stad/NOUN/stad", "Movement.Withdraw"),
        ("Bewoners/NOUN/bewoner", "stad/NOUN/stad", "Movement.Transport"),
        ("Zij/PRON/zij", "concern/NOUN/concern", "Personnel.End"),
    ],
)
def test_only_armed_forces_withdraw_from_what_they_leave(subject: str, thing: str, kind: str) -> None:
    written = f"{subject}/2/nsubj verlieten/VERB/verlaten/0/root/{FIN} de/DET/de/4/det {thing}/2/obj"
    assert types(written) == [kind]


def test_who_loses_a_village_in_war_undergoes_its_capture() -> None:
    event = only(
        f"Het/DET/het/2/det leger/NOUN/leger/3/nsubj verloor/VERB/verliezen/0/root/{FIN} het/DET/het/5/det"
        " dorp/NOUN/dorp/3/obj",
        "Conflict.Capture",
    )
    assert event.arguments == {("target", "Het leger"), ("target", "het dorp")}


def test_who_is_subjected_to_a_test_is_not_conquered() -> None:
    assert "Conflict.Capture" not in types(
        f"De/DET/de/2/det agent/NOUN/agent/3/nsubj onderwierp/VERB/onderwerpen/0/root/{FIN} hem/PRON/hem/3/obj"
        " aan/ADP/aan/7/case een/DET/een/7/det test/NOUN/test/3/obl"
    )


def test_a_traveller_who_boards_a_train_does_not_step_down() -> None:
    assert "Personnel.End" not in types(
        f"Hij/PRON/hij/2/nsubj stapte/VERB/stappen/0/root/{FIN} op/ADP/op/5/case de/DET/de/5/det trein/NOUN/trein/2/obl"
        " op/ADP/op/2/compound:prt"
    )


def test_calling_on_someone_to_do_something_mobilises_nobody() -> None:
    assert types(
        f"Zij/PRON/zij/2/nsubj riepen/VERB/roepen/0/root/{FIN} het/DET/het/4/det leger/NOUN/leger/2/obj"
        " op/ADP/op/2/compound:prt tot/ADP/tot/7/case kalmte/NOUN/kalmte/2/obl"
    ) == ["Statement.Demand"]


def test_a_portfolio_is_no_event() -> None:
    assert types("Minister/NOUN/minister/0/root van/ADP/van/3/case Transport/NOUN/transport/1/nmod") == []


def test_the_preposition_of_er_is_none_of_the_object_behind_it() -> None:
    event = only(
        f"Het/DET/het/2/det leger/NOUN/leger/3/nsubj slaagde/VERB/slagen/0/root/{FIN} er/ADV/er/9/advmod"
        " in/ADP/in/7/case de/DET/de/7/det haven/NOUN/haven/9/obj te/ADP/te/9/mark"
        " veroveren/VERB/veroveren/3/xcomp/VerbForm=Inf",
        "Conflict.Capture",
    )
    assert event.who("target") == {"de haven"}


def test_guilt_kills_nobody() -> None:
    event = only(
        f"Hij/PRON/hij/3/nsubj:pass wordt/AUX/worden/3/aux:pass/{PRES} verdacht/VERB/verdenken/0/root/WW|vd|vrij|zonder"
        " van/ADP/van/5/case dood/NOUN/dood/3/obl:arg door/ADP/door/7/case schuld/NOUN/schuld/3/obl:agent",
        "Justice.Charge",
    )
    assert event.who("agent") == set()


def test_what_is_presented_presents_nothing() -> None:
    event = only(
        "De/DET/de/2/det presentatie/NOUN/presentatie/0/root van/ADP/van/5/case de/DET/de/5/det"
        " cijfers/NOUN/cijfer/2/nmod/Number=Plur boeide/VERB/boeien/2/acl:relcl",
        "Statement.Announce",
    )
    assert event.who("target") == {"de cijfers"}


def test_a_verb_that_is_none_alone_has_its_particle_straight_behind_it() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj kondigde/VERB/kondigen/0/root/{FIN} aan/ADP/aan/5/case een/DET/een/5/det"
        " wet/NOUN/wet/7/obl te/ADP/te/7/mark maken/VERB/maken/2/xcomp/VerbForm=Inf",
        "Statement.Announce",
    )
    assert event.trigger == "kondigde aan"


def test_the_small_words_of_a_name_are_no_words_of_the_sentence() -> None:
    names = {"Piet van Zorvan": "PER"}
    written = (
        "Piet/PROPN/Piet/4/nsubj van/PROPN/van/1/flat Zorvan/PROPN/Zorvan/1/flat stapte/VERB/stappen/0/root/"
        f"{FIN} af/ADP/af/4/compound:prt"
    )
    assert "Decision.Decide" not in types(written, names)


def test_a_search_that_is_stopped_is_no_strike() -> None:
    assert "Conflict.Demonstrate" not in types(
        f"De/DET/de/2/det zoektocht/NOUN/zoektocht/4/nsubj:pass werd/AUX/worden/4/aux:pass/{FIN}"
        f" gestaakt/VERB/staken/0/root/{VD}"
    )


def test_a_call_to_do_something_has_its_particle_wherever_the_tree_hangs_it() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj riep/VERB/roepen/0/root/{FIN} hem/PRON/hem/2/obj op/ADP/op/5/case"
        " kalm/ADJ/kalm/7/advmod te/ADP/te/7/mark blijven/VERB/blijven/2/xcomp/VerbForm=Inf",
        "Statement.Demand",
    )
    assert event.trigger == "riep op"
