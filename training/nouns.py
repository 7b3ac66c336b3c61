"""Lemmas of the nouns that the coder's lexicon knows: the ending's rule may not bend them ("militia", "troops")."""

import glob
import re


def lexicon_nouns(lexicon):
    """Single nouns of agents.yml, person-nouns.tsv and the frames' `nouns: [...]`."""
    text = open(f"{lexicon}/agents.yml", encoding="utf8").read() + "".join(open(f, encoding="utf8").read() for f in glob.glob(f"{lexicon}/frames/*.yml"))
    listed = [w.strip(" \"'") for group in re.findall(r"(?:words|nouns): \[(.*?)\]", text) for w in group.split(",")]
    persons = [line.split("\t")[0] for line in open(f"{lexicon}/person-nouns.tsv", encoding="utf8")][1:]
    return {w for w in listed + persons if re.fullmatch("[a-z]{3,}", w)}


def complete_nouns(lemma_by_rule, attested, nouns):
    """{(tag, form): lemma} for singulars and regular plurals of `nouns` whose lemma the rules get wrong and training does not settle."""
    found = {}
    for noun in nouns:
        for tag, form in (("NN", noun), ("NNS", plural(noun))):
            if (tag, form) not in attested and form not in nouns - {noun} and lemma_by_rule(tag, form) != noun:
                found[tag, form] = noun
    return found


def plural(noun):
    if noun.endswith("man") and not noun.endswith(("human", "german")):
        return noun[:-3] + "men"
    if re.search("(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search("[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"
