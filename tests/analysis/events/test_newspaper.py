"""Constructions that newspapers use in every second sentence, and what a reader is told of them."""

from tests.analysis.events.conftest import Reader
from tests.analysis.events.test_events import only


def test_all_of_an_enumeration_do_it(reader: Reader) -> None:
    names = [("PvdA", "ORG"), ("VVD", "ORG"), ("D66", "ORG")]
    event = only(reader("PvdA, VVD en D66 sloten een akkoord.", names=names), "Decision.Agree")
    assert {("agent", "PvdA"), ("agent", "VVD"), ("agent", "D66")} <= event.arguments


def test_an_apposition_is_no_argument(reader: Reader) -> None:
    event = only(
        reader("Jan Smit, een oude vriend van Piet, verkocht zijn huis.", names=[("Jan Smit", "PER"), ("Piet", "PER")]),
        "Economy.Trade",
    )
    assert event.arguments == {("agent", "Jan Smit"), ("target", "zijn huis")}


def test_a_party_in_brackets_is_no_argument(reader: Reader) -> None:
    names = [("Jan Smit", "PER"), ("VVD", "ORG")]
    event = only(reader("Minister Jan Smit (VVD) ontsloeg de directeur.", names=names), "Personnel.End")
    assert event.arguments == {("agent", "Minister Jan Smit"), ("target", "de directeur")}


def test_who_follows_someone_starts(reader: Reader) -> None:
    names = [("De Graaf", "PER"), ("Boris Smit", "PER")]
    event = only(reader("De Graaf werd opgevolgd door Boris Smit.", names=names), "Personnel.Start")
    assert event.arguments == {("target", "Boris Smit")}


def test_a_minister_who_falls_ill_does_not_take_office(reader: Reader) -> None:
    assert [event.type for event in reader("De minister werd ziek.")] == ["Life.Sicken"]


def test_the_opponent_may_stand_behind_the_contest(reader: Reader) -> None:
    event = only(reader("Hij verloor de finale van Hewitt.", names=[("Hewitt", "PER")]), "Contest.Lose")
    assert ("agent", "Hewitt") in event.arguments


def test_a_sum_undergoes_nothing(reader: Reader) -> None:
    event = only(reader("Er volgt een boete van 2000 dollar."), "Justice.Fine")
    assert event.arguments == set()


def test_to_let_know_is_to_announce(reader: Reader) -> None:
    events = reader("Het bedrijf liet weten dat de fabriek is verkocht.")
    assert ("agent", "Het bedrijf") in only(events, "Statement.Announce").arguments
    assert only(events, "Economy.Trade").source == "Het bedrijf"


def test_a_second_inverted_clause_has_its_own_subject(reader: Reader) -> None:
    events = reader("Daarop vertrok de directeur en verkochten de aandeelhouders het bedrijf.")
    assert ("agent", "de aandeelhouders") in only(events, "Economy.Trade").arguments


def test_a_quote_without_a_verb_of_saying_is_by_whom_the_text_is_about(reader: Reader) -> None:
    events = reader("Canas is tevreden.", "“Ik won voor het eerst in jaren.”", names=[("Canas", "PER")])
    assert only(events, "Contest.Win").source == "Canas"
