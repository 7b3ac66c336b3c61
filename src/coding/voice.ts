import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';

/** Whether a verb stands in the passive, or is a bare participle on a noun ("a network operated by …"). */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token;
  if (childrenBy(tree, verb, 'aux:pass').length > 0) return true;
  if (token.xpos !== 'VBN') return false;
  // headlines leave the auxiliary out: "Two men killed in raid"; a main clause that ends in a full stop does not
  if (childrenBy(tree, verb, 'nsubj:pass', 'csubj:pass').length > 0) return token.head !== verb || tree.tokens.at(-1)?.text !== '.';
  const kind = relation(token);
  if (kind === 'conj') return childrenBy(tree, verb, 'nsubj', 'aux').length === 0 && isPassive(tree, token.head);
  return (
    (kind === 'acl' || kind === 'advcl' || kind === 'xcomp' || kind === 'amod') &&
    token.deprel !== 'acl:relcl' &&
    childrenBy(tree, verb, 'aux', 'nsubj', 'obj').length === 0
  );
}
