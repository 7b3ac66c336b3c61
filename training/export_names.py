"""Writes a trained name tagger for src/nlp/names.ts: export_names.py CHECKPOINT OUT, e.g. models/en/names.bin. GloVe is the parser's."""

import sys

import numpy as np
import torch

from container import quantised, write_container
from features import VECTOR
from names import NEVER, TABLES, TAGS

# The files whose manner of tagging the tagger follows at run time, with their shares.
STYLE = {"crossner-politics": 0.4, "wikigold": 0.4, "gum": 0.2}


def main(checkpoint, out):
    saved = torch.load(checkpoint, map_location="cpu")
    state = {k: v.numpy().astype(np.float64) for k, v in saved["state"].items()}
    tensors = {}
    for i, (name, _, _) in enumerate(TABLES):
        tensors |= quantised(name, state[f"tables.{i}.weight"])
    for i in range(saved["layers"]):
        tensors |= layer(state, i, saved["flags"])
    tensors |= quantised("out", state["out.weight"], state["out.bias"])
    steps = np.maximum(state["transitions"] + state["allowed"], NEVER)
    tensors |= {"steps": steps.astype(np.float32), "first": state["first"].astype(np.float32), "last": state["last"].astype(np.float32)}
    flags = [f for f in saved["flags"] if not f.startswith("style:")]
    settings = {"hidden": saved["hidden"], "layers": saved["layers"], "tables": [name for name, _, _ in TABLES], "tags": TAGS, "flags": flags}
    print(f"{write_container(out, 'name tagger', settings, tensors) / 1e6:.2f} MB")


def layer(state, i, flags):
    """Input of both directions one above the other, with both biases; and the two recurrent matrices."""
    key = lambda part, suffix: state[f"layers.{i}.{part}_l0{suffix}"]
    inputs = np.concatenate([key("weight_ih", s) for s in ("", "_reverse")])
    bias = np.concatenate([key("bias_ih", s) + key("bias_hh", s) for s in ("", "_reverse")])
    if i == 0:
        inputs, bias = first_input(state, inputs, bias, flags)
    tensors = quantised(f"layer{i}.input", inputs, bias)
    return tensors | quantised(f"layer{i}.forward", key("weight_hh", "")) | quantised(f"layer{i}.backward", key("weight_hh", "_reverse"))


def first_input(state, inputs, bias, flags):
    """Columns: tables, GloVe (its linear layer folded in), zeros up to a multiple of 8, flags. The style becomes part of the bias."""
    start = sum(columns for _, _, columns in TABLES)
    tables, glove, rest = np.split(inputs, [start, start + VECTOR], 1)
    bias = bias + glove @ state["project.bias"]
    for style, share in STYLE.items():
        bias = bias + share * rest[:, flags.index(f"style:{style}")]
    kept = rest[:, [i for i, f in enumerate(flags) if not f.startswith("style:")]]
    empty = np.zeros((len(inputs), -(start + VECTOR) % 8))
    return np.concatenate([tables, glove @ state["project.weight"], empty, kept], 1), bias


if __name__ == "__main__":
    main(*sys.argv[1:])
