import type { LightVerbs } from '../coding/coder-lexicon.js';
import type { Token } from '../core/schema.js';
import { relation, type Tree } from '../core/tree.js';

/** lexicon/en/coverage.yml: what a noun that may name an event looks like. */
export interface EventNouns {
  readonly endings: readonly string[];
  readonly leave: ReadonlySet<string>;
}

/** Reads the parsed YAML. */
export function compileEventNouns(data: unknown): EventNouns {
  const { endings, leave } = data as { readonly endings: readonly string[]; readonly leave: readonly string[] };
  return { endings, leave: new Set(leave) };
}

/** A noun that ends as those of deeds do, or is the object of a light verb: "staged a walkout". */
export function isEventNoun(tree: Tree, at: number, { endings, leave }: EventNouns, light: LightVerbs): boolean {
  const { lemma, head, ...token } = tree.tokens[at] as Token;
  const noun = lemma.toLowerCase();
  if (leave.has(noun) || token.deprel.startsWith('compound')) return false;
  const verb = tree.tokens[head]?.lemma.toLowerCase() ?? '';
  const isObject = relation(tree.tokens[at] as Token) === 'obj' && (light.giving.has(verb) || light.receiving.has(verb));
  return isObject || endings.some((ending) => noun.length > ending.length + 2 && noun.endsWith(ending));
}
