"""Lemmas as rules: what to cut from a form and what to put in its place, so that a network can choose among them.

A rule is written `case|ge|cut|add`: `l` or `k` (lower the form, or keep its case); `1` to take out the `ge` of a
participle (*aangekomen*), `0` not to; how many characters to cut from the end; what to add there.
"""


def rule(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`, the one that cuts least."""
    candidates = []
    for case, cased in (("k", form), ("l", form.lower())):
        for ge, bare in (("0", cased), ("1", _without_ge(cased))):
            if ge == "1" and bare == cased:
                continue
            shared = _shared(bare, lemma)
            cost = (len(bare) - shared) + (len(lemma) - shared)
            candidates.append((cost, case == "l", ge, f"{case}|{ge}|{len(bare) - shared}|{lemma[shared:]}"))
    return min(candidates)[-1]


def apply(rule_: str, form: str) -> str:
    """The lemma that a rule makes of a form; the form in lower case where the rule does not fit it."""
    case, ge, cut, add = rule_.split("|", 3)
    cased = form if case == "k" else form.lower()
    bare = _without_ge(cased) if ge == "1" else cased
    kept = len(bare) - int(cut)
    return bare[:kept] + add if kept >= 0 else form.lower()


def _without_ge(form: str) -> str:
    """Without its first `ge`: the one it begins with, or else the first further on."""
    at = form.lower().find("ge")
    return form[:at] + form[at + 2 :] if at >= 0 else form


def _shared(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))
