import type { World } from '../core/world.js';
import type { Engine } from './annotate.js';
import { createInterning } from './interned.js';
import { createMorphology, loadLemmaTables } from './lemma.js';
import { loadKernels } from './load-kernels.js';
import { loadNameTagger, NAMES_MEMORY } from './names.js';
import { loadParser, PARSER_MEMORY } from './parser.js';
import { compileRepairWords } from './repair-words.js';
import { compileTokenRules } from './token-rules.js';
import { loadWeights } from './weights.js';
import { loadGloVe } from './word-vectors.js';

/** What the lexicon tells the engine. */
export interface EngineLexicon {
  readonly rules: unknown;
  readonly grammar: unknown;
}

/** Loads the English engine from a folder laid out like the package; `rules` and `grammar` are the parsed tokens.yml and grammar.yml of lexicon/en. Throws an OnRecordError that names the file it cannot use. */
export async function loadEngine(root: URL, world: World, { rules, grammar }: EngineLexicon): Promise<Engine> {
  const model = new URL('models/en/', root);
  const [kernels, weights, names, lemmas] = await Promise.all([
    loadKernels(new URL('kernels.wasm', model), PARSER_MEMORY + NAMES_MEMORY),
    loadWeights(new URL('parser.bin', model), 'parser'),
    loadWeights(new URL('names.bin', model), 'name tagger'),
    loadLemmaTables(new URL('lemmas.json', model)),
  ]);
  const glove = loadGloVe(weights);
  return {
    rules: compileTokenRules(rules),
    parser: loadParser(weights, kernels, glove),
    repairWords: compileRepairWords(grammar),
    lemmas,
    intern: createInterning(),
    morphology: createMorphology(lemmas),
    tagNames: loadNameTagger(names, { kernels, glove, world }),
    world,
  };
}
