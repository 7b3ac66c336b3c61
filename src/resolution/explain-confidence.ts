import type { Step } from '../core/explanation.js';
import type { Scale } from './confidence.js';

const FILE = 'lexicon/en/confidence.yml';

/** "confidence 0.84: raised by words of its topic (+1.30), lowered by long sentence (−0.45)". */
export function confidenceStep(confidence: number, grounds: readonly string[], { weights }: Scale): Step {
  const told = [...new Set(grounds)].map((ground) => ({ ground, weight: weights.get(ground) ?? 0 })).filter(({ weight }) => weight !== 0);
  const side = (verb: string, sign: 1 | -1): readonly string[] => {
    const own = told.filter(({ weight }) => Math.sign(weight) === sign).sort((a, b) => sign * (b.weight - a.weight));
    return own.length === 0 ? [] : [`${verb} by ${own.map(({ ground, weight }) => `${ground} (${signed(weight)})`).join(', ')}`];
  };
  const reasons = [...side('raised', 1), ...side('lowered', -1)];
  return { rule: `confidence ${confidence.toFixed(2)}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`, words: [], source: FILE };
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
