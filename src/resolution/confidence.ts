import { OnRecordError } from '../core/errors.js';

/** What raises or lowers the confidence of a value, by how much: log-odds, fitted on judged events (lexicon/en/confidence.yml). */
export interface Scale {
  /** Log-odds of a value that nothing is known of. */
  readonly usual: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** One scale for what happened, one for a party. */
export interface ConfidenceModel {
  readonly what: Scale;
  readonly party: Scale;
}

/** Neither certainty nor its opposite can be told from a few hundred judged events. */
const LEAST = 0.05;
const MOST = 0.97;

/** The share of values on these grounds that are right, to two digits. */
export function confidenceOn(grounds: readonly string[], { usual, weights }: Scale): number {
  let odds = usual;
  for (const ground of grounds) odds += weights.get(ground) ?? 0;
  const share = 1 / (1 + Math.exp(-odds));
  return Math.round(100 * Math.min(MOST, Math.max(LEAST, share))) / 100;
}

/** Reads the parsed YAML of lexicon/en/confidence.yml. */
export function compileConfidence(data: unknown): ConfidenceModel {
  const file = data as Readonly<Record<string, unknown>> | null;
  return { what: scaleOf(file?.['what'], 'what'), party: scaleOf(file?.['party'], 'party') };
}

function scaleOf(value: unknown, name: string): Scale {
  const { usual, weights } = (value ?? {}) as { readonly usual?: unknown; readonly weights?: Readonly<Record<string, unknown>> };
  const entries = Object.entries(weights ?? {});
  if (typeof usual !== 'number' || entries.some(([, weight]) => typeof weight !== 'number'))
    throw new OnRecordError(
      `no numbers under \`${name}\``,
      'lexicon/en/confidence.yml',
      'restore the file, or fit it again as benchmarks/README.md tells',
    );
  return { usual, weights: new Map(entries as readonly (readonly [string, number])[]) };
}
