import type { ParsedWords } from './parse.js';

/** A parsed sentence with its forms, an entry for each word. */
interface Clause {
  readonly forms: readonly string[];
  readonly parsed: ParsedWords;
  readonly children: readonly (readonly number[])[];
  readonly persons: Persons;
}

/** Person and number of pronouns, by form in small letters, as in `LemmaTables`. */
type Persons = Readonly<Record<string, string>>;

/** Conjuncts that are climbed in search of a shared subject, and words in search of a relative clause. */
const CONJUNCTS = 3;
const ANCESTORS = 4;

/**
 * What a word's features depend on beyond its form, for each word: the subject's person and number for finite verbs, the helping words
 * for the others, the case of pronouns, whether a wh-word is relative; "" for all other words. training/situation.py says the same.
 */
export function situationsOf(forms: readonly string[], parsed: ParsedWords, persons: Persons): readonly string[] {
  const children: number[][] = forms.map(() => []);
  parsed.head.forEach((head, i) => {
    if (head !== i) children[head]?.push(i);
  });
  const clause = { forms, parsed, children, persons };
  return forms.map((_, i) => situationOf(clause, i));
}

function situationOf(clause: Clause, i: number): string {
  switch (clause.parsed.xpos[i]) {
    case 'VBD':
    case 'VBP':
      return subjectOf(clause, governorOf(clause, i), CONJUNCTS);
    case 'VB':
    case 'VBN':
    case 'VBG':
      return helpersOf(clause, i);
    case 'PRP':
      return isOneOf(baseOf(clause, i), 'nsubj', 'expl') ? 's' : 'o';
    case 'WDT':
    case 'WP':
    case 'WRB':
      return isInRelativeClause(clause, i) ? 'r' : '';
    default:
      return '';
  }
}

const isOneOf = (value: string, ...values: readonly string[]): boolean => values.includes(value);

const relationOf = ({ parsed }: Clause, i: number): string => parsed.deprel[i] ?? '';

/** The relation without its subtype. */
function baseOf(clause: Clause, i: number): string {
  const relation = relationOf(clause, i);
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

const headOf = ({ parsed }: Clause, i: number): number => parsed.head[i] ?? i;

/** The predicate that an auxiliary or copula belongs to. */
const governorOf = (clause: Clause, i: number): number => (isOneOf(baseOf(clause, i), 'aux', 'cop') ? headOf(clause, i) : i);

/** p: passive, a: after an auxiliary or "to"; then the word's own relation. */
function helpersOf(clause: Clause, i: number): string {
  const helpers = clause.children[governorOf(clause, i)] ?? [];
  const others = helpers.filter((child) => child !== i).map((child) => relationOf(clause, child));
  const passive = others.some((relation) => isOneOf(relation, 'aux:pass', 'nsubj:pass')) ? 'p' : '';
  const helped = others.includes('aux') || helpers.some((child) => clause.parsed.xpos[child] === 'TO') ? 'a' : '';
  return `${passive}${helped}/${baseOf(clause, i)}`;
}

/** Person and number of a predicate's subject; a conjunct's is looked for at the first conjunct. "-": none. */
function subjectOf(clause: Clause, node: number, conjuncts: number): string {
  const subject = clause.children[node]?.find((child) => isOneOf(baseOf(clause, child), 'nsubj', 'expl'));
  if (subject !== undefined) {
    const relative = isOneOf(clause.parsed.xpos[subject] ?? '', 'WDT', 'WP') && relationOf(clause, node) === 'acl:relcl';
    return numberOf(clause, relative ? headOf(clause, node) : subject);
  }
  return conjuncts > 0 && baseOf(clause, node) === 'conj' ? subjectOf(clause, headOf(clause, node), conjuncts - 1) : '-';
}

function numberOf(clause: Clause, i: number): string {
  const known = clause.persons[clause.forms[i]?.toLowerCase() ?? ''];
  if (known !== undefined) return known;
  const joined = clause.children[i]?.some((child) => baseOf(clause, child) === 'conj');
  return joined || isOneOf(clause.parsed.xpos[i] ?? '', 'NNS', 'NNPS') ? '3p' : '3s';
}

function isInRelativeClause(clause: Clause, i: number): boolean {
  let at = i;
  for (let step = 0; step < ANCESTORS; step++) {
    if (relationOf(clause, at).endsWith(':relcl')) return true;
    at = headOf(clause, at);
  }
  return false;
}
