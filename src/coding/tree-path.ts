import type { Token } from '../core/schema.js';
import { ancestors, type Tree } from '../core/tree.js';

/** How one word hangs on another, in words: "“forces” is nsubj of “began”, and “arresting” is xcomp of “began”". */
export function treePath(tree: Tree, from: number, to: number): string {
  const [up, down] = [ancestors(tree, from), ancestors(tree, to)];
  const meeting = up.find((word) => down.includes(word));
  if (meeting === undefined || from === to) return '';
  const sides = [chain(tree, up.slice(0, up.indexOf(meeting) + 1)), chain(tree, down.slice(0, down.indexOf(meeting) + 1))];
  return sides.filter((side) => side !== '').join(', and ');
}

/** What a word hangs on: "“Monday” is obl of “said”". */
export function linkOf(tree: Tree, at: number): string {
  const { head, deprel } = tree.tokens[at] as Token;
  return head === at ? `${quoted(tree, at)} is the root` : `${quoted(tree, at)} is ${deprel} of ${quoted(tree, head)}`;
}

/** The word where the ways up from both words meet; null in a broken tree. */
export const meetingWord = (tree: Tree, one: number, other: number): number | null =>
  ancestors(tree, one).find((word) => ancestors(tree, other).includes(word)) ?? null;

/** "“A” is nmod of “B”, which is obj of “C”"; empty for a single word. */
function chain(tree: Tree, path: readonly number[]): string {
  const links = path
    .slice(1)
    .map(
      (head, at) =>
        `${at === 0 ? `${quoted(tree, path[0] as number)} is` : 'which is'} ${(tree.tokens[path[at] as number] as Token).deprel} of ${quoted(tree, head)}`,
    );
  return links.join(', ');
}

/** A word of the sentence in quotation marks. */
export const quoted = (tree: Tree, at: number): string => `“${(tree.tokens[at] as Token).text}”`;
