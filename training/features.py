"""What the networks see of a word: hashed pieces of its form, and a GloVe vector.

src/nlp/features.ts computes the same numbers; test/nlp/features.test.ts holds the two together.
"""

import unicodedata

import numpy as np

# (name, rows, columns) of each hashed embedding table.
TABLES = [("form", 16384, 64), ("prefix2", 2048, 16), ("prefix3", 4096, 24), ("suffix4", 8192, 32), ("shape", 1024, 24), ("suffix3", 4096, 24)]
VECTOR = 100  # dimensions of a GloVe vector
ALIASES = {"n't": "not", "n’t": "not", "'s": "is", "’s": "is", "'re": "are", "’re": "are", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will", "'m": "am", "’m": "am", "’": "'", "‘": "'", "“": '"', "”": '"', "``": '"', "''": '"', "–": "-", "—": "-", "ca": "can", "wo": "will"}


def hash_string(string):
    """FNV-1a over UTF-8, 32 bits, finished with two xor-shifts."""
    h = 0x811C9DC5
    for byte in string.encode("utf8", "surrogatepass"):
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & 0xFFFFFFFF
    return h ^ (h >> 12)


def normalise(word):
    """Lower case, every decimal digit as 0."""
    return "".join("0" if unicodedata.category(c) == "Nd" else c for c in word.lower())


def shape(word):
    """X, x, d for capital, letter and digit; runs longer than three are cut to three."""
    out, last, run = "", "", 0
    for c in word:
        category = unicodedata.category(c)
        k = "X" if category == "Lu" else "x" if category[0] == "L" else "d" if category == "Nd" else c
        run = run + 1 if k == last else 0
        last = k
        if run < 3:
            out += k
    return out


def hashed(word, tables=TABLES):
    """Row of each of `tables`, which are in the order of TABLES; row 0 is never used."""
    n = normalise(word)
    pieces = ["n:" + n, "p:" + n[:2], "p3:" + n[:3], "s4:" + n[-4:], "sh:" + shape(word), "s:" + n[-3:]]
    return [1 + hash_string(p) % (rows - 1) for p, (_, rows, _) in zip(pieces, tables)]


class Vectors:
    """The commonest GloVe words, int8 with one scale a word; row 0 is the unknown word."""

    def __init__(self, words_file, matrix_file):
        self.words = open(words_file, encoding="utf8").read().split("\n")
        full = np.fromfile(matrix_file, dtype=np.float32).reshape(-1, VECTOR)
        self.scale = np.abs(full).max(1) / 127
        self.quantised = np.round(full / self.scale[:, None]).astype(np.int8)
        self.matrix = np.concatenate([np.zeros((1, VECTOR), np.float32), self.quantised * self.scale[:, None]]).astype(np.float32)
        self.index = {w: i + 1 for i, w in enumerate(self.words)}

    def row(self, word):
        lower = word.lower()
        found = self.index.get(lower)
        if found is not None:
            return found
        if lower in ALIASES:
            return self.index.get(ALIASES[lower], 0)
        if "-" in lower:
            return self.index.get(lower.rsplit("-", 1)[1], 0)
        return 0
