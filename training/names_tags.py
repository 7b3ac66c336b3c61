"""Part-of-speech tags (XPOS) of plain sentences, by a trained parser: what the name tagger gets at run time."""

import numpy as np
import torch

from features import hashed
from parser import Parser


class Tagger:
    def __init__(self, checkpoint, vectors):
        saved = torch.load(checkpoint, map_location="cpu")
        self.classes, self.vectors, self.cache = saved["classes"]["xpos"], vectors, {}
        self.model = Parser(vectors.matrix, {k: len(v) for k, v in saved["classes"].items()}, saved["hidden"]).eval()
        self.model.load_state_dict(saved["state"])

    def word(self, form):
        if form not in self.cache:
            self.cache[form] = hashed(form) + [self.vectors.row(form)]
        return self.cache[form]

    def __call__(self, sentences):
        """For each list of words the list of its tags."""
        out, by_length = [None] * len(sentences), {}
        for i, words in enumerate(sentences):
            by_length.setdefault(len(words), []).append(i)
        with torch.no_grad():
            for ids in by_length.values():
                for k in range(0, len(ids), 64):
                    some = ids[k : k + 64]
                    features = torch.from_numpy(np.array([[self.word(w) for w in sentences[i]] for i in some]))
                    best = self.model.xpos(self.model.encode(features)).argmax(-1).tolist()
                    for i, row in zip(some, best):
                        out[i] = [self.classes[j] for j in row]
        return out
