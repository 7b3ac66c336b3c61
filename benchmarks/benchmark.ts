/** What a benchmark is given: folders of data that are no part of the project, each null where it was not given. */
export interface Setting {
  /** The package's own folder, with a slash at its end. */
  readonly root: URL;
  /** The evaluation kit: a folder with `run.mjs`. */
  readonly kit: string | null;
  /** Treebank files: `dev.conllu` (EWT), `dev-news.conllu` (GUM news), and `train.conllu` for speed. */
  readonly treebanks: string | null;
  /** A short look: less text, two repetitions. */
  readonly quick: boolean;
}

/** One number. `id` is what benchmarks/targets.json calls it; `spread`: the least and the greatest of the repetitions. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** "" for plain numbers and percentages. */
  readonly unit: string;
  readonly digits: number;
  readonly spread?: readonly [number, number];
  readonly note?: string;
}

export type Outcome =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** What would be needed to measure. */
  | { readonly kind: 'absent'; readonly needs: string }
  /** What the product lacks, so that it has no answer. */
  | { readonly kind: 'unanswered'; readonly lacks: string };

export interface Benchmark {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** What is measured and how, in a sentence or two. */
  readonly what: string;
  /** Throws where the product or the kit answers something else than expected. */
  readonly measure: (setting: Setting) => Promise<Outcome>;
}

export const figures = (list: readonly Figure[]): Outcome => ({ kind: 'figures', figures: list });
export const absent = (needs: string): Outcome => ({ kind: 'absent', needs });

/** A share in per cent, with one or two digits. */
export const percent = (id: string, label: string, value: number, note?: string): Figure => ({
  id,
  label,
  value,
  unit: '',
  digits: 2,
  ...(note === undefined ? {} : { note }),
});
