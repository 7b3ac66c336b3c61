"""Learns lemmas and morphological features of words from their form and tags: lemmas.py TRAIN.conllu GLOVE.words OUT.json [DEV.conllu ...].

Both are tables from endings to classes, one for each pair of tags; for features, also for each pair with a situation in the tree.
The longest ending that is listed decides; an ending that starts with ^ is a whole word. A lemma's class is a rule ("2y": cut two characters, add y;
"=X": the lemma is X), a feature's class a FEATS column. Only endings that change what the next shorter one says are written. src/nlp/lemma.ts
reads the file.
"""

import json
import sys
from collections import Counter, defaultdict

from features import normalise
from situation import PRONOUNS, situations
from treebank import read_conllu

LONGEST = 5
MUCH_COMMONER = 3  # a known lemma outranks the rule's where it stands this many times higher in the list of words
KEPT = ("PROPN", "X")  # lemmas in the form's own case


def main(train, vectors, out, *devs):
    vocabulary = open(vectors, encoding="utf8").read().split("\n")
    words = [(w, place) for s in read_conllu(train) for w, place in zip(s, situations(s))]
    lemma = learn([(tags(w), w.form.lower(), rule(w)) for w, _ in words if not keeps_form(w)])
    add_regular_verbs(lemma, {w.form.lower() for w, _ in words}, vocabulary)
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


def add_regular_verbs(table, seen, vocabulary):
    """Whole-word entries for verbs that training lacks, where the ending's rule makes a rare word or none, but another a common one ("extradited")."""
    rank = {word: i for i, word in reversed(list(enumerate(vocabulary)))}
    for tag, cut in (("VERB|VBD", "ed"), ("VERB|VBN", "ed"), ("VERB|VBG", "ing")):
        endings = table["tags"][tag]
        for word in vocabulary:
            if word in seen or not word.endswith(cut) or len(word) < len(cut) + 3:
                continue
            stem = word[: -len(cut)]
            ruled = rank.get(apply(table["classes"][find(endings, word)], word), len(rank))
            other = min((stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem), key=lambda lemma: rank.get(lemma, len(rank)))
            if other in rank and MUCH_COMMONER * rank[other] < ruled:
                rule_ = f"{len(cut)}{other[len(stem):]}" if other.startswith(stem) else f"{len(cut) + 1}"
                if rule_ not in table["classes"]:
                    table["classes"].append(rule_)
                endings["^" + word] = table["classes"].index(rule_)


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
