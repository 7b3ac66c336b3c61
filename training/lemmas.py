"""Learns lemmas and morphological features of words from their form and tags: lemmas.py TRAIN.conllu OUT.json [DEV.conllu ...].

Both are tables from endings to classes, one for each pair of tags. The longest ending that is listed decides; an ending that starts
with ^ is a whole word. A lemma's class is a rule ("2y": cut two characters, add y; "=X": the lemma is X), a feature's class a FEATS column.
Only endings that change what the next shorter one says are written. src/nlp/lemma.ts reads the file.
"""

import json
import sys
from collections import Counter, defaultdict

from features import normalise
from treebank import read_conllu

LONGEST = 5
KEPT = ("PROPN", "X")  # lemmas in the form's own case


def main(train, out, *devs):
    words = [w for s in read_conllu(train) for w in s]
    lemma = learn([(tags(w), w.form.lower(), rule(w)) for w in words if not keeps_form(w)])
    feats = learn([(tags(w), normalise(w.form), w.feats) for w in words])
    with open(out, "w", encoding="utf8") as file:
        json.dump({"lemma": lemma, "feats": feats}, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    for path in devs:
        gold = [w for s in read_conllu(path) for w in s]
        lemmas = sum(lemma_of(lemma, w) == w.lemma for w in gold)
        features = sum(lookup(feats, tags(w), normalise(w.form)) == w.feats for w in gold)
        print(f"{path}: lemmas {100 * lemmas / len(gold):.2f}, features {100 * features / len(gold):.2f}")


def tags(word):
    """Tags, and ^ where the form is capitalised: the same word can be a name's part and a plain word."""
    return f"{word.upos}|{word.xpos}" + ("^" if word.form[0].isupper() else "")


def keeps_form(word):
    return word.upos == "PROPN" and word.xpos != "NNPS"


def rule(word):
    """How to make the lemma: what to cut from the form and add; k after the number keeps the form's case."""
    for case in ("", "k"):
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
    base = form if rule_[1:2] == "k" else form.lower()
    return base[: len(base) - int(rule_[0])] + rule_[1:].removeprefix("k")


def learn(samples):
    """samples: (tags, word, class). {classes: [...], tags: {tags: {ending: index of class}}}"""
    counts = defaultdict(lambda: defaultdict(Counter))
    for tag, word, class_ in samples:
        for ending in [word[len(word) - n :] for n in range(min(LONGEST, len(word)) + 1)] + ["^" + word]:
            counts[tag][ending][class_] += 1
    classes = {}
    table = {tag: prune(endings, classes) for tag, endings in sorted(counts.items())}
    return {"classes": list(classes), "tags": table}


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


def lookup(table, tag, word):
    endings = table["tags"].get(tag) or table["tags"].get(tag.rstrip("^"))
    return table["classes"][find(endings, word)] if endings else None


def lemma_of(table, word):
    found = None if keeps_form(word) else lookup(table, tags(word), word.form.lower())
    return apply(found, word.form) if found else word.form if word.upos in KEPT else word.form.lower()


if __name__ == "__main__":
    main(*sys.argv[1:])
