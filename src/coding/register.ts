import type { Speech } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import type { Tree } from '../core/tree.js';
import { speechAround } from './commitment-features.js';

/** Whether a sentence is from one person to another, what speakers are quoted with aside: it says "I" or "you" ("we" can be an institution), asks, calls out, orders, or begins in lower case. */
export function isPersonal({ tokens }: Tree, speeches: readonly Speech[]): boolean {
  const end = tokens.findLast((t) => !MARKS.test(t.text));
  if (end !== undefined && /^[?!]/.test(end.text)) return true;
  const first = tokens.find((t) => /\p{L}/u.test(t.text));
  if (first !== undefined && /^\p{Ll}/u.test(first.text)) return true;
  let quoted = false;
  return tokens.some((token) => {
    if (MARKS.test(token.text)) quoted = /^[“‘`]/.test(token.text) || (/^"/.test(token.text) && !quoted);
    return !quoted && isFirstOrSecond(token) && speechAround(token, speeches) === null;
  });
}

const MARKS = /^["'“”‘’`)\]]+$/;
const isFirstOrSecond = ({ xpos, feats }: Token): boolean =>
  xpos.startsWith('PRP') && (/Person=2/.test(feats) || (/Person=1/.test(feats) && /Number=Sing/.test(feats)));
