"""A number goes to the event that it says something of."""

from frontreader.analysis import quantities
from frontreader.analysis.events.found import FoundArgument, FoundEvent
from frontreader.analysis.model import Quantity, Role, Sentence
from frontreader.analysis.neural.tree import Tree
from frontreader.text.span import Span
from tests.analysis.trees import text_of, tree


def event(one: Tree, kind: str, trigger: str, *arguments: tuple[Role, str]) -> FoundEvent:
    text = text_of(one)
    word = next(word for word in one.words if word.text == trigger)
    found = tuple(FoundArgument(role, text.index(said), text.index(said) + len(said)) for role, said in arguments)
    return FoundEvent(
        type=kind,
        lemma=word.lemma,
        sentence="s1",
        start=word.start,
        end=word.end,
        pieces=(Span(word.start, word.end),),
        realis="actual",
        modality=None,
        polarity="positive",
        arguments=found,
        word=word.index,
    )


def of(one: Tree, *events: FoundEvent) -> list[tuple[Quantity, ...]]:
    text = text_of(one)
    found = quantities.find(text, [Sentence("s1", 0, len(text))], [one])
    return quantities.of_events(found, [one], events)


def test_each_number_goes_to_the_verb_of_its_clause() -> None:
    one = tree(
        "Er/ADV/er/2/advmod kwamen/VERB/komen/0/root twaalf/NUM/twaalf/4/nummod mensen/NOUN/mens/2/nsubj "
        "om/ADP/om/2/compound:prt en/CCONJ/en/7/cc raakten/VERB/raken/2/conj 30/NUM/30/9/nummod "
        "agenten/NOUN/agent/7/nsubj gewond/ADJ/gewond/7/xcomp"
    )
    died, injured = of(one, event(one, "Life.Die", "kwamen"), event(one, "Life.Injure", "gewond"))
    assert [(quantity.best, quantity.casualties) for quantity in died] == [(12, "killed")]
    assert [(quantity.best, quantity.casualties) for quantity in injured] == [(30, "injured")]


def test_a_number_in_the_triggers_own_phrase_is_its_own() -> None:
    one = tree(
        "De/DET/de/2/det aanslag/NOUN/aanslag/3/nsubj eiste/VERB/eisen/0/root drie/NUM/drie/5/nummod "
        "doden/NOUN/dode/3/obj"
    )
    attack, died = of(one, event(one, "Conflict.Attack", "aanslag"), event(one, "Life.Die", "doden"))
    assert attack == ()
    assert [(quantity.best, quantity.counts, quantity.casualties) for quantity in died] == [(3, "doden", "killed")]


def test_who_kills_is_no_casualty() -> None:
    one = tree(
        "Drie/NUM/drie/2/nummod soldaten/NOUN/soldaat/3/nsubj doodden/VERB/doden/0/root vijf/NUM/vijf/5/nummod "
        "burgers/NOUN/burger/3/obj"
    )
    ((soldiers, civilians),) = of(
        one, event(one, "Life.Die", "doodden", ("agent", "Drie soldaten"), ("target", "vijf burgers"))
    )
    assert (soldiers.casualties, civilians.casualties) == (None, "killed")


def test_animals_and_money_are_no_casualties() -> None:
    one = tree("Twaalf/NUM/twaalf/2/nummod koeien/NOUN/koe/3/nsubj stierven/VERB/sterven/0/root")
    ((cows,),) = of(one, event(one, "Life.Die", "stierven"))
    assert (cows.best, cows.casualties) == (12, None)


def test_what_another_clause_says_stays_there() -> None:
    one = tree(
        "De/DET/de/2/det man/NOUN/man/9/nsubj die/PRON/die/7/nsubj er/ADV/er/7/advmod vijf/NUM/vijf/6/nummod "
        "auto's/NOUN/auto/7/obj bezit/VERB/bezitten/2/acl:relcl is/AUX/zijn/9/aux overleden/VERB/overlijden/0/root"
    )
    assert of(one, event(one, "Life.Die", "overleden")) == [()]


def test_a_rise_takes_its_percentage_and_a_sale_its_price() -> None:
    one = tree(
        "De/DET/de/2/det inflatie/NOUN/inflatie/3/nsubj steeg/VERB/stijgen/0/root met/ADP/met/6/case "
        "3,5/NUM/3,5/6/nummod procent/NOUN/procent/3/obl"
    )
    ((rise,),) = of(one, event(one, "Economy.Change", "inflatie"))
    assert (rise.best, rise.counts) == (3.5, "procent")
    assert text_of(one)[rise.start : rise.end] == "3,5 procent"


def test_money_goes_to_the_damage_that_it_measures() -> None:
    one = tree(
        "De/DET/de/2/det storm/NOUN/storm/3/nsubj gaf/VERB/geven/0/root een/NUM/een/5/nummod "
        "miljoen/NOUN/miljoen/6/nmod euro/NOUN/euro/3/obj schade/NOUN/schade/6/nmod"
    )
    storm, damage = of(one, event(one, "Damage.Disaster", "storm"), event(one, "Damage.Damage", "schade"))
    assert storm == ()
    assert [quantity.best for quantity in damage] == [1_000_000]


def test_casualties_without_an_event_of_their_own_go_to_what_caused_them() -> None:
    one = tree("Een/DET/een/2/det dode/NOUN/dode/0/root bij/ADP/bij/4/case schietpartij/NOUN/schietpartij/2/nmod")
    ((dead,),) = of(one, event(one, "Crime.Assault", "schietpartij"))
    assert (dead.best, dead.casualties) == (1, "killed")
