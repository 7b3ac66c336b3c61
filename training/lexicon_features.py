"""What the lexicon's tables know of the words of a sentence: the match that src/core/world.ts makes, as flags for each word."""

import csv
import os
import re

LONGEST = 9  # tokens of a name
OPENING = 3  # characters by which names are told apart before they are put together
# Tables in the order in which they are read, and the kind of their rows; a table that is not there is passed over.
TABLES = [
    ("places/countries.tsv", "country"),
    ("places/territories.tsv", "territory"),
    ("places/cities.tsv", "city"),
    ("actors/organisations.tsv", "organisation"),
    ("actors/persons.tsv", "person"),
    ("actors/groups.tsv", "group"),
]
KINDS = ["country", "demonym", "capital", "metonym", "territory", "city", "organisation", "person", "group"]
FLAGS = [f"{kind}:{part}" for kind in KINDS for part in "BI"]


class Lexicon:
    """Kinds by name without white space; `reach`: length of the longest name by opening; `names`: each kind's names as they are written."""

    def __init__(self, root):
        self.kinds, self.reach, self.names = {}, {}, {kind: [] for kind in KINDS}
        for file, kind in TABLES:
            path = os.path.join(root, file)
            if os.path.exists(path):
                for row in read_table(path):
                    self.add_row(row, kind)

    def add_row(self, row, kind):
        self.add(f"{row['name']}|{row.get('aliases', '')}", kind)
        self.add(row.get("demonyms", ""), "demonym" if kind in ("country", "territory") else kind)
        self.add(row.get("capital", ""), "capital")
        self.add(row.get("metonyms", ""), "metonym")

    def add(self, names, kind):
        for name in filter(None, names.split("|")):
            key = plain(re.sub(r"\s+", "", name))
            self.kinds.setdefault(key, set()).add(kind)
            for n in range(1, OPENING + 1):
                self.reach[key[:n]] = max(self.reach.get(key[:n], 0), len(key))
            self.names[kind].append(name)

    def flags(self, words):
        """For each word the list of its flags, out of the longest matches from left to right."""
        out, start = [[] for _ in words], 0
        while start < len(words):
            length, kinds = self.match(words, start)
            for i in range(length):
                out[start + i] = [f"{kind}:{'I' if i else 'B'}" for kind in KINDS if kind in kinds]
            start += max(1, length)
        return out

    def match(self, words, start):
        """Length and kinds of the longest name that begins at `start`; 0 where none does."""
        most = max(self.reach.get(word[:OPENING], 0) for word in (plain(words[start]), titled(plain(words[start]))))
        key, found = "", (0, ())
        for length in range(1, min(LONGEST, len(words) - start) + 1):
            key += plain(words[start + length - 1])
            if len(key) > most:
                break
            kinds = self.kinds.get(key) or self.kinds.get(titled(key))
            if kinds:
                found = length, kinds
        return found


def plain(text):
    return text.replace("’", "'")


def titled(key):
    """"IRAN" in a headline as "Iran"; short capitals stay what they are."""
    return key[0] + key[1:].lower() if len(key) > 4 and key == key.upper() else key


def read_table(path):
    with open(path, encoding="utf8") as lines:
        rows = [line.rstrip("\r\n") for line in lines if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
