"""The name tagger: hashed and GloVe embeddings and flags, a BiLSTM, and a linear-chain CRF over BIOES tags (Lample et al. 2016)."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import VECTOR

# (name, rows, columns) of each hashed embedding table, in the order of features.TABLES.
TABLES = [("form", 8192, 32), ("prefix2", 1024, 8), ("prefix3", 2048, 16), ("suffix4", 4096, 16), ("shape", 1024, 16), ("suffix3", 2048, 16)]
KINDS = ["PER", "ORG", "LOC"]
TAGS = ["O"] + [f"{part}-{kind}" for kind in KINDS for part in "BIES"]
NEVER = -1e4


def may_follow(a, b):
    """True where tag b may stand right after tag a; None stands for the sentence's edge."""
    inside = a is not None and a[0] in "BI"
    continues = b is not None and b[0] in "IE"
    return inside == continues and (not inside or a[2:] == b[2:])


class Names(nn.Module):
    def __init__(self, vectors, flags, hidden, layers=2):
        """flags: number of flags a word can carry."""
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(rows, columns) for _, rows, columns in TABLES])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.glove = nn.Embedding.from_pretrained(torch.from_numpy(vectors), freeze=True)
        self.project = nn.Linear(VECTOR, VECTOR)
        width = sum(columns for _, _, columns in TABLES) + VECTOR + flags
        self.layers = nn.ModuleList([nn.LSTM(w, hidden, bidirectional=True, batch_first=True) for w in [width] + [2 * hidden] * (layers - 1)])
        self.out = nn.Linear(2 * hidden, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.register_buffer("allowed", torch.tensor([[0.0 if may_follow(a, b) else NEVER for b in TAGS] for a in TAGS]))
        self.register_buffer("first", torch.tensor([0.0 if may_follow(None, b) else NEVER for b in TAGS]))
        self.register_buffer("last", torch.tensor([0.0 if may_follow(a, None) else NEVER for a in TAGS]))

    def forward(self, features, flags, counts=None):
        """Scores [batch, words, tags]. features: table rows and GloVe row; flags: [batch, words, flags]; counts: for word dropout."""
        parts = [table(features[..., i]) for i, table in enumerate(self.tables)]
        glove = self.project(self.glove(features[..., len(TABLES)]))
        if self.training:
            keep = lambda p: (torch.rand(features.shape[:2]) > p).float().unsqueeze(-1)
            parts[0] = parts[0] * keep(0.4 / (0.4 + counts))
            spelling, whole = keep(0.08), keep(0.04)
            parts = [parts[0] * whole] + [p * spelling * whole for p in parts[1:4]] + [parts[4]] + [parts[5] * spelling * whole]
            glove = glove * keep(0.1) * whole
        x = torch.cat([masked(torch.cat(parts + [glove], -1), 0.25, self.training), flags], -1)
        for layer in self.layers:
            x, _ = layer(x)
            x = masked(x, 0.4, self.training)
        return self.out(x)

    def steps(self):
        return self.transitions + self.allowed

    def loss(self, scores, gold):
        """Negative log-likelihood of the gold tags, a sentence each."""
        steps, total = self.steps(), self.first + scores[:, 0]
        for t in range(1, scores.shape[1]):
            total = torch.logsumexp(total.unsqueeze(2) + steps, 1) + scores[:, t]
        path = scores.gather(2, gold.unsqueeze(-1)).squeeze(-1).sum(1) + steps[gold[:, :-1], gold[:, 1:]].sum(1)
        return torch.logsumexp(total + self.last, 1) - path

    def decode(self, scores):
        """The best tags of each sentence (Viterbi)."""
        steps, total, back = self.steps(), self.first + scores[:, 0], []
        for t in range(1, scores.shape[1]):
            best, came = (total.unsqueeze(2) + steps).max(1)
            total = best + scores[:, t]
            back.append(came)
        tags = [(total + self.last).argmax(1)]
        for came in reversed(back):
            tags.append(came.gather(1, tags[-1].unsqueeze(1)).squeeze(1))
        return torch.stack(tags[::-1], 1)


def masked(x, p, training):
    """Variational dropout: one mask a sentence."""
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) > p).float() / (1 - p) if training else x
