import { loadKnowledge } from '../src/knowledge.js';

/** A process that loads lexicon and weights, says so, and ends: benchmarks/start.ts times it. */
const { engine } = await loadKnowledge();
console.log(engine.parser.kernels.kind);
