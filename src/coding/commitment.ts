import { readFile } from 'node:fs/promises';
import type { Speech } from '../core/draft.js';
import { messageOf, OnRecordError } from '../core/errors.js';
import type { Status, Token } from '../core/schema.js';
import type { Tree } from '../core/tree.js';
import { featuresOf } from './commitment-features.js';
import type { StatusLexicon } from './status-lexicon.js';
import type { StatusReading } from './status-reading.js';

/** models/en/commitment.json: what people's judgements taught, see training/commitment.py. */
export interface CommitmentModel {
  /** By feature: how much it speaks for "not so", and for "so", against "open" (logits). */
  readonly features: ReadonlyMap<string, readonly [number, number]>;
  /** By kind of status: from which share of "not so" and "open" on a report leaves a predicate open. */
  readonly limits: Readonly<Record<Kind, number>>;
}

/** A status, or one of two that people judge apart: under "if", and under "without". */
export type Kind = Status | 'supposed' | 'without';

/** Shares of the three judgements, which sum to one. */
export interface Shares {
  readonly not: number;
  readonly open: number;
  readonly so: number;
}

/** A predicate with its status, the speech it stands in, and whether its sentence is from person to person. */
export interface Judged {
  readonly tree: Tree;
  readonly at: number;
  readonly reading: StatusReading;
  readonly speech: Speech | null;
  readonly personal: boolean;
}

/** Reads models/en/commitment.json. Throws an OnRecordError that names the file where it cannot. */
export async function loadCommitment(file: URL): Promise<CommitmentModel> {
  try {
    const { features, limits } = JSON.parse(await readFile(file, 'utf8')) as {
      features: Record<string, readonly [number, number]>;
      limits: Record<Kind, number>;
    };
    return { features: new Map(Object.entries(features)), limits };
  } catch (thrown) {
    throw new OnRecordError(`cannot read the weights: ${messageOf(thrown)}`, file.pathname, 'install OnRecord again, or restore the file', {
      cause: thrown,
    });
  }
}

/**
 * The report's own commitment to a predicate, from −3 certainly not to 3 certainly so. In prose that reports on others the status decides, and a doubt that
 * is strong for it leaves it open; in words from one person to another ("I will", "can you?") what people judged of such words does.
 */
export function commitmentTo(judged: Judged, model: CommitmentModel, lexicon: StatusLexicon): number {
  const shares = sharesOf(judged, model);
  if (judged.personal) return judgedBy(shares);
  const kind = kindOf(judged, lexicon);
  if (kind === 'negated') return NOT;
  const doubt = shares.not + shares.open;
  if (kind === 'denied' || doubt > model.limits[kind]) return kind === 'without' ? OPEN_DOWN : OPEN;
  return kind === 'asserted' ? (judged.speech === null ? CERTAIN : TOLD) : TO_COME;
}

/**
 * The status with what people's judgements add: where one person speaks to another and no word negates, hedges or defers what they say, and people would
 * more likely not take it for a fact, it is only possible.
 */
export function doubted(judged: Judged, model: CommitmentModel): StatusReading {
  const { reading, personal, at } = judged;
  return personal && reading.status === 'asserted' && sharesOf(judged, model).so < EVEN ? { status: 'possible', words: [at] } : reading;
}

const EVEN = 0.5;

/** What people judged, on average, in news: of what is negated, left open, told as a fact, told by a speaker, and told as to come. */
const [NOT, OPEN_DOWN, OPEN, CERTAIN, TOLD, TO_COME] = [-2.2, -0.3, 0.5, 2.8, 2.6, 1.8];
/** "Open" is rare, so that it is taken where it has half the share of another. */
const OPEN_COUNTS = 2;

/** The likeliest judgement, the surer the larger its share. */
function judgedBy({ not, open, so }: Shares): number {
  if (OPEN_COUNTS * open > Math.max(not, so)) return Math.max(-0.9, Math.min(0.9, so - not));
  return so > not ? 1 + 1.8 * so : -1 - 1.5 * not;
}

/** How people would judge words like these. */
export function sharesOf(judged: Judged, { features }: CommitmentModel): Shares {
  let [not, so] = [0, 0];
  for (const name of featuresOf(judged)) {
    const weights = features.get(name);
    if (weights === undefined) continue;
    not += weights[0];
    so += weights[1];
  }
  const [n, s] = [Math.exp(not), Math.exp(so)];
  return { not: n / (n + s + 1), open: 1 / (n + s + 1), so: s / (n + s + 1) };
}

/** The kind of status that people judge as one. */
export function kindOf({ tree, reading: { status, words } }: Judged, lexicon: StatusLexicon): Kind {
  const lemmas = words.map((w) => (tree.tokens[w] as Token).lemma.toLowerCase());
  if (status === 'hypothetical') return lemmas.some((l) => lexicon.conditions.has(l)) ? 'supposed' : status;
  return status === 'negated' && lemmas.some((l) => lexicon.negation.has(l) && lexicon.circumstances.has(l)) ? 'without' : status;
}
