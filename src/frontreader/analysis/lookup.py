"""What a word is: its lemma and its form, by the lexicon of events, else by a dictionary of lemmas."""

from typing import NamedTuple

_LONGEST_WORD = 80
_FORMS = {
    "first": "verb, first person",
    "singular": "verb, singular",
    "plural": "verb, plural",
    "infinitive": "infinitive",
    "participle": "past participle",
    "attributive": "past participle before a noun",
    "present": "present participle",
}


class WordForm(NamedTuple):
    """`form` is plain English, empty where nothing is known of it."""

    lemma: str
    form: str


def look_up(word: str) -> WordForm:
    """The lemma and form of one Dutch word; the word itself where nothing is known."""
    # Here: lexicon and dictionary are heavy, and WordForm is wanted without them.
    import simplemma

    from frontreader.analysis.events.lexicon import lexicon

    if len(word) > _LONGEST_WORD:
        return WordForm(word, "")
    if readings := lexicon().forms(word.lower()):
        lemma = readings[0].lemma
        return WordForm(lemma, " or ".join(dict.fromkeys(_FORMS[r.form] for r in readings if r.lemma == lemma)))
    if nouns := lexicon().nouns(word.lower()):
        return WordForm(nouns[0].lemma, "noun")
    return WordForm(simplemma.lemmatize(word, lang="nl"), "")
