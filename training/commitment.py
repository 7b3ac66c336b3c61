"""Learns how far a text commits itself to a predicate: commitment.py TRAIN.jsonl DEV.jsonl ../models/en/commitment.json.

TRAIN and DEV are what commitment.mjs makes. A multinomial logistic regression over discrete features tells apart what people judged not so (-1 and below),
so (1 and above) and open, on TRAIN; the limits, one a kind of status, are the only numbers that DEV serves to choose: those from which prose that
reports on others leaves a predicate open. Nothing is drawn by chance: the same data give the same weights.
"""

import collections
import json
import sys
import warnings

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

LEAST = 8  # targets that a feature is seen with
INVERSE_PENALTY = 0.1
NOT, OPEN, SO = 0, 1, 2
SETS = {"uw": 1.0, "uds-ih2": 0.3}  # what the limits are chosen on, with weights
NEVER, ALWAYS = 1.1, -0.1

warnings.filterwarnings("ignore")
train_file, dev_file, out = sys.argv[1:]
read = lambda path: [json.loads(line) for line in open(path, encoding="utf8")]
judgement = lambda rows: np.array([SO if r["value"] >= 1 else NOT if r["value"] <= -1 else OPEN for r in rows])
train, dev = read(train_file), [r for r in read(dev_file) if r["set"] in SETS]

seen = collections.Counter(f for r in train for f in set(r["features"]))
vectors = DictVectorizer()
dicts = lambda rows: [{f: 1.0 for f in r["features"] if seen[f] >= LEAST} for r in rows]
model = LogisticRegression(C=INVERSE_PENALTY, max_iter=400).fit(vectors.fit_transform(dicts(train)), judgement(train))
weights = np.round(model.coef_ - model.coef_[OPEN], 2)
weights[:, vectors.vocabulary_["bias"]] += np.round(model.intercept_ - model.intercept_[OPEN], 2)

logits = vectors.transform(dicts(dev)) @ weights.T
shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
gold, sets = judgement(dev), np.array([r["set"] for r in dev])
personal, kinds = np.array([r["personal"] for r in dev]), np.array([r["kind"] for r in dev])
judged = (shares * np.array([1, 2, 1])).argmax(axis=1)


def score(limits):
    limit = np.array([limits[k] for k in kinds])
    told = np.where(kinds == "negated", NOT, np.where(shares[:, NOT] + shares[:, OPEN] > limit, OPEN, SO))
    answer = np.where(personal, judged, told)
    return {s: 100 * f1_score(gold[sets == s], answer[sets == s], average="macro") for s in SETS}


limits = dict.fromkeys(
    ["asserted", "alleged", "denied", "negated", "planned", "threatened", "demanded", "possible", "hypothetical", "supposed", "without"], NEVER
)
limits.update(denied=ALWAYS, without=ALWAYS)
for _ in range(2):
    for kind in ["asserted", "alleged", "planned", "threatened", "demanded", "possible", "hypothetical", "supposed"]:
        tried = {float(t): score({**limits, kind: t}) for t in np.round(np.arange(ALWAYS, NEVER, 0.05), 2)}
        limits[kind] = max(tried, key=lambda t: sum(SETS[s] * tried[t][s] for s in SETS))
print(len(vectors.feature_names_), "features", {s: round(v, 1) for s, v in score(limits).items()}, limits)

named = {f: [float(weights[NOT, i]), float(weights[SO, i])] for f, i in sorted(vectors.vocabulary_.items())}
with open(out, "w", encoding="utf8") as file:
    lines = ",\n".join(f"{json.dumps(f)}:{json.dumps(w, separators=(',', ':'))}" for f, w in named.items())
    file.write(f'{{"limits":{json.dumps(limits)},\n"features":{{\n{lines}\n}}}}\n')
