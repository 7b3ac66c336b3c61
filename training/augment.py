"""Other names in training trees, so that the parser meets the world's names and not only those of its treebank.

A country becomes another country, a capital or city another one, a demonym another of the same form (adjective, plural); the
tree stays. Names come from the project's own lexicon. Now and then the closing full stop is dropped, as in headlines.
"""

import csv
import random

NAME_RATE = 0.3  # share of such names that are swapped, each time a sentence is seen
STOP_RATE = 0.08  # share of sentences that lose their closing mark


class Augmenter:
    def __init__(self, lexicon):
        """lexicon: the folder with places/countries.tsv and places/cities.tsv."""
        countries = rows(f"{lexicon}/places/countries.tsv")
        self.pools = [
            [r["name"] for r in countries if single(r["name"])],
            [c for r in countries for c in r["capital"].split("|") if single(c)] + [r["name"] for r in rows(f"{lexicon}/places/cities.tsv") if single(r["name"])],
        ]
        demonyms = [r["demonyms"].split("|") for r in countries if r["demonyms"]]
        self.pools.append([d[0] for d in demonyms if single(d[0])])
        self.pools.append([d[1] for d in demonyms if len(d) > 1 and single(d[1]) and d[1].endswith("s")])
        self.pool_of = {name: pool for pool in reversed(self.pools) for name in pool}

    def __call__(self, sentence):
        """The sentence, or one like it with other names."""
        words = [self.swap(w) for w in sentence]
        last = words[-1]
        if len(words) > 3 and last.form == "." and all(w.head != len(words) for w in words) and random.random() < STOP_RATE:
            words = words[:-1]
        return words

    def swap(self, word):
        pool = self.pool_of.get(word.form)
        if pool is None or word.xpos not in ("NNP", "NNPS", "JJ") or random.random() >= NAME_RATE:
            return word
        return word._replace(form=random.choice(pool))


def rows(path):
    with open(path, encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def single(name):
    return name.isalpha()
