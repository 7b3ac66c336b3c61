"""Trains the tagger and parser: train_parser.py --train FILE... --dev NAME=FILE... --vectors DIR --out FILE."""

import argparse
import math
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import Vectors, hashed, normalise
from parser import Parser
from treebank import read_conllu
from trees import decode

LONGEST = 90  # words; longer training sentences are left out


def main(options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed), random.seed(options.seed), np.random.seed(options.seed)
    vectors = Vectors(f"{options.vectors}/glove.words", f"{options.vectors}/glove.f32")
    sentences = [s for f in options.train for s in read_conllu(f) if len(s) <= LONGEST]
    classes = {k: sorted({getattr(w, k) for s in sentences for w in s}) for k in ("upos", "xpos", "relation")}
    counts = {}
    for s in sentences:
        for w in s:
            counts[normalise(w.form)] = counts.get(normalise(w.form), 0) + 1
    encode = Encoder(vectors, classes, counts)
    model = Parser(vectors.matrix, {k: len(v) for k, v in classes.items()}, options.hidden)
    devs = {name: read_conllu(path) for name, path in (d.split("=") for d in options.dev)}
    average = train(model, [encode(s) for s in sentences], options, lambda m: report(m, devs, encode))
    for p, a in average:
        p.data.copy_(a)
    report(model, devs, encode)
    torch.save({"hidden": options.hidden, "classes": classes, "state": model.state_dict(), "seed": options.seed}, options.out)


class Encoder:
    """Sentences to arrays: features, counts, upos, xpos, heads, relations."""

    def __init__(self, vectors, classes, counts):
        self.vectors, self.counts, self.cache = vectors, counts, {}
        self.index = {k: {c: i for i, c in enumerate(v)} for k, v in classes.items()}

    def word(self, form):
        if form not in self.cache:
            self.cache[form] = hashed(form) + [self.vectors.row(form)], self.counts.get(normalise(form), 0)
        return self.cache[form]

    def __call__(self, sentence):
        words = [self.word(w.form) for w in sentence]
        gold = [np.array([self.index[k].get(getattr(w, k), 0) for w in sentence]) for k in ("upos", "xpos", "relation")]
        heads = np.array([w.head for w in sentence])
        return [np.array([f for f, _ in words]), np.array([c for _, c in words], np.float32), gold[0], gold[1], heads, gold[2]]


def batches(encoded, most_words, shuffle):
    """Indices of sentences of one length, at most 40 of them and about most_words words."""
    by_length, order = {}, list(range(len(encoded)))
    if shuffle:
        random.shuffle(order)
    for i in order:
        by_length.setdefault(len(encoded[i][0]), []).append(i)
    out = []
    for length, ids in by_length.items():
        size = max(1, min(40, most_words // length))
        out += [ids[k : k + size] for k in range(0, len(ids), size)]
    if shuffle:
        random.shuffle(out)
    return out


def stack(encoded, ids):
    return [torch.from_numpy(np.stack([encoded[i][k] for i in ids])) for k in range(6)]


def train(model, encoded, options, evaluate):
    """Adam with cosine decay; returns [(parameter, its moving average)]."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.Adam(parameters, lr=options.rate, betas=(0.9, 0.98))
    average = [p.detach().clone() for p in parameters]
    steps_an_epoch, step, started = len(batches(encoded, options.batch, False)), 0, time.time()
    for epoch in range(1, options.epochs + 1):
        model.train()
        total = 0.0
        for ids in batches(encoded, options.batch, True):
            done = step / (steps_an_epoch * options.epochs)
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1, done))) + 1e-5
            loss = loss_of(model, stack(encoded, ids))
            words = sum(len(encoded[i][0]) for i in ids)
            (loss * math.sqrt(words / options.batch)).backward()
            nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            total += loss.item()
            if step % 4 == 0:
                decay = min(0.998, (1 + step) / (10 + step)) ** 4
                with torch.no_grad():
                    for a, p in zip(average, parameters):
                        a.mul_(decay).add_(p.detach(), alpha=1 - decay)
        print(f"epoch {epoch} loss {total / steps_an_epoch:.3f} minutes {(time.time() - started) / 60:.1f}", flush=True)
        if epoch % 8 == 0 and epoch < options.epochs:
            kept = [p.detach().clone() for p in parameters]
            for a, p in zip(average, parameters):
                p.data.copy_(a)
            evaluate(model)
            for k, p in zip(kept, parameters):
                p.data.copy_(k)
    return list(zip(parameters, average))


def loss_of(model, batch):
    features, counts, upos, xpos, heads, relations = batch
    u, x, arcs, dependents, head_vectors = model(features, counts)
    chosen = head_vectors.gather(1, heads.unsqueeze(-1).expand(-1, -1, head_vectors.shape[-1]))
    cross = lambda scores, gold: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1))
    return cross(arcs, heads) + cross(model.labels(dependents, chosen), relations) + 0.5 * cross(u, upos) + 0.5 * cross(x, xpos)


def report(model, devs, encode):
    model.eval()
    for name, sentences in devs.items():
        print(name, evaluate(model, sentences, encode), flush=True)
    model.train()


def evaluate(model, sentences, encode):
    """UPOS, XPOS, UAS and LAS in percent; relation subtypes ignored, punctuation counted."""
    encoded = [encode(s) for s in sentences]
    right, total = {"upos": 0, "xpos": 0, "uas": 0, "las": 0}, 0
    base = [r.split(":")[0] for r in encode.index["relation"]]
    with torch.no_grad():
        for ids in batches(encoded, 2000, False):
            u, x, arcs, dependents, head_vectors = model(*stack(encoded, ids)[:2])
            scores = F.log_softmax(arcs, -1).numpy()
            for b, i in enumerate(ids):
                n = len(sentences[i])
                square = np.full((n + 1, n + 1), -1e9)
                square[:, 1:] = scores[b].T
                heads = decode(square)[1:]
                labels = model.labels(dependents[b], head_vectors[b][torch.from_numpy(heads)]).argmax(-1)
                _, _, upos, xpos, gold, relations = encoded[i]
                total += n
                right["upos"] += int((u[b].argmax(-1).numpy() == upos).sum())
                right["xpos"] += int((x[b].argmax(-1).numpy() == xpos).sum())
                right["uas"] += int((heads == gold).sum())
                right["las"] += sum(h == g and base[l] == w.relation.split(":")[0] for h, g, l, w in zip(heads, gold, labels, sentences[i]))
    return {k: round(100 * v / total, 2) for k, v in right.items()}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--train", nargs="+", required=True)
    arguments.add_argument("--dev", nargs="+", default=[])
    arguments.add_argument("--vectors", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--hidden", type=int, default=160)
    arguments.add_argument("--epochs", type=int, default=40)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--batch", type=int, default=800)
    arguments.add_argument("--seed", type=int, default=1)
    main(arguments.parse_args())
