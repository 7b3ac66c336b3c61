"""Trains the name tagger: train_names.py --data DIR --dev GOLD.jsonl --vectors DIR --parser PARSER.pt --dist DIST/ --out FILE."""

import argparse
import json
import math
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn as nn

from features import Vectors, hashed, normalise
from lexicon_features import FLAGS, Lexicon
from names import KINDS, TABLES, TAGS, Names
from names_data import HERE, SOURCES, Variants, bioes, cut, read_sources, spans
from names_tags import Tagger

LONGEST = 90  # words; longer training sentences are left out
CASES = ["first", "upper", "title"]


def main(options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed), random.seed(options.seed), np.random.seed(options.seed)
    vectors = Vectors(f"{options.vectors}/glove.words", f"{options.vectors}/glove.f32")
    lexicon = Lexicon(f"{HERE}/../lexicon")
    sentences, dev, xpos = read_all(options, vectors)
    counts = {}
    for s in sentences:
        for w in s.words:
            counts[normalise(w)] = counts.get(normalise(w), 0) + 1
    encode = Encoder(vectors, lexicon, xpos, counts)
    model = Names(vectors.matrix, len(encode.flags), options.hidden, options.layers)
    variants = Variants(sentences, lexicon, f"{HERE}/name-patterns.tsv")

    def evaluate(m):
        save = {"hidden": options.hidden, "layers": options.layers, "flags": encode.flags, "state": m.state_dict(), "seed": options.seed}
        torch.save(save, options.out)
        report(m, dev, encode)

    average = train(model, sentences, (variants, encode), options, evaluate)
    for p, a in average:
        p.data.copy_(a)
    evaluate(model)


def read_all(options, vectors):
    """Training sentences and evaluation records, tagged by the parser; kept in a file beside the output."""
    kept = f"{options.vectors}/names-data.pickle"
    if os.path.exists(kept):
        return pickle.load(open(kept, "rb"))
    tagger = Tagger(options.parser, vectors)
    sentences = [s for s in read_sources(options.data, options.dist) if len(s.words) <= LONGEST]
    sentences = [s._replace(xpos=x) for s, x in zip(sentences, tagger([s.words for s in sentences]))]
    dev = [json.loads(line) for line in open(options.dev, encoding="utf8")]
    for record, tokens in zip(dev, cut("texts", options.dev, options.dist)):
        units = record["text"].encode("utf-16-le")
        record["tokens"] = [s for s in tokens["sentences"] if s]
        record["words"] = [[units[2 * a : 2 * b].decode("utf-16-le") for a, b in s] for s in record["tokens"]]
    flat = iter(tagger([words for record in dev for words in record["words"]]))
    for record in dev:
        record["xpos"] = [next(flat) for _ in record["words"]]
    found = sentences, dev, tagger.classes
    pickle.dump(found, open(kept, "wb"))
    return found


class Encoder:
    """Sentences to arrays: features, flags, counts, tags."""

    def __init__(self, vectors, lexicon, xpos, counts):
        self.vectors, self.lexicon, self.counts, self.cache = vectors, lexicon, counts, {}
        self.flags = FLAGS + CASES + [f"xpos:{x}" for x in xpos] + [f"style:{s}" for s in SOURCES]
        self.index = {f: i for i, f in enumerate(self.flags)}
        self.tags = {t: i for i, t in enumerate(TAGS)}

    def word(self, form):
        if form not in self.cache:
            self.cache[form] = hashed(form, TABLES) + [self.vectors.row(form)], self.counts.get(normalise(form), 0)
        return self.cache[form]

    def __call__(self, s, drop=False):
        words = [self.word(w) for w in s.words]
        flags = np.zeros((len(words), len(self.flags)), np.float32)
        matches = self.lexicon.flags(s.words)
        if drop:
            pretend(matches, s)
        keep = True
        for i, found in enumerate(matches):
            if drop and not any(f.endswith(":I") for f in found):
                keep = random.random() > 0.2
            if keep:
                flags[i, [self.index[f] for f in found]] = 1
            if s.xpos[i] and (not drop or random.random() > 0.15):
                flags[i, self.index["xpos:" + s.xpos[i]]] = 1
        for f in cases(s.words):
            flags[:, self.index[f]] = 1
        flags[0, self.index["first"]] = 1
        if s.source and (not drop or random.random() > 0.2):
            flags[:, self.index["style:" + s.source]] = 1
        tags = np.array([self.tags[t] for t in bioes(s.tags)]) if s.tags else None
        return np.array([f for f, _ in words]), flags, np.array([c for _, c in words], np.float32), tags


def pretend(matches, s):
    """Adds matches that tables of actors could have made: the tagger must know what to think of these, whatever they come to hold."""
    for start, end, kind in spans(s.tags):
        if kind != "LOC" and random.random() < 0.06:
            table = "person" if kind == "PER" else "organisation"
            for i in range(start, end):
                matches[i] = matches[i] + [f"{table}:{'I' if i > start else 'B'}"]
    for i, w in enumerate(s.words):
        if w[0].isupper() and random.random() < 0.003:
            matches[i] = matches[i] + [random.choice(["person:B", "organisation:B"])]


def cases(words):
    """"upper" where no word has a lower-case letter; "title" where nearly every longer word has a capital."""
    letters = [w for w in words if w[0].isalpha()]
    if len(letters) < 3:
        return []
    if all(w == w.upper() for w in letters):
        return ["upper"]
    longer = [w for w in letters if len(w) > 3]
    return ["title"] if len(longer) >= 3 and sum(w[0].isupper() for w in longer) >= 0.85 * len(longer) else []


def batches(encoded, most_words, shuffle=True):
    """Indices of sentences of one length, at most 32 of them and about most_words words."""
    by_length, order = {}, list(range(len(encoded)))
    if shuffle:
        random.shuffle(order)
    for i in order:
        by_length.setdefault(len(encoded[i][0]), []).append(i)
    out = []
    for length, ids in by_length.items():
        size = max(1, min(32, most_words // length))
        out += [ids[k : k + size] for k in range(0, len(ids), size)]
    if shuffle:
        random.shuffle(out)
    return out


def stack(encoded, ids, parts):
    return [torch.from_numpy(np.stack([encoded[i][k] for i in ids])) for k in range(parts)]


def epoch_of(sentences, variants, encode):
    """A fresh epoch: each sentence as often as its source says, in variants."""
    out = []
    for s in sentences:
        times = SOURCES[s.source]
        for _ in range(int(times) + (random.random() < times % 1)):
            v = variants(s)
            if len(v.words) <= LONGEST + 30:
                out.append(encode(v, drop=True))
    return out


def train(model, sentences, makers, options, evaluate):
    """Adam with cosine decay; returns [(parameter, its moving average)]."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.Adam(parameters, lr=options.rate, betas=(0.9, 0.98))
    average = [p.detach().clone() for p in parameters]
    step, started = 0, time.time()
    for epoch in range(1, options.epochs + 1):
        model.train()
        encoded, total, sentences_seen = epoch_of(sentences, *makers), 0.0, 0
        order = batches(encoded, options.batch)
        for k, ids in enumerate(order):
            done = (epoch - 1 + k / len(order)) / options.epochs
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * done)) + 1e-5
            features, flags, counts, tags = stack(encoded, ids, 4)
            losses = model.loss(model(features, flags, counts), tags)
            (losses.sum() * (4 / options.batch)).backward()
            nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step, total, sentences_seen = step + 1, total + losses.sum().item(), sentences_seen + len(ids)
            if step % 4 == 0:
                decay = min(0.998, (1 + step) / (10 + step)) ** 4
                with torch.no_grad():
                    for a, p in zip(average, parameters):
                        a.mul_(decay).add_(p.detach(), alpha=1 - decay)
        print(f"epoch {epoch} loss {total / sentences_seen:.3f} minutes {(time.time() - started) / 60:.1f}", flush=True)
        if epoch % options.every == 0 and epoch < options.epochs:
            kept = [p.detach().clone() for p in parameters]
            for a, p in zip(average, parameters):
                p.data.copy_(a)
            evaluate(model)
            for k, p in zip(kept, parameters):
                p.data.copy_(k)
    return list(zip(parameters, average))


def report(model, dev, encode):
    for style in (None, "crossner-politics", "wikigold"):
        print(style, evaluate(model, dev, encode, style), flush=True)


def evaluate(model, dev, encode, style=None):
    """Exact F1 over PER, ORG and LOC for each set of records; names that overlap an optional one do not count as wrong."""
    from names_data import Sentence

    model.eval()
    places = [(r, k) for r, record in enumerate(dev) for k in range(len(record["words"]))]
    encoded = [encode(Sentence(style, dev[r]["words"][k], dev[r]["xpos"][k], None)) for r, k in places]
    found = [set() for _ in dev]
    with torch.no_grad():
        for ids in batches(encoded, 3000, False):
            tags = model.decode(model(*stack(encoded, ids, 2)))
            for i, row in zip(ids, tags.tolist()):
                r, k = places[i]
                tokens = dev[r]["tokens"][k]
                found[r] |= {(tokens[a][0], tokens[b - 1][1], kind) for a, b, kind in spans([TAGS[t] for t in row])}
    return score(dev, found)


def score(dev, found):
    sums = {}
    for record, names in zip(dev, found):
        required = {(e["start"], e["end"], e["type"]) for e in record["entities"] if not e.get("optional") and e["type"] in KINDS}
        optional = [(e["start"], e["end"]) for e in record["entities"] if e.get("optional")]
        wrong = [n for n in names - required if not any(a < n[1] and n[0] < b for a, b in optional)]
        for key in (record["set"], *[f"{record['set']} {k}" for k in KINDS]):
            of = lambda some: [n for n in some if key.endswith(n[2]) or key == record["set"]]
            t = sums.setdefault(key, [0, 0, 0])
            t[0] += len(of(names & required))
            t[1] += len(of(wrong))
            t[2] += len(of(required - names))
    return {k: round(200 * tp / max(1, 2 * tp + fp + fn), 1) for k, (tp, fp, fn) in sorted(sums.items())}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    for name in ("data", "dev", "vectors", "parser", "dist", "out"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--hidden", type=int, default=96)
    arguments.add_argument("--layers", type=int, default=1)
    arguments.add_argument("--epochs", type=int, default=8)
    arguments.add_argument("--every", type=int, default=4)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--batch", type=int, default=600)
    arguments.add_argument("--seed", type=int, default=1)
    main(arguments.parse_args())
