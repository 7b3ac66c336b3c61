import type { Token } from '../core/schema.js';
import { type Tree, treeOf } from '../core/tree.js';
import type { AttributionLexicon, Cue } from './attribution-lexicon.js';
import { cueLemma, isVerbal } from './speech-view.js';

const FINITE = /^(VB[DZP]|MD)$/;

/** A sentence's tree whose arcs can be moved, read as it stands at the time. */
export class TreeDraft {
  readonly tokens: Token[];
  #moved = false;

  constructor(
    readonly tree: Tree,
    readonly lexicon: AttributionLexicon,
  ) {
    this.tokens = [...tree.tokens];
  }

  /** The tree with what was moved; the same one where nothing was. */
  finished(): Tree {
    return this.#moved ? treeOf({ ...this.tree.sentence, tokens: this.tokens }) : this.tree;
  }

  at(index: number): Token {
    return this.tokens[index] as Token;
  }

  /** Cues of a verb; empty for other words. */
  cuesOf(index: number): readonly Cue[] {
    const token = this.at(index);
    return isVerbal(token) ? (this.lexicon.verbs.get(cueLemma(token, this.lexicon)) ?? []) : [];
  }

  isSaying(index: number): boolean {
    return isVerbal(this.at(index)) && this.lexicon.saying.has(cueLemma(this.at(index), this.lexicon));
  }

  /** The first dependent by one of these relations that is allowed. */
  child(head: number, relations: readonly string[], allowed: (child: number) => boolean = () => true): number | null {
    const found = this.tokens.findIndex((t, i) => t.head === head && i !== head && relations.includes(t.deprel) && allowed(i));
    return found < 0 ? null : found;
  }

  has(head: number, ...relations: readonly string[]): boolean {
    return this.child(head, relations) !== null;
  }

  isBelow(index: number, top: number): boolean {
    for (let up = index, steps = 0; steps <= this.tokens.length; steps++) {
      if (up === top) return true;
      const { head } = this.at(up);
      if (head === up) return false;
      up = head;
    }
    return false;
  }

  /** First word of the branch, marks left out. */
  first(top: number): number {
    const found = this.tokens.findIndex((t, i) => t.upos !== 'PUNCT' && this.isBelow(i, top));
    return found < 0 ? top : found;
  }

  last(top: number): number {
    return this.tokens.findLastIndex((_, i) => this.isBelow(i, top));
  }

  isFinite(index: number): boolean {
    return FINITE.test(this.at(index).xpos) || this.child(index, ['aux', 'cop', 'aux:pass'], (a) => FINITE.test(this.at(a).xpos)) !== null;
  }

  /** Hangs a branch elsewhere; leaves it where the new head stands in it. */
  move(index: number, head: number, deprel: string): void {
    if (index !== head && this.isBelow(head, index)) return;
    this.retag(index, { head, deprel });
  }

  retag(index: number, change: Partial<Pick<Token, 'head' | 'deprel' | 'xpos'>>): void {
    this.tokens[index] = { ...this.at(index), ...change };
    this.#moved = true;
  }
}
