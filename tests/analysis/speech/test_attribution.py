"""Who says what happens."""

from dataclasses import dataclass

from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import Tree
from frontreader.analysis.speech import attribute
from tests.analysis.trees import span_of, text_of, tree


@dataclass(frozen=True, slots=True)
class Named:
    start: int
    end: int
    type: str


def source(*written: str, of: str, gap: int = 1) -> str | None:
    """Who says the word `of` in sentences written as trees, `gap` code points apart; PER tags are its persons."""
    trees: list[Tree] = []
    for line in written:
        trees.append(tree(line, at=trees[-1].words[-1].end + gap if trees else 0))
    text = text_of(*trees)
    if gap == 2:
        for one in trees[1:]:
            start = one.words[0].start
            text = f"{text[: start - 2]}\n\n{text[start:]}"
    spans = [span_of(one) for one in trees]
    sentences = [Sentence(f"s{number}", span.start, span.end) for number, span in enumerate(spans, 1)]
    words = [word for one in trees for word in one.words]
    persons = [Named(word.start, word.end, "PER") for word in words if word.name.endswith("PER")]
    event = next(word for word in words if word.text == of)
    found = attribute(text, sentences, trees, [event], persons)[0]
    return text[found.start : found.end] if found else None


SAYS_THAT = (
    "De/DET/de/2/det burgemeester/NOUN/burgemeester/3/nsubj zegt/VERB/zeggen/0/root dat/SCONJ/dat/7/mark "
    "de/DET/de/6/det brug/NOUN/brug/7/nsubj instortte/VERB/instorten/3/ccomp ./PUNCT/./3/punct"
)


def test_who_says_that_something_happened_is_its_source() -> None:
    assert source(SAYS_THAT, of="instortte") == "De burgemeester"


def test_saying_is_not_inside_its_own_report() -> None:
    assert source(SAYS_THAT, of="zegt") is None


def test_an_event_of_the_text_itself_has_no_source() -> None:
    assert (
        source(
            "De/DET/de/2/det brug/NOUN/brug/3/nsubj stortte/VERB/storten/0/root in/ADP/in/3/compound:prt", of="stortte"
        )
        is None
    )


def test_the_innermost_speaker_is_the_source() -> None:
    told = (
        "Ank/PROPN/Ank/2/nsubj/B-PER zegt/VERB/zeggen/0/root dat/SCONJ/dat/5/mark Bob/PROPN/Bob/5/nsubj/B-PER "
        "beweert/VERB/beweren/2/ccomp dat/SCONJ/dat/8/mark hij/PRON/hij/8/nsubj won/VERB/winnen/5/ccomp"
    )
    assert source(told, of="won") == "Bob"
    assert source(told, of="beweert") == "Ank"


def test_nobody_is_the_source_of_what_is_said_in_general() -> None:
    told = (
        "Er/ADV/er/3/expl wordt/AUX/worden/3/aux:pass gezegd/VERB/zeggen/0/root dat/SCONJ/dat/6/mark "
        "hij/PRON/hij/6/nsubj vlucht/VERB/vluchten/3/ccomp"
    )
    assert source(told, of="vlucht") is None


def test_volgens_brings_the_source_of_its_clause() -> None:
    told = (
        "Volgens/ADP/volgens/3/case de/DET/de/3/det politie/NOUN/politie/4/obl vluchtte/VERB/vluchten/0/root "
        "de/DET/de/6/det dader/NOUN/dader/4/nsubj"
    )
    assert source(told, of="vluchtte") == "de politie"


def test_a_plan_says_nothing() -> None:
    told = (
        "Volgens/ADP/volgens/2/case plan/NOUN/plan/3/obl vertrok/VERB/vertrekken/0/root de/DET/de/5/det "
        "boot/NOUN/boot/3/nsubj"
    )
    assert source(told, of="vertrok") is None


def test_a_sentence_is_told_by_whom_aldus_names() -> None:
    told = (
        "De/DET/de/2/det boot/NOUN/boot/3/nsubj zonk/VERB/zinken/0/root ,/PUNCT/,/6/punct aldus/ADV/aldus/6/case "
        "Mulder/PROPN/Mulder/3/parataxis/B-PER"
    )
    assert source(told, of="zonk") == "Mulder"


def test_a_verb_of_saying_may_stand_behind() -> None:
    told = (
        "De/DET/de/2/det boot/NOUN/boot/3/nsubj zonk/VERB/zinken/0/root ,/PUNCT/,/5/punct zegt/VERB/zeggen/3/parataxis "
        "de/DET/de/7/det kapitein/NOUN/kapitein/5/nsubj"
    )
    assert source(told, of="zonk") == "de kapitein"


def test_what_a_noun_of_saying_tells_has_its_holder_for_source() -> None:
    told = (
        "De/DET/de/2/det bewering/NOUN/bewering/9/nsubj van/ADP/van/4/case Bakker/PROPN/Bakker/2/nmod/B-PER "
        "dat/SCONJ/dat/7/mark zij/PRON/zij/7/nsubj stal/VERB/stelen/2/acl is/AUX/zijn/9/cop onjuist/ADJ/onjuist/0/root"
    )
    assert source(told, of="stal") == "Bakker"


def test_the_sentence_before_is_told_by_who_said_that() -> None:
    sank = "De/DET/de/2/det boot/NOUN/boot/3/nsubj zonk/VERB/zinken/0/root ./PUNCT/./3/punct"
    said = (
        "Dat/PRON/dat/2/obj meldt/VERB/melden/0/root de/DET/de/4/det kustwacht/NOUN/kustwacht/2/nsubj ./PUNCT/./2/punct"
    )
    assert source(sank, said, of="zonk") == "de kustwacht"


FOUND = (
    "Uit/ADP/uit/2/case cijfers/NOUN/cijfer/6/obl van/ADP/van/5/case het/DET/het/5/det bureau/NOUN/bureau/2/nmod "
    "blijkt/VERB/blijken/0/root dat/SCONJ/dat/9/mark prijzen/NOUN/prijs/9/nsubj stijgen/VERB/stijgen/6/ccomp"
)


def test_whose_figures_show_a_thing_is_its_source() -> None:
    assert source(FOUND, of="stijgen") == "het bureau"


MADE_KNOWN = (
    "Kiev/PROPN/Kiev/2/nsubj maakte/VERB/maken/0/root bekend/ADJ/bekend/2/compound:prt dat/SCONJ/dat/7/mark "
    "{}/PRON/x/6/{} generaals/NOUN/generaal/7/nsubj vertrokken/VERB/vertrekken/2/ccomp"
)


def test_what_someone_makes_known_of_himself_is_no_report() -> None:
    assert source(MADE_KNOWN.format("zijn", "nmod:poss/Poss=Yes"), of="vertrokken") is None
    assert source(MADE_KNOWN.format("veel", "nmod"), of="vertrokken") == "Kiev"


def test_a_verb_of_saying_is_known_by_its_form_too() -> None:
    told = SAYS_THAT.replace("zegt/VERB/zeggen", "beloofde/VERB/beloofen")
    assert source(told, of="instortte") == "De burgemeester"


def test_a_clause_with_dat_may_hang_on_a_noun_beside() -> None:
    told = (
        "Zij/PRON/zij/2/nsubj eiste/VERB/eisen/0/root in/ADP/in/5/case een/DET/een/5/det "
        "toespraak/NOUN/toespraak/2/obl dat/SCONJ/dat/8/mark hij/PRON/hij/8/nsubj aftrad/VERB/aftreden/5/acl"
    )
    assert source(told, of="aftrad") == "Zij"


def test_what_follows_a_verb_of_saying_behind_a_quote_is_not_quoted() -> None:
    told = (
        "“/PUNCT/“/3/punct Wij/PRON/wij/3/nsubj stoppen/VERB/stoppen/0/root/VerbForm=Fin ~”/PUNCT/”/3/punct "
        ",/PUNCT/,/6/punct zei/VERB/zeggen/3/parataxis/VerbForm=Fin ze/PRON/ze/6/nsubj ,/PUNCT/,/10/punct "
        "waarna/ADV/waarna/10/advmod vertrok/VERB/vertrekken/6/ccomp"
    )
    assert source(told, of="stoppen") == "ze"
    assert source(told, of="vertrok") is None


def test_aldus_that_means_thus_brings_nobody() -> None:
    told = (
        "Zij/PRON/zij/2/nsubj voorkwam/VERB/voorkomen/0/root aldus/ADV/aldus/2/advmod dat/SCONJ/dat/6/mark "
        "hij/PRON/hij/6/nsubj viel/VERB/vallen/2/ccomp"
    )
    assert source(told, of="viel") is None


QUOTE = (
    "“/PUNCT/“/3/punct Wij/PRON/wij/3/nsubj stoppen/VERB/stoppen/0/root/VerbForm=Fin ~”/PUNCT/”/3/punct "
    ",/PUNCT/,/6/punct zei/VERB/zeggen/3/parataxis/VerbForm=Fin Visser/PROPN/Visser/6/nsubj/B-PER ./PUNCT/./3/punct"
)


def test_a_further_quote_is_of_the_same_speaker() -> None:
    more = (
        "“/PUNCT/“/4/punct De/DET/de/3/det winkel/NOUN/winkel/4/nsubj sluit/VERB/sluiten/0/root/VerbForm=Fin "
        "morgen/ADV/morgen/4/advmod ./PUNCT/./4/punct ~”/PUNCT/”/4/punct"
    )
    assert source(QUOTE, more, of="sluit") == "Visser"


def test_a_quote_goes_on_in_the_next_sentence() -> None:
    opened = (
        "Visser/PROPN/Visser/2/nsubj/B-PER zei/VERB/zeggen/0/root/VerbForm=Fin :/PUNCT/:/2/punct “/PUNCT/“/6/punct "
        "Wij/PRON/wij/6/nsubj stoppen/VERB/stoppen/2/parataxis/VerbForm=Fin ./PUNCT/./6/punct"
    )
    closed = (
        "De/DET/de/2/det winkel/NOUN/winkel/3/nsubj sluit/VERB/sluiten/0/root/VerbForm=Fin ./PUNCT/./3/punct "
        "~”/PUNCT/”/3/punct"
    )
    assert source(opened, closed, of="sluit") == "Visser"


def test_a_quote_without_a_verb_of_saying_is_of_who_was_told_of() -> None:
    before = "Visser/PROPN/Visser/2/nsubj/B-PER zuchtte/VERB/zuchten/0/root/VerbForm=Fin diep/ADJ/diep/2/advmod"
    quote = (
        "“/PUNCT/“/3/punct Wij/PRON/wij/3/nsubj stoppen/VERB/stoppen/0/root/VerbForm=Fin ./PUNCT/./3/punct "
        "~”/PUNCT/”/3/punct"
    )
    assert source(before, quote, of="stoppen") == "Visser"


def test_a_name_and_a_colon_speak() -> None:
    told = (
        "Visser/PROPN/Visser/5/parataxis/B-PER :/PUNCT/:/1/punct ‘/PUNCT/‘/5/punct Wij/PRON/wij/5/nsubj "
        "stoppen/VERB/stoppen/0/root/VerbForm=Fin ~’/PUNCT/’/5/punct"
    )
    assert source(told, of="stoppen") == "Visser"


def test_a_word_set_apart_is_no_statement() -> None:
    told = (
        "Visser/PROPN/Visser/2/nsubj/B-PER verkoopt/VERB/verkopen/0/root/VerbForm=Fin ‘/PUNCT/‘/5/punct "
        "gestolen/VERB/stelen/5/amod wijn/NOUN/wijn/2/obj ~’/PUNCT/’/5/punct ./PUNCT/./2/punct"
    )
    assert source(told, of="gestolen") is None


def test_zou_behind_a_report_is_hearsay_of_its_speaker() -> None:
    more = "Hij/PRON/hij/4/nsubj zou/AUX/zullen/4/aux zijn/AUX/zijn/4/aux:pass gewaarschuwd/VERB/waarschuwen/0/root"
    assert source(SAYS_THAT, more, of="gewaarschuwd") == "De burgemeester"
    assert source(more, of="gewaarschuwd") is None


def test_sentences_that_were_not_read_have_no_sources() -> None:
    assert attribute("Alles goed?", [Sentence("s1", 0, 11)], [Tree(())], [Named(0, 5, "PER")], []) == [None]


def test_a_table_of_a_thousand_words_is_nobodys_speech() -> None:
    cells = " ".join("zegt/VERB/zeggen/1/conj" for _ in range(999))
    assert source(f"Ank/PROPN/Ank/0/root/B-PER {cells}", of="zegt") is None
