"""Who does what to whom, where, when and with what, read off a tree."""

from tests.analysis.parsed.told import only

FIN = "VerbForm=Fin,Tense=Past"
VD = "WW|vd|vrij|zonder/VerbForm=Part"
INF = "VerbForm=Inf"


def test_a_passive_has_its_target_as_subject_and_its_agent_behind_door() -> None:
    event = only(
        f"De/DET/de/2/det burgemeester/NOUN/burgemeester/4/nsubj:pass werd/AUX/worden/4/aux:pass/{FIN}"
        f" ontvoerd/VERB/ontvoeren/0/root/{VD} door/ADP/door/6/case rebellen/NOUN/rebel/4/obl:agent",
        "Conflict.Abduct",
    )
    assert event.arguments == {("target", "De burgemeester"), ("agent", "rebellen")}


def test_what_happens_after_something_is_not_done_by_it() -> None:
    event = only(
        f"De/DET/de/2/det man/NOUN/man/4/nsubj:pass werd/AUX/worden/4/aux:pass/{FIN}"
        f" aangehouden/VERB/aanhouden/0/root/{VD} na/ADP/na/7/case een/DET/een/7/det tip/NOUN/tip/4/obl:agent",
        "Justice.Arrest",
    )
    assert event.arguments == {("target", "De man")}


def test_who_undergoes_is_the_target_whatever_the_grammar() -> None:
    event = only(
        f"Drie/NUM/drie/2/nummod duikers/NOUN/duiker/3/nsubj verdronken/VERB/verdrinken/0/root/{FIN}", "Life.Die"
    )
    assert event.arguments == {("target", "Drie duikers")}


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    event = only(
        f"De/DET/de/2/det vrouw/NOUN/vrouw/7/nsubj die/PRON/die/6/nsubj/PronType=Rel de/DET/de/5/det"
        f" bank/NOUN/bank/6/obj overviel/VERB/overvallen/2/acl:relcl/{FIN} lachte/VERB/lachen/0/root/{FIN}",
        "Crime.Steal",
    )
    assert event.arguments == {("agent", "De vrouw"), ("target", "de bank")}


def test_an_argument_goes_without_its_relative_clause_and_preposition() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj protesteerden/VERB/protesteren/0/root/{FIN} tegen/ADP/tegen/5/case de/DET/de/5/det"
        f" wet/NOUN/wet/2/obl die/PRON/die/8/nsubj/PronType=Rel morgen/ADV/morgen/8/advmod"
        " ingaat/VERB/ingaan/5/acl:relcl/VerbForm=Fin",
        "Conflict.Demonstrate",
    )
    assert event.arguments == {("agent", "Zij"), ("target", "de wet")}


def test_joined_phrases_are_an_argument_each() -> None:
    event = only(
        f"Japan/PROPN/Japan/4/nsubj en/CCONJ/en/3/cc Korea/PROPN/Korea/1/conj steunen/VERB/steunen/0/root/{FIN}"
        " het/DET/het/6/det land/NOUN/land/4/obj",
        "Support.Aid",
    )
    assert event.who("agent") == {"Japan", "Korea"}


def test_joined_verbs_share_their_subject() -> None:
    event = only(
        f"De/DET/de/2/det dief/NOUN/dief/3/nsubj bekende/VERB/bekennen/0/root/{FIN} en/CCONJ/en/7/cc"
        f" werd/AUX/worden/7/aux:pass/{FIN} toen/ADV/toen/7/advmod vrijgelaten/VERB/vrijlaten/3/conj/{VD}",
        "Justice.Release",
    )
    assert event.arguments == {("target", "De dief")}


def test_an_infinitive_has_the_subject_of_its_governor() -> None:
    event = only(
        f"De/DET/de/2/det regering/NOUN/regering/3/nsubj besloot/VERB/besluiten/0/root/{FIN} het/DET/het/5/det"
        f" leger/NOUN/leger/7/obj te/ADP/te/7/mark mobiliseren/VERB/mobiliseren/3/xcomp/{INF}",
        "Movement.Mobilise",
    )
    assert event.arguments == {("agent", "De regering"), ("target", "het leger")}


def test_below_a_verb_of_force_the_object_acts() -> None:
    event = only(
        f"De/DET/de/2/det storm/NOUN/storm/3/nsubj dwong/VERB/dwingen/0/root/{FIN} de/DET/de/5/det"
        f" bewoners/NOUN/bewoner/3/obj te/ADP/te/7/mark vluchten/VERB/vluchten/3/xcomp/{INF}",
        "Movement.Flee",
    )
    assert event.arguments == {("agent", "de bewoners")}


def test_who_has_something_done_is_not_who_does_it() -> None:
    event = only(
        f"De/DET/de/2/det minister/NOUN/minister/3/nsubj liet/VERB/laten/0/root/{FIN} de/DET/de/5/det"
        f" zaak/NOUN/zaak/3/obj onderzoeken/VERB/onderzoeken/3/xcomp/{INF}",
        "Justice.Investigate",
    )
    assert event.arguments == {("target", "de zaak")}


def test_a_decision_s_owner_does_what_is_decided() -> None:
    event = only(
        f"Het/DET/het/2/det besluit/NOUN/besluit/8/nsubj van/ADP/van/4/case Athene/PROPN/Athene/2/nmod"
        f" om/ADP/om/7/mark te/ADP/te/7/mark onderhandelen/VERB/onderhandelen/2/acl/{INF}"
        f" verraste/VERB/verrassen/0/root/{FIN}",
        "Contact.Negotiate",
        {"Athene": "LOC"},
    )
    assert event.arguments == {("agent", "Athene")}


def test_who_is_told_does_what_is_ordered() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj gaf/VERB/geven/0/root/{FIN} zijn/PRON/zijn/4/nmod:poss mannen/NOUN/man/2/iobj"
        f" bevel/NOUN/bevel/2/obj te/ADP/te/7/mark vertrekken/VERB/vertrekken/5/acl/{INF}",
        "Movement.Transport",
    )
    assert event.who("agent") == {"zijn mannen"}


def test_a_noun_has_arguments_of_its_own() -> None:
    event = only(
        f"De/DET/de/2/det aanval/NOUN/aanval/7/nsubj van/ADP/van/4/case Hannibal/PROPN/Hannibal/2/nmod op/ADP/op/6/case"
        f" Rome/PROPN/Rome/2/nmod verraste/VERB/verrassen/0/root/{FIN}",
        "Conflict.Attack",
        {"Hannibal": "PER", "Rome": "LOC"},
    )
    assert event.arguments == {("agent", "Hannibal"), ("target", "Rome")}


def test_a_genitive_and_a_nationality_name_who_acts() -> None:
    event = only(
        f"Ruslands/PROPN/Rusland/2/nmod:poss raketaanvallen/NOUN/raketaanval/3/nsubj stopten/VERB/stoppen/0/root/{FIN}",
        "Conflict.Bombardment",
        {"Ruslands": "LOC"},
    )
    assert event.who("agent") == {"Ruslands"}


def test_what_an_infinitive_used_as_a_noun_has_behind_van_undergoes() -> None:
    event = only(
        "Het/DET/het/2/det veroveren/VERB/veroveren/6/nsubj/WW|inf|nom|zonder|zonder-n"
        " van/ADP/van/5/case de/DET/de/5/det"
        f" heuvel/NOUN/heuvel/2/nmod duurde/VERB/duren/0/root/{FIN} lang/ADV/lang/6/advmod",
        "Conflict.Capture",
    )
    assert event.arguments == {("target", "de heuvel")}


def test_a_light_verb_lends_its_noun_subject_place_and_time() -> None:
    event = only(
        f"Syrië/PROPN/Syrië/2/nsubj voerde/VERB/voeren/0/root/{FIN} maandag/NOUN/maandag/2/obl in/ADP/in/5/case"
        " Aleppo/PROPN/Aleppo/2/obl luchtaanvallen/NOUN/luchtaanval/2/obj uit/ADP/uit/2/compound:prt",
        "Conflict.Bombardment",
        {"Syrië": "LOC", "Aleppo": "LOC"},
        ("maandag",),
    )
    assert event.arguments == {("agent", "Syrië"), ("place", "Aleppo"), ("time", "maandag")}


def test_a_noun_that_happens_has_the_place_of_its_verb() -> None:
    event = only(
        f"De/DET/de/2/det betoging/NOUN/betoging/3/nsubj vond/VERB/vinden/0/root/{FIN}"
        " plaats/NOUN/plaats/3/compound:prt"
        " in/ADP/in/6/case Gent/PROPN/Gent/3/obl",
        "Conflict.Demonstrate",
        {"Gent": "LOC"},
    )
    assert event.arguments == {("place", "Gent")}


def test_a_weapon_is_an_instrument() -> None:
    event = only(
        f"Rebellen/NOUN/rebel/2/nsubj vuurden/VERB/vuren/0/root/{FIN} raketten/NOUN/raket/2/obj"
        " af/ADP/af/2/compound:prt"
        " op/ADP/op/7/case de/DET/de/7/det stad/NOUN/stad/3/nmod",
        "Conflict.Bombardment",
    )
    assert event.arguments == {("agent", "Rebellen"), ("instrument", "raketten"), ("target", "de stad")}


def test_a_time_dates_the_infinitive_below_a_modal() -> None:
    event = only(
        f"De/DET/de/2/det bond/NOUN/bond/3/nsubj wil/VERB/willen/0/root/VerbForm=Fin,Tense=Pres"
        f" vrijdag/NOUN/vrijdag/3/obl staken/VERB/staken/3/xcomp/{INF}",
        "Conflict.Demonstrate",
        times=("vrijdag",),
    )
    assert event.who("time") == {"vrijdag"}


def test_how_long_is_no_date_of_an_event() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj staakten/VERB/staken/0/root/{FIN} drie/NUM/drie/4/nummod dagen/NOUN/dag/2/obl",
        "Conflict.Demonstrate",
        times=("drie dagen/DURATION",),
    )
    assert event.who("time") == set()


def test_the_winner_is_the_agent_and_the_loser_the_target() -> None:
    event = only(
        f"PSV/PROPN/PSV/2/nsubj won/VERB/winnen/0/root/{FIN} de/DET/de/4/det"
        " wedstrijd/NOUN/wedstrijd/2/obj van/ADP/van/6/case"
        " Ajax/PROPN/Ajax/2/obl op/ADP/op/8/case Texel/PROPN/Texel/2/obl",
        "Contest.Win",
        {"PSV": "ORG", "Ajax": "ORG", "Texel": "LOC"},
    )
    assert event.arguments == {("agent", "PSV"), ("target", "Ajax"), ("place", "Texel")}


def test_who_succeeds_someone_takes_up_the_post() -> None:
    event = only(
        f"Hij/PRON/hij/3/nsubj:pass wordt/AUX/worden/3/aux:pass/VerbForm=Fin opgevolgd/VERB/opvolgen/0/root/{VD}"
        " door/ADP/door/5/case Moons/PROPN/Moons/3/obl:agent",
        "Personnel.Start",
        {"Moons": "PER"},
    )
    assert event.arguments == {("target", "Moons")}


def test_a_phrase_the_tree_is_unsure_of_is_left_out() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj protesteerden/VERB/protesteren/0/root/{FIN} tegen/ADP/tegen/4/case"
        " Parijs/PROPN/Parijs/2/obl/0.1",
        "Conflict.Demonstrate",
        {"Parijs": "LOC"},
    )
    assert event.arguments == {("agent", "Zij")}


def test_a_participle_joined_to_an_adjective_is_a_passive() -> None:
    event = only(
        f"De/DET/de/2/det coach/NOUN/coach/4/nsubj is/AUX/zijn/4/cop/{FIN} boos/ADJ/boos/0/root en/CCONJ/en/6/cc"
        f" ontslagen/VERB/ontslaan/4/conj/{VD}",
        "Personnel.End",
    )
    assert event.arguments == {("target", "De coach")}


def test_the_nearest_of_two_prepositions_tells_the_role() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj won/VERB/winnen/0/root/{FIN} met/ADP/met/6/case 3-1/NUM/3-1/2/obl van/ADP/van/6/case"
        " Malta/PROPN/Malta/2/obl",
        "Contest.Win",
        {"Malta": "LOC"},
    )
    assert event.who("target") == {"Malta"}


def test_what_is_made_known_is_not_who_makes_it_known() -> None:
    event = only(
        f"Dat/PRON/dat/2/nsubj maakte/VERB/maken/0/root/{FIN} de/DET/de/4/det minister/NOUN/minister/2/obj"
        " bekend/ADJ/bekend/2/compound:prt",
        "Statement.Announce",
    )
    assert event.who("agent") == {"de minister"}


def test_het_before_a_plural_is_a_pronoun() -> None:
    event = only(
        f"Het/DET/het/2/det mensen/NOUN/mens/4/nsubj:pass/Number=Plur werden/AUX/worden/4/aux:pass/{FIN}"
        " gearresteerd/VERB/arresteren/0/root/WW|vd|vrij|zonder",
        "Justice.Arrest",
    )
    assert event.who("target") == {"mensen"}


def test_who_does_it_ends_before_brackets() -> None:
    event = only(
        "Minister/NOUN/minister/6/nsubj Zorvan/PROPN/Zorvan/1/appos (/PUNCT/(/4/punct D66/PROPN/D66/1/appos"
        f" )/PUNCT/)/4/punct waarschuwt/VERB/waarschuwen/0/root/{FIN}",
        "Statement.Warn",
    )
    assert event.who("agent") == {"Minister Zorvan"}


def test_of_what_someone_is_accused_is_no_part_of_them() -> None:
    event = only(
        f"Zij/PRON/zij/2/nsubj beschuldigden/VERB/beschuldigen/0/root/{FIN} de/DET/de/4/det politie/NOUN/politie/2/obj"
        " van/ADP/van/6/case geweld/NOUN/geweld/4/nmod",
        "Statement.Accuse",
    )
    assert event.who("target") == {"de politie"}


def test_who_stays_excluded_undergoes_it() -> None:
    event = only(
        f"Hij/PRON/hij/2/nsubj blijft/VERB/blijven/0/root/{FIN}"
        " uitgesloten/VERB/uitsluiten/2/xcomp/WW|vd|vrij|zonder/VerbForm=Part",
        "Decision.Reject",
    )
    assert event.arguments == {("target", "Hij")}


def test_who_gets_a_fine_imposed_undergoes_it() -> None:
    event = only(
        "Hij/PRON/hij/5/nsubj krijgt/AUX/krijgen/5/aux:pass een/DET/een/4/det boete/NOUN/boete/5/obj"
        " opgelegd/VERB/opleggen/0/root/WW|vd|vrij|zonder",
        "Justice.Fine",
    )
    assert event.arguments == {("target", "Hij")}


def test_a_participle_that_stands_behind_its_noun_leaves_the_noun_whole() -> None:
    event = only(f"De/DET/de/2/det brug/NOUN/brug/0/root verwoest/VERB/verwoesten/2/amod/{VD}", "Damage.Damage")
    assert event.who("target") == {"De brug"}
