import type { FoundSpeech } from './speech-view.js';

/** Speeches by their index, found again by the sentence that their cue stands in. */
export class SpeechList {
  readonly #speeches: FoundSpeech[] = [];
  readonly #bySentence = new Map<number, number[]>();

  constructor(speeches: readonly FoundSpeech[]) {
    for (const speech of speeches) this.add(speech);
  }

  get all(): readonly FoundSpeech[] {
    return this.#speeches;
  }

  at(index: number): FoundSpeech | undefined {
    return this.#speeches[index];
  }

  add(speech: FoundSpeech): number {
    const index = this.#speeches.push(speech) - 1;
    this.#bySentence.set(speech.sentence, [...(this.#bySentence.get(speech.sentence) ?? []), index]);
    return index;
  }

  replace(index: number, speech: FoundSpeech): void {
    this.#speeches[index] = speech;
  }

  /** Indices of the speeches of these sentences, both ends counted. */
  between(first: number, last: number): readonly number[] {
    return Array.from({ length: last - first + 1 }, (_, i) => this.#bySentence.get(first + i) ?? []).flat();
  }
}
