"""Reads CoNLL-U treebanks and BIO name-tagged files as plain lists."""

from collections import namedtuple

Word = namedtuple("Word", "form lemma upos xpos feats head relation")


def read_conllu(path):
    """Sentences of a CoNLL-U file, each a list of Word; multiword-token and comment lines are passed over."""
    sentences, current = [], []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if current:
                    sentences.append(current)
                current = []
            elif line[0].isdigit() and "-" not in line.split("\t", 1)[0]:
                c = line.split("\t")
                current.append(Word(c[1], c[2], c[3], c[4], c[5], int(c[6]), c[7]))
    if current:
        sentences.append(current)
    return sentences


def read_bio(path):
    """Sentences of a BIO file (`token<TAB>tag`, blank line between), each a list of (token, tag)."""
    sentences, current = [], []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if current:
                    sentences.append(current)
                current = []
            else:
                token, tag = line.split("\t")
                current.append((token, tag))
    if current:
        sentences.append(current)
    return sentences
