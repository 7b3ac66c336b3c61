import { DIGIT, isWordKind, kindAt, SPACE, skipKind } from './token-characters.js';
import type { TokenRules } from './token-rules.js';

/** Most notes and signs taken into one sentence. */
const MOST = 8;

/** Moves the end of a sentence over what belongs to it after its last mark: note numbers (`[3]`) and listed signs (`:)`). */
export function tailEnd(text: string, end: number, rules: TokenRules): number {
  let tail = end;
  for (let count = 0; count < MOST; count++) {
    const next = kindAt(text, tail) === SPACE ? tail + 1 : tail;
    const after = Math.max(noteEnd(text, next), next > tail ? signEnd(text, next, rules) : next);
    if (after === next) break;
    tail = after;
  }
  return tail;
}

/** `[12]`, at most three figures. */
function noteEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== 0x5b) return start;
  const end = skipKind(text, start + 1, Math.min(text.length, start + 4), DIGIT);
  return end > start + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : start;
}

function signEnd(text: string, start: number, rules: TokenRules): number {
  for (const sign of rules.signs.get(text.charCodeAt(start)) ?? []) {
    const end = start + sign.length;
    if (text.startsWith(sign, start) && !isWordKind(kindAt(text, end))) return end;
  }
  return start;
}
