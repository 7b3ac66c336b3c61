import type { Speech } from '../core/draft.js';
import type { Predicate, Token } from '../core/schema.js';
import { childrenBy, type Tree } from '../core/tree.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { commitmentTo, doubted } from './commitment.js';
import { speechAround } from './commitment-features.js';
import { isPersonal } from './register.js';
import { eventStatus, statusOf } from './status.js';

/** Every verbal predicate of a sentence, every adjective or noun with a copula and every noun that names what happens, with its status and commitment. */
export function findPredicates(tree: Tree, lexicon: CodingLexicon, speeches: readonly Speech[]): readonly Predicate[] {
  const personal = isPersonal(tree, speeches);
  return tree.tokens.flatMap((token, index) => {
    const at = headOf(tree, index, lexicon);
    if (at === null) return [];
    const speech = speechAround(token, speeches);
    const reading = (at === index ? eventStatus : statusOf)(tree, at, lexicon.status);
    const judged = { tree, at, reading, speech, personal };
    const factuality = commitmentTo(judged, lexicon.commitment, lexicon.status);
    const { status } = doubted(judged, lexicon.commitment);
    return [{ start: token.start, end: token.end, status, factuality: Math.round(100 * factuality) / 100 }];
  });
}

/** The word whose status a predicate has: its own, or, of a copula, that of what it joins; null where a word is no predicate. */
function headOf(tree: Tree, at: number, lexicon: CodingLexicon): number | null {
  const token = tree.tokens[at] as Token;
  if (token.upos === 'VERB' || childrenBy(tree, at, 'cop').length > 0) return at;
  if (token.upos === 'AUX') return token.deprel === 'cop' ? token.head : token.deprel.startsWith('aux') ? null : at;
  if (token.upos === 'ADJ') return token.deprel === 'amod' && PARTICIPLE.test(token.text) ? at : null;
  return token.upos === 'NOUN' && isHappening(token, lexicon) ? at : null;
}

/** "exiled", "surviving": participles that the tagger takes for adjectives. */
const PARTICIPLE = /[a-z](?:ed|ing)$/;

const isHappening = ({ lemma, xpos }: Token, { happenings, frames }: CodingLexicon): boolean => {
  const noun = lemma.toLowerCase();
  return happenings.has(noun) || frames.has(`noun/${noun}`) || (xpos === 'NN' && noun.endsWith('ing'));
};
