import { loadKnowledge } from '../src/knowledge.js';
import type { Engine } from '../src/nlp/annotate.js';
import { type Benchmark, figures } from './benchmark.js';
import { longText } from './long-text.js';
import { rateFigures, rateOf, sampleFigure, sampleOf } from './repeat.js';
import { countAnnotated } from './speed.js';

/** WebAssembly SIMD against plain JavaScript. */
export const kernels: Benchmark = {
  name: 'kernels',
  title: 'WebAssembly SIMD and plain JavaScript',
  what: 'The same text through the same weights on both kinds of arithmetic, turn by turn; the answers are the same bits.',
  measure: async ({ root, quick }) => {
    const simd = (await loadKnowledge(root)).engine;
    const plain = await withoutWebAssembly(async () => (await loadKnowledge(root)).engine);
    const text = longText(quick ? 2000 : 6000, 77, { root, rules: simd.rules });
    const rates = (engine: Engine) => rateOf(1, () => countAnnotated([text], engine));
    countAnnotated([text], simd);
    countAnnotated([text], plain);
    const turns = Array.from({ length: quick ? 2 : 5 }, () => ({ simd: rates(simd), plain: rates(plain) }));
    const cpu = (kind: 'simd' | 'plain') => sampleOf(turns.map((turn) => turn[kind].cpu.median));
    const wall = (kind: 'simd' | 'plain') => sampleOf(turns.map((turn) => turn[kind].wall.median));
    const ratio = sampleOf(turns.map((turn) => turn.simd.cpu.median / turn.plain.cpu.median));
    return figures([
      ...rateFigures('kernels.simd', simd.parser.kernels.kind === 'simd' ? 'SIMD' : 'SIMD is not to be had here: plain', 'tokens', {
        cpu: cpu('simd'),
        wall: wall('simd'),
      }),
      ...rateFigures('kernels.plain', 'plain JavaScript', 'tokens', { cpu: cpu('plain'), wall: wall('plain') }),
      sampleFigure({ id: 'kernels.ratio', label: 'SIMD is faster by', unit: 'times', digits: 1 }, ratio),
    ]);
  },
};

/** Node without WebAssembly, as the engine meets it on a machine that has none. */
async function withoutWebAssembly<T>(work: () => Promise<T>): Promise<T> {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  try {
    return await work();
  } finally {
    if (kept !== undefined) Object.defineProperty(globalThis, 'WebAssembly', kept);
  }
}
