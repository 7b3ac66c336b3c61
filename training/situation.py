"""What the morphological features of a verb, pronoun or relative word depend on beyond its form: its place in the tree.

src/nlp/situation.ts says the same of parsed sentences.
"""

PRONOUNS = {"i": "1s", "we": "1p", "you": "2", "they": "3p", "these": "3p", "those": "3p"}


def situations(words):
    """For each word of a sentence (treebank.Word) a short string, "" where the form and tags say enough."""
    children = [[] for _ in range(len(words) + 1)]
    for i, word in enumerate(words):
        children[word.head].append(i)
    return [situation(words, children, i) for i in range(len(words))]


def situation(words, children, i):
    tag = words[i].xpos
    if tag in ("VBD", "VBP"):
        return subject(words, children, governor(words, i), 3)
    if tag in ("VB", "VBN", "VBG"):
        node = governor(words, i)
        relations = {words[c].relation for c in children[node + 1] if c != i}
        passive = "p" if relations & {"aux:pass", "nsubj:pass"} else ""
        helped = "a" if "aux" in relations or any(words[c].xpos == "TO" for c in children[node + 1]) else ""
        return passive + helped + "/" + base(words[i])
    if tag == "PRP":
        return "s" if base(words[i]) in ("nsubj", "expl") else "o"
    return "r" if tag in ("WDT", "WP", "WRB") and in_relative_clause(words, i) else ""


def base(word):
    return word.relation.split(":")[0]


def governor(words, i):
    """The predicate that an auxiliary or copula belongs to."""
    return words[i].head - 1 if base(words[i]) in ("aux", "cop") and words[i].head > 0 else i


def subject(words, children, node, steps):
    """Person and number of the subject of a predicate; a conjunct's is looked for at the first conjunct."""
    for c in children[node + 1]:
        if base(words[c]) in ("nsubj", "expl"):
            relative = words[c].xpos in ("WDT", "WP") and words[node].relation == "acl:relcl"
            return number(words, children, words[node].head - 1 if relative else c)
    if steps > 0 and base(words[node]) == "conj":
        return subject(words, children, words[node].head - 1, steps - 1)
    return "-"


def number(words, children, i):
    known = PRONOUNS.get(words[i].form.lower())
    if known:
        return known
    joined = any(base(words[c]) == "conj" for c in children[i + 1])
    return "3p" if joined or words[i].xpos in ("NNS", "NNPS") else "3s"


def in_relative_clause(words, i):
    for _ in range(4):
        if words[i].relation.endswith(":relcl"):
            return True
        if words[i].head == 0:
            return False
        i = words[i].head - 1
    return False
