"""Name-tagged sentences as the tagger sees them: words cut as OnRecord cuts them, tags as BIO, and made-up variants."""

import json
import os
import random
import re
import subprocess
from collections import namedtuple

from treebank import read_bio

# source: name of its file; kept: how often, on average, a sentence comes up in an epoch.
Sentence = namedtuple("Sentence", "source words xpos tags")
SOURCES = {
    "crossner-politics": 4.0, "wikigold": 2.0, "gum": 1.0, "crossner-science": 0.8, "crossner-music": 0.8, "crossner-literature": 0.8,
    "crossner-ai": 0.6, "wnut17": 0.6, "sec-fin5": 0.2, "btc": 0.2,
}  # fmt: skip
WHOLE = re.compile(r"\w\.|['’]\w{1,2}|n['’]t", re.I)
HERE = os.path.dirname(os.path.abspath(__file__))


def read_sources(folder, dist):
    """All sentences of the folder's files, their words cut as `dist` (a build of OnRecord) cuts them; xpos is None as yet."""
    raw = {s: read_bio(f"{folder}/{s}.conll") for s in SOURCES}
    words = sorted({w for sentences in raw.values() for s in sentences for w, _ in s})
    parts = dict(zip(words, cut("words", "-", dist, "\n".join(words))))
    return [Sentence(s, *recut(pairs, parts)) for s, sentences in raw.items() for pairs in sentences]


def cut(mode, file, dist, text=""):
    command = ["node", f"{HERE}/names-tokens.mjs", mode, file, dist]
    out = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.split("\n") if line]


def recut(pairs, parts):
    words, tags = [], []
    for word, tag in pairs:
        pieces = [word] if WHOLE.fullmatch(word) else parts[word]
        ends_name = len(pieces) > 1 and pieces[-1] == "." and word[0] != "."
        for i, piece in enumerate(pieces):
            words.append(piece)
            tags.append(tag if i == 0 or tag == "O" else "O" if ends_name and i == len(pieces) - 1 else "I-" + tag[2:])
    for i, tag in enumerate(tags):  # a cut-off full stop can leave an I- behind it without a beginning
        if tag[0] == "I" and (i == 0 or tags[i - 1][2:] != tag[2:]):
            tags[i] = "B-" + tag[2:]
    return words, None, tags


def spans(tags):
    """[(start, end, kind)] of BIO or BIOES tags."""
    out, start = [], None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag[0] in "OBS" or tag[2:] != tags[start][2:]):
            out.append((start, i, tags[start][2:]))
            start = None
        if tag[0] in "BS" or (tag[0] in "IE" and start is None):
            start = i
    return out


def bioes(tags):
    out = ["O"] * len(tags)
    for start, end, kind in spans(tags):
        for i in range(start, end):
            out[i] = "I-" + kind
        out[start], out[end - 1] = "B-" + kind, "E-" + kind
        if end - start == 1:
            out[start] = "S-" + kind
    return out


class Variants:
    """Variants of sentences: names, demonyms and letter case replaced."""

    def __init__(self, sentences, lexicon, patterns):
        self.lexicon, self.patterns, self.donors = lexicon, read_patterns(patterns), {}
        for s in sentences:
            for start, end, kind in spans(s.tags):
                if any(w[0].isupper() for w in s.words[start:end]):
                    self.donors.setdefault((s.source, kind, min(end - start, 3)), []).append((s.words[start:end], s.xpos[start:end]))

    def __call__(self, s):
        rate = 0.6 if s.source == "crossner-politics" else 0.35
        if random.random() < rate:
            s = self.renamed(s)
        chance = random.random()
        if chance > 0.06:
            return s
        # The parser tags such sentences otherwise, or not as surely.
        s = s._replace(xpos=[None] * len(s.words) if random.random() < 0.5 else s.xpos)
        if chance < 0.025:
            return s._replace(words=[w.upper() for w in s.words])
        if chance < 0.04:
            return s._replace(words=[w.lower() for w in s.words])
        return s._replace(words=[w if w in SMALL else w[:1].upper() + w[1:] for w in s.words])

    def renamed(self, s):
        words, xpos, tags, at = [], [], [], 0
        acronym = None
        for start, end, kind in spans(s.tags) + [(len(s.words), len(s.words), None)]:
            between = self.demonyms(s.words[at:start])
            words += between
            xpos += s.xpos[at:start]
            tags += ["O"] * (start - at)
            at = end
            if kind is None:
                break
            name, marks = list(s.words[start:end]), list(s.xpos[start:end])
            if acronym and kind == "ORG" and end - start == 1 and between == ["("] and name[0][:2].isupper():
                name, marks = [acronym], ["NNP"]
            elif random.random() < 0.6:
                name, marks = self.other(s.source, kind, name, marks)
            acronym = "".join(w[0] for w in name if w[0].isupper() or random.random() < 0.3) if kind == "ORG" and len(name) > 1 and name != s.words[start:end] else None
            words += name
            xpos += marks
            tags += ["B-" + kind] + ["I-" + kind] * (len(name) - 1)
        return Sentence(s.source, words, xpos, tags)

    def other(self, source, kind, name, marks):
        """Another name of the kind, with its part-of-speech tags."""
        if kind == "LOC":
            _, kinds = self.lexicon.match(name, 0)
            alike = [k for k in ("country", "city", "territory", "capital") if k in kinds]
            if alike:
                found = random.choice(self.lexicon.names[random.choice(alike)])
                return tagged(found)
        if kind == "ORG" and source == "crossner-politics" and len(name) > 1 and random.random() < 0.6:
            return tagged(self.made_up())
        table = {"PER": "person", "ORG": "organisation"}.get(kind)
        if table and random.random() < 0.12:
            return tagged(random.choice(self.lexicon.names[table]))
        donors = self.donors.get((source, kind, min(len(name), 3)))
        name, marks = random.choice(donors) if donors else (name, marks)
        if kind == "PER" and len(name) < 3 and name[-1].isalpha() and random.random() < 0.06:
            return name[:-1] + [random.choice(ARTICLES), "-", name[-1]], marks[:-1] + ["NNP", "HYPH", "NNP"]
        return name, marks

    def demonyms(self, words):
        out = list(words)
        for i, w in enumerate(words):
            if w[0].isupper() and "demonym" in self.lexicon.kinds.get(w, ()) and random.random() < 0.4:
                other = random.choice(self.lexicon.names["demonym"])
                if " " not in other and "-" not in other and (other[-1] == "s") == (w[-1] == "s"):
                    out[i] = other
        return out

    def made_up(self):
        """An organisation's name out of the patterns."""
        fill = lambda m: random.choice(self.lexicon.names[m[1]] if m[1] in self.lexicon.names else self.patterns[m[1]])
        name = random.choice(self.patterns["name"])
        for _ in range(3):
            name = re.sub(r"\{(\w+)\}", fill, name)
        return name


ARTICLES = ["al", "al", "al", "Al", "el", "El", "ul", "as", "ar", "az", "ash"]
SMALL = {"of", "the", "and", "for", "in", "to", "a", "an", "on", "at", "by", "with", "from", "as", "or"}
TAGS_OF_SMALL = {"of": "IN", "for": "IN", "in": "IN", "the": "DT", "and": "CC", "to": "IN", "-": "HYPH", "'s": "POS", "&": "CC", ",": ","}


def tagged(name):
    words = re.sub(r"('s\b|,|(?<=\w)-(?=\w))", r" \1 ", name).split()
    return words, [TAGS_OF_SMALL.get(w, "NNP") for w in words]


def read_patterns(path):
    """Slots of name-patterns.tsv: {slot: [filling, …]}."""
    with open(path, encoding="utf8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {slot: fillings.split("|") for slot, fillings in rows}
