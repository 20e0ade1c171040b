"""What a reader is told of a Dutch sentence."""

import pytest

from tests.analysis.events.conftest import Reader, Told


def only(events: list[Told], event_type: str) -> Told:
    (found,) = [event for event in events if event.type == event_type]
    return found


def test_subject_and_object_of_a_verb(reader: Reader) -> None:
    event = only(
        reader(
            "Rusland bombardeerde gisteren Oekraïne.",
            names=[("Rusland", "LOC"), ("Oekraïne", "LOC")],
            times=["gisteren"],
        ),
        "Conflict.Bombardment",
    )
    assert event.arguments == {("agent", "Rusland"), ("target", "Oekraïne"), ("time", "gisteren")}
    assert (event.realis, event.polarity, event.lemma) == ("actual", "positive", "bombarderen")


def test_the_subject_of_a_passive_undergoes(reader: Reader) -> None:
    event = only(reader("De verdachte werd door de politie aangehouden."), "Justice.Arrest")
    assert event.arguments == {("target", "De verdachte"), ("agent", "de politie")}


def test_who_dies_is_the_target(reader: Reader) -> None:
    event = only(reader("De zanger is zaterdag overleden.", times=["zaterdag"]), "Life.Die")
    assert event.arguments == {("target", "De zanger"), ("time", "zaterdag")}


def test_a_separable_verb_apart_has_both_its_parts(reader: Reader) -> None:
    event = only(reader("Kiev maakte de plannen bekend.", names=[("Kiev", "LOC")]), "Statement.Announce")
    assert event.trigger == "maakte … bekend"


def test_a_separable_infinitive_is_one_part(reader: Reader) -> None:
    event = only(reader("Het leger probeert zich terug te trekken."), "Movement.Withdraw")
    assert (event.trigger, event.realis) == ("terug te trekken", "other")
    assert ("agent", "Het leger") in event.arguments


def test_a_fixed_expression_names_one_event(reader: Reader) -> None:
    events = reader("Bij het ongeluk kwamen drie mensen om het leven.")
    assert only(events, "Life.Die").trigger == "kwamen … om het leven"
    assert ("target", "drie mensen") in only(events, "Life.Die").arguments


def test_an_adjective_of_nationality_is_the_agent_of_a_noun(reader: Reader) -> None:
    names = [("Russische", "NORP"), ("Oekraïne", "LOC")]
    event = only(reader("Dat gebeurde tijdens de Russische invasie van Oekraïne.", names=names), "Conflict.Offensive")
    assert event.arguments == {("agent", "Russische"), ("target", "Oekraïne")}


def test_a_light_verb_lends_its_subject_to_the_noun(reader: Reader) -> None:
    events = reader("Moskou had een aanval uitgevoerd.", names=[("Moskou", "LOC")])
    assert [event.type for event in events] == ["Conflict.Attack"]
    assert events[0].arguments == {("agent", "Moskou")}


def test_a_relative_pronoun_stands_for_what_it_follows(reader: Reader) -> None:
    event = only(reader("De troepen die zijn opgeroepen, wachten."), "Movement.Mobilise")
    assert ("target", "De troepen") in event.arguments


def test_coordinated_phrases_are_an_argument_each(reader: Reader) -> None:
    event = only(
        reader("Frankrijk en Duitsland steunen het plan.", names=[("Frankrijk", "LOC"), ("Duitsland", "LOC")]),
        "Support.Aid",
    )
    assert {("agent", "Frankrijk"), ("agent", "Duitsland"), ("target", "het plan")} <= event.arguments


@pytest.mark.parametrize(
    ("sentence", "event_type", "expected"),
    [
        ("Het leger zal de stad aanvallen.", "Conflict.Attack", ("other", "planned", "positive")),
        ("Het leger kan de stad aanvallen.", "Conflict.Attack", ("other", "possible", "positive")),
        ("De minister is niet afgetreden.", "Personnel.End", ("other", "denied", "negative")),
        ("Hij weigert af te treden.", "Personnel.End", ("other", "planned", "negative")),
        ("De regering besloot het leger te versterken.", "Movement.Deploy", ("other", "planned", "positive")),
        ("Als de minister aftreedt, volgt chaos.", "Personnel.End", ("other", "possible", "positive")),
        ("De minister moest aftreden.", "Personnel.End", ("actual", None, "positive")),
        ("Ze slaagden erin de stad te veroveren.", "Conflict.Capture", ("actual", None, "positive")),
        ("De geplande demonstratie begint zo.", "Conflict.Demonstrate", ("other", "planned", "positive")),
    ],
)
def test_what_did_not_happen_is_told_apart(
    reader: Reader, sentence: str, event_type: str, expected: tuple[str, str | None, str]
) -> None:
    event = only(reader(sentence), event_type)
    assert (event.realis, event.modality, event.polarity) == expected


def test_reported_speech_has_its_speaker(reader: Reader) -> None:
    events = reader("De minister zegt dat het leger de stad heeft veroverd.")
    assert only(events, "Conflict.Capture").source == "De minister"
    assert only(events, "Statement.Say").source is None


def test_a_speaker_behind_the_statement(reader: Reader) -> None:
    events = reader("Het leger heeft de stad veroverd, zei een woordvoerder.")
    assert only(events, "Conflict.Capture").source == "een woordvoerder"


def test_a_quote_goes_on_over_sentences(reader: Reader) -> None:
    events = reader(
        "“Wij hebben de stad veroverd”, zei de generaal.", "“Het leger trekt zich nu terug.", "Wij vieren dat.”"
    )
    assert only(events, "Conflict.Capture").source == "de generaal"
    assert only(events, "Movement.Withdraw").source == "de generaal"


def test_a_source_with_volgens(reader: Reader) -> None:
    event = only(reader("Volgens de politie zijn er twee mannen gearresteerd."), "Justice.Arrest")
    assert event.source == "de politie"


@pytest.mark.parametrize(
    "sentence",
    [
        "De zaak is een kwestie van smaak.",
        "Het huis ligt aan zee.",
        "Hij hield een slag om de arm.",
        "De Wever is groot.",
    ],
)
def test_states_and_figures_of_speech_are_no_events(reader: Reader, sentence: str) -> None:
    assert [event for event in reader(sentence, names=[("De Wever", "PER")]) if event.type != "Other"] == []


def test_a_word_means_what_its_surroundings_are_about(reader: Reader) -> None:
    sport = reader("De ploeg speelde de finale van het toernooi.", "De coach was blij met de winst van zijn elftal.")
    money = reader("De bank maakte de cijfers van het kwartaal bekend.", "Het concern was blij met de winst.")
    assert "Contest.Win" in {event.type for event in sport}
    assert "Economy.Change" in {event.type for event in money}
