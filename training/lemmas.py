"""Learns lemmas and morphological features of words from their form and tags: lemmas.py TRAIN.conllu GLOVE.words LEXICON OUT.json [DEV.conllu ...].

LEXICON is lexicon/en: its irregular verbs, and the verbs of its frames, which any treebank is too small to have all of.

Both are tables from endings to classes, one for each pair of tags; for features, also for each pair with a situation in the tree.
The longest ending that is listed decides; an ending that starts with ^ is a whole word. A lemma's class is a rule ("2y": cut two characters, add y;
"=X": the lemma is X), a feature's class a FEATS column. Only endings that change what the next shorter one says are written. src/nlp/lemma.ts
reads the file.
"""

import glob
import json
import re
import sys
from collections import Counter, defaultdict

from features import normalise
from nouns import complete_nouns, lexicon_nouns
from situation import PRONOUNS, situations
from treebank import Word, read_conllu
from verbs import complete_verbs, irregular_verbs

LONGEST = 5
KEPT = ("PROPN", "X")  # lemmas in the form's own case


def main(train, vectors, lexicon, out, *devs):
    vocabulary = open(vectors, encoding="utf8").read().split("\n")
    words = [(w, place) for s in read_conllu(train) for w, place in zip(s, situations(s))]
    lemma = learn([(tags(w), w.form.lower(), rule(w)) for w, _ in words if not keeps_form(w)])
    add_verbs(lemma, [w for w, _ in words if w.upos == "VERB"], lexicon, vocabulary)
    add_nouns(lemma, [w for w, _ in words if w.upos == "NOUN"], lexicon)
    feats = learn([(key, normalise(w.form), w.feats) for w, place in words for key in {tags(w), tags(w) + place}])
    with open(out, "w", encoding="utf8") as file:
        json.dump({"lemma": lemma, "feats": feats, "persons": PRONOUNS}, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    for path in devs:
        gold = [(w, place) for s in read_conllu(path) for w, place in zip(s, situations(s))]
        lemmas = sum(lemma_of(lemma, w) == w.lemma for w, _ in gold)
        features = sum(lookup(feats, [tags(w) + place, tags(w)], normalise(w.form)) == w.feats for w, place in gold)
        print(f"{path}: lemmas {100 * lemmas / len(gold):.2f}, features {100 * features / len(gold):.2f}")


def tags(word):
    """Tags, and ^ where the form is capitalised: the same word can be a name's part and a plain word."""
    return f"{word.upos}|{word.xpos}" + ("^" if word.form[0].isupper() else "")


def keeps_form(word):
    return word.upos == "PROPN" and word.xpos != "NNPS"


def rule(word):
    """How to make the lemma: what to cut from the form and add; ! after the number keeps the form's case."""
    for case in ("", "!"):
        form = word.form if case else word.form.lower()
        same = 0
        while same < min(len(form), len(word.lemma)) and form[same] == word.lemma[same]:
            same += 1
        if same > 0 and len(form) - same <= LONGEST:
            return f"{len(form) - same}{case}{word.lemma[same:]}"
    return f"={word.lemma}"


def apply(rule_, form):
    if rule_[0] == "=":
        return rule_[1:]
    base = form if rule_[1:2] == "!" else form.lower()
    return base[: len(base) - int(rule_[0])] + rule_[1:].removeprefix("!")


def learn(samples):
    """samples: (tags, word, class). {classes: [...], tags: {tags: {ending: index of class}}}"""
    counts = defaultdict(lambda: defaultdict(Counter))
    for tag, word, class_ in samples:
        for ending in [word[len(word) - n :] for n in range(min(LONGEST, len(word)) + 1)] + ["^" + word]:
            counts[tag][ending][class_] += 1
    classes = {}
    table = {tag: prune(endings, classes) for tag, endings in sorted(counts.items())}
    return {"classes": list(classes), "tags": table}


def add_verbs(table, verbs, lexicon, vocabulary):
    """Whole-word entries for verb forms that training lacks or has wrong ("extradited", "fled")."""
    attested = {(w.xpos, w.form.lower()) for w in verbs}
    framed = framed_verbs(lexicon)
    irregular = irregular_verbs(f"{lexicon}/irregular-verbs.tsv")
    lemmas = Counter(w.lemma for w in verbs)
    known = framed | {lemma for lemma, count in lemmas.items() if count > 1 and lemma.isalpha() and lemma.islower()}
    by_rule = lambda tag, form: apply(lookup(table, [f"VERB|{tag}"], form), form)
    regular = complete_verbs(by_rule, attested, known, vocabulary)
    for (tag, form), lemma in sorted((regular | irregular).items()):
        word = Word(form, lemma, "VERB", tag, "_", 0, "")
        for key in (f"VERB|{tag}", f"VERB|{tag}^"):
            if apply(lookup(table, [key], form), form) != lemma:
                table["tags"][key]["^" + form] = class_of(table, rule(word))


def add_nouns(table, nouns, lexicon):
    """Whole-word entries for nouns of the coder's lexicon that the rules bend."""
    attested = {(w.xpos, w.form.lower()) for w in nouns}
    by_rule = lambda tag, form: apply(lookup(table, [f"NOUN|{tag}"], form), form)
    for (tag, form), lemma in sorted(complete_nouns(by_rule, attested, lexicon_nouns(lexicon)).items()):
        word = Word(form, lemma, "NOUN", tag, "_", 0, "")
        for key in (f"NOUN|{tag}", f"NOUN|{tag}^"):
            if key in table["tags"] and apply(lookup(table, [key], form), form) != lemma:
                table["tags"][key]["^" + form] = class_of(table, rule(word))


def framed_verbs(lexicon):
    """The first words of the phrases listed as `verbs: [...]`."""
    lists = [verbs for path in glob.glob(f"{lexicon}/frames/*.yml") for verbs in re.findall(r"verbs: \[(.*)\]", open(path, encoding="utf8").read())]
    return {first for verbs in lists for first in re.findall(r"(?:^|,)\s*([a-z]{3,})", verbs)}


def class_of(table, rule_):
    if rule_ not in table["classes"]:
        table["classes"].append(rule_)
    return table["classes"].index(rule_)


def prune(endings, classes):
    kept = {}
    for ending in sorted(endings, key=len):
        whole = ending.startswith("^")
        best = max(sorted(endings[ending]), key=endings[ending].get)
        if kept and (find(kept, ending[1:] if whole else ending) == best or not whole and sum(endings[ending].values()) < 2):
            continue
        kept[ending] = best
    return {ending: classes.setdefault(best, len(classes)) for ending, best in kept.items()}


def find(endings, word):
    for ending in ["^" + word] + [word[len(word) - n :] for n in range(min(LONGEST, len(word)), -1, -1)]:
        if ending in endings:
            return endings[ending]
    return None


def lookup(table, keys, word):
    endings = next((table["tags"][t] for t in keys if t in table["tags"]), None)
    return table["classes"][find(endings, word)] if endings else None


def lemma_of(table, word):
    found = None if keeps_form(word) else lookup(table, [tags(word)], word.form.lower())
    return apply(found, word.form) if found else word.form if word.upos in KEPT else word.form.lower()


if __name__ == "__main__":
    main(*sys.argv[1:])
