import type { EntityKind, Sentence, Token } from '../core/schema.js';
import { acronymAfter, type FoundName, formOf, wordsOf } from './found-name.js';

/** Words of the longest form that is looked for. */
const LONGEST = 8;

/** Forms that stand for a name elsewhere in the document, to the name's kind; words joined by single spaces. */
type Forms = ReadonlyMap<string, EntityKind>;

/**
 * Adds what the tagger missed of persons and organizations that the document names elsewhere: the same form, a person's last name, an
 * acronym it explains. A place that the tagger left out is mostly part of something else ("the 1992 election in California").
 */
export function addMissed(
  names: readonly FoundName[],
  sentences: readonly Sentence[],
  headlines: readonly boolean[],
): readonly FoundName[] {
  const forms = formsOf(names, sentences, headlines);
  if (forms.size === 0) return names;
  const taken = sentences.map(() => new Set<number>());
  for (const { sentence, from, to } of names) for (let i = from; i < to; i++) taken[sentence]?.add(i);
  const added = sentences.flatMap(({ tokens }, sentence) =>
    missedOf(tokens, taken[sentence] as ReadonlySet<number>, forms).map((name) => ({ ...name, sentence })),
  );
  return [...names, ...added].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

function formsOf(names: readonly FoundName[], sentences: readonly Sentence[], headlines: readonly boolean[]): Forms {
  const forms = new Map<string, EntityKind>();
  for (const name of names) {
    if (name.kind === 'place' || headlines[name.sentence] || name.to - name.from > LONGEST) continue;
    const tokens = wordsOf(sentences, name.sentence);
    forms.set(formOf(name, sentences), name.kind);
    if (name.to - name.from < 2) continue;
    if (name.kind === 'person') forms.set(tokens[name.to - 1]?.text ?? '', 'person');
    const acronym = acronymAfter(tokens, name);
    if (acronym !== null) forms.set(acronym, name.kind);
  }
  return forms;
}

/** The longest of `forms` from left to right among words that no name has taken. */
function missedOf(tokens: readonly Token[], taken: ReadonlySet<number>, forms: Forms): readonly Omit<FoundName, 'sentence'>[] {
  const missed: Omit<FoundName, 'sentence'>[] = [];
  let from = 0;
  while (from < tokens.length) {
    const found = mayBegin(tokens[from] as Token, taken.has(from)) ? longestAt(tokens, from, taken, forms) : null;
    if (found !== null) missed.push(found);
    from = found?.to ?? from + 1;
  }
  return missed;
}

const mayBegin = (token: Token, isTaken: boolean): boolean => !isTaken && token.xpos.startsWith('NNP') && token.text.length > 1;

function longestAt(tokens: readonly Token[], from: number, taken: ReadonlySet<number>, forms: Forms): Omit<FoundName, 'sentence'> | null {
  let found: Omit<FoundName, 'sentence'> | null = null;
  let form = '';
  for (let to = from + 1; to <= tokens.length && to - from <= LONGEST && !taken.has(to - 1); to++) {
    form += `${to - from > 1 ? ' ' : ''}${tokens[to - 1]?.text ?? ''}`;
    const kind = forms.get(form);
    if (kind !== undefined) found = { from, to, kind };
  }
  return found;
}
