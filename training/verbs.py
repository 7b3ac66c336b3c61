"""Lemmas of verb forms that the treebank lacks: irregular ones from a list, regular ones from the verbs it knows and from common words."""

import re

SUFFIXES = {"VBD": "ed", "VBN": "ed", "VBG": "ing"}
MUCH_COMMONER = 3  # a known lemma outranks the rule's where it stands this many times higher in the list of words


def complete_verbs(lemma_by_rule, attested, known, vocabulary):
    """{(tag, form): lemma} for forms of VBD, VBN and VBG whose lemma the rules get wrong.

    lemma_by_rule: function of (tag, form); attested: set of (tag, form) that training settles; known: verb lemmas, from training and the
    coder's frames; vocabulary: words by falling frequency.
    """
    rank = {word: i for i, word in reversed(list(enumerate(vocabulary)))}
    found = {}
    for tag, suffix in SUFFIXES.items():
        forms = {w for w in vocabulary if w.endswith(suffix)} | {form for word in known for form in inflections(word, suffix) if likely(form, rank)}
        for form in forms:
            ruled, best = lemma_by_rule(tag, form), likeliest(form, suffix, known, rank)
            if (tag, form) in attested or best is None or ruled == best or ruled in known and best not in known:
                continue
            if best in known and ruled not in known or MUCH_COMMONER * rank.get(best, len(rank)) < rank.get(ruled, len(rank)) or ruled not in rank:
                found[tag, form] = best
    return found


def irregular_verbs(path):
    """{(tag, form): lemma} from rows of base, past, participle; variants are split by "/"."""
    found = {}
    for line in open(path, encoding="utf8"):
        if not line.startswith("#"):
            base, past, participle = line.split("\t")[:3]
            for tag, forms in (("VBD", past), ("VBN", participle)):
                for form in forms.split("/"):
                    found.setdefault((tag, form), base)
    return found


def inflections(verb, suffix):
    if verb.endswith("e"):
        return [verb + "d" if suffix == "ed" else verb[:-1] + suffix]
    if suffix == "ed" and re.search("[^aeiou]y$", verb):
        return [verb[:-1] + "ied"]
    return [verb + suffix] + ([verb + verb[-1] + suffix] if re.search("[^aeiou][aeiou][bdgklmnprt]$", verb) else [])


def likely(form, rank):
    """Short verbs that double a letter or not have a form among the common words; long ones may lack both."""
    return form in rank or len(form) > 8


def likeliest(form, suffix, known, rank):
    """Of the verbs that could have this form: a known one first, then the commonest word."""
    stem = form[: -len(suffix)]
    stems = {stem, stem + "e"} | ({stem[:-1]} if len(stem) > 2 and stem[-1] == stem[-2] else set()) | ({stem[:-1] + "y"} if stem.endswith("i") else set())
    able = [s for s in sorted(stems) if len(s) > 1 and form in inflections(s, suffix) and (s in known or s in rank)]
    return min(able, key=lambda s: (s not in known, rank.get(s, len(rank))), default=None)
