"""The tagger and parser: hashed and GloVe embeddings, a two-layer BiLSTM, linear tag heads, biaffine arcs (Dozat and Manning 2017)."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import TABLES, VECTOR

ARC, LABEL, FAR = 128, 128, 15


class Embedder(nn.Module):
    """Word features to one vector: [hashed tables, GloVe through a linear layer]."""

    def __init__(self, vectors):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(rows, columns) for _, rows, columns in TABLES])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.glove = nn.Embedding.from_pretrained(torch.from_numpy(vectors), freeze=True)
        self.project = nn.Linear(VECTOR, VECTOR)
        self.width = sum(columns for _, _, columns in TABLES) + VECTOR

    def forward(self, features, counts=None):
        """features: [batch, words, 7] table rows and GloVe row; counts: times each word was seen, for word dropout."""
        parts = [table(features[..., i]) for i, table in enumerate(self.tables)]
        glove = self.project(self.glove(features[..., len(TABLES)]))
        if self.training:
            keep = lambda p: (torch.rand(counts.shape) > p).float().unsqueeze(-1)
            parts[0] = parts[0] * keep(0.25 / (0.25 + counts))
            parts[3] = parts[3] * keep(0.05)
            parts[5] = parts[5] * keep(0.05)
            glove = glove * keep(0.1)
        return torch.cat(parts + [glove], -1)


class Parser(nn.Module):
    def __init__(self, vectors, sizes, hidden=160):
        """sizes: number of classes for 'upos', 'xpos', 'relation'."""
        super().__init__()
        self.embed = Embedder(vectors)
        self.layers = nn.ModuleList([nn.LSTM(width, hidden, bidirectional=True, batch_first=True) for width in (self.embed.width, 2 * hidden)])
        out = 2 * hidden
        self.input_drop, self.drop = nn.Dropout(0.2), nn.Dropout(0.33)
        self.upos, self.xpos = nn.Linear(out, sizes["upos"]), nn.Linear(out, sizes["xpos"])
        self.arc_dependent, self.arc_head = nn.Linear(out, ARC), nn.Linear(out, ARC)
        self.arc = nn.Parameter(torch.empty(ARC, ARC))
        nn.init.xavier_uniform_(self.arc)
        self.arc_bias = nn.Linear(ARC, 1)
        self.root = nn.Parameter(torch.randn(out) * 0.1)
        self.label_dependent, self.label_head, self.label = nn.Linear(out, LABEL), nn.Linear(out, LABEL), nn.Linear(LABEL, sizes["relation"])
        self.distance = nn.Embedding(2 * FAR + 3, 1)
        nn.init.zeros_(self.distance.weight)

    def encode(self, features, counts=None):
        x = self.input_drop(self.embed(features, counts))
        for layer in self.layers:
            x, _ = layer(x)
            if self.training:  # variational: one mask a sentence
                x = x * (torch.rand(x.shape[0], 1, x.shape[2]) > 0.33).float() / 0.67
        return x

    def forward(self, features, counts=None):
        """upos, xpos scores; arc scores [batch, dependent, head], head 0 the root; label vectors of dependents and heads."""
        h = self.encode(features, counts)
        heads = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        d = self.drop(F.leaky_relu(self.arc_dependent(h), 0.1))
        g = self.drop(F.leaky_relu(self.arc_head(heads), 0.1))
        arcs = (d @ self.arc) @ g.transpose(1, 2) * (4 / math.sqrt(ARC)) + self.arc_bias(g).transpose(1, 2) + self.distances(h.shape[1])
        return self.upos(h), self.xpos(h), arcs, self.label_dependent(h), self.label_head(heads)

    def labels(self, dependents, heads):
        return self.label(self.drop(F.relu(dependents + heads)))

    def distances(self, n):
        d, h = torch.arange(1, n + 1).unsqueeze(1), torch.arange(0, n + 1).unsqueeze(0)
        index = (h - d).clamp(-FAR, FAR) + FAR + 1
        index[:, 0] = 0
        return self.distance(index).squeeze(-1).unsqueeze(0)
