"""Writes a trained tagger and parser for src/nlp/parser.ts: export_parser.py CHECKPOINT VECTORS_DIR OUT, e.g. models/en/parser.bin."""

import math
import sys

import numpy as np
import torch

from container import quantised, write_container
from features import ALIASES, TABLES, VECTOR, Vectors
from parser import ARC

HEADS = {"arcDependent": "arc_dependent", "arcHead": "arc_head", "labelDependent": "label_dependent", "labelHead": "label_head", "upos": "upos", "xpos": "xpos"}


def main(checkpoint, vectors_dir, out):
    saved = torch.load(checkpoint, map_location="cpu")
    state = {k: v.numpy().astype(np.float64) for k, v in saved["state"].items()}
    vectors = Vectors(f"{vectors_dir}/glove.words", f"{vectors_dir}/glove.f32")
    tensors = embeddings(state, vectors) | layers(state, 2) | heads(state)
    columns, at = {}, 0
    for name, key in HEADS.items():
        columns[name] = at
        at += len(state[f"{key}.bias"])
    settings = {"hidden": saved["hidden"], "layers": 2, "tables": [name for name, _, _ in TABLES], "aliases": ALIASES, "classes": saved["classes"], "columns": columns}
    print(f"{write_container(out, 'parser', settings, tensors) / 1e6:.2f} MB")


def embeddings(state, vectors):
    """The hashed tables, GloVe as the vectors were quantised for training, and its words."""
    tensors = {}
    for i, (name, _, _) in enumerate(TABLES):
        tensors |= quantised(name, state[f"embed.tables.{i}.weight"])
    return tensors | {"glove": vectors.quantised, "glove.scale": vectors.scale.astype(np.float32), "words": "\n".join(vectors.words)}


def layers(state, count):
    """For each layer its input, both directions one above the other, with both biases; and the two recurrent matrices."""
    tensors = {}
    for i in range(count):
        key = lambda part, suffix: state[f"layers.{i}.{part}_l0{suffix}"]
        inputs = np.concatenate([key("weight_ih", s) for s in ("", "_reverse")])
        bias = np.concatenate([key("bias_ih", s) + key("bias_hh", s) for s in ("", "_reverse")])
        if i == 0:  # the linear layer over GloVe is folded into the columns that GloVe takes
            glove = inputs[:, -VECTOR:]
            bias = bias + glove @ state["embed.project.bias"]
            inputs = np.concatenate([inputs[:, :-VECTOR], glove @ state["embed.project.weight"]], 1)
        tensors |= quantised(f"layer{i}.input", inputs, bias)
        tensors |= quantised(f"layer{i}.forward", key("weight_hh", "")) | quantised(f"layer{i}.backward", key("weight_hh", "_reverse"))
    return tensors


def heads(state):
    """All heads side by side; the arcs' matrix, scaled, with the heads' own bias as its bias; labels, distances and the root."""
    weight = np.concatenate([state[f"{key}.weight"] for key in HEADS.values()])
    bias = np.concatenate([state[f"{key}.bias"] for key in HEADS.values()])
    arc = state["arc"].T * (4 / math.sqrt(ARC))
    tensors = quantised("heads", weight, bias) | quantised("arc", arc, state["arc_bias.weight"][0])
    tensors |= quantised("label", state["label.weight"], state["label.bias"])
    return tensors | {"distances": state["distance.weight"][:, 0].astype(np.float32), "root": state["root"].astype(np.float32)}


if __name__ == "__main__":
    main(*sys.argv[1:])
