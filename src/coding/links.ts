import type { Speech } from '../core/draft.js';
import { contains, type Span } from '../core/spans.js';
import { ancestors, type Tree } from '../core/tree.js';
import type { BareDraft } from './events.js';

/** For each event of a sentence, the index of the event whose content it is, or null. */
export function findParents(tree: Tree, drafts: readonly BareDraft[]): readonly (number | null)[] {
  return drafts.map((draft) => {
    const path = ancestors(tree, draft.token);
    let nearest: { parent: number; at: number } | null = null;
    drafts.forEach((other, index) => {
      if (other === draft || !other.frame.content) return;
      const at = path.findIndex((node) => other.content.includes(node) && !path.slice(0, path.indexOf(node)).includes(other.token));
      if (at >= 0 && path.includes(other.token) && (nearest === null || at < nearest.at)) nearest = { parent: index, at };
    });
    return (nearest as { parent: number } | null)?.parent ?? null;
  });
}

/** The sayings that an event's words stand in, the outermost (longest) first. */
export function speechesOver(trigger: Span, speeches: readonly Speech[]): readonly Speech[] {
  const size = (speech: Speech): number => speech.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return speeches
    .filter((s) => s.content.some((c) => contains(c, trigger)) && !(s.cue !== null && contains(trigger, s.cue)))
    .sort((a, b) => size(b) - size(a));
}
