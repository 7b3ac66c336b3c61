import { stretchesOf } from './stretches.js';

/** Texts of fewer letters say too little of their language. */
const FEWEST_LETTERS = 40;
/**
 * A stretch is foreign where English scores less than this share of the best language. Set between the lowest share on 5,237
 * English texts and titles, 0.94, and the highest on 1,149 paragraphs in 39 other languages, 0.84; not tested on others.
 */
const FOREIGN_BELOW = 0.9;
/** The same for stretches of fewer letters than `SHORT`: lists of names come near 0.8. */
const SHORT_FOREIGN_BELOW = 0.75;
const SHORT = 80;
/** From so many letters on, what is clearly not English is foreign even if nothing says which language it is. */
const LONG = 150;

/** The ISO 639-1 code of a language that is clearly not English ("und" where it is not known), or `null`: English is assumed. */
export type ForeignLanguage = (text: string) => string | null;

let loaded: Promise<ForeignLanguage> | null = null;

/** Loads the detector, once, its smallest database (0.2 s, 80 MB); a call then takes less than half a millisecond. */
export function languageDetector(): Promise<ForeignLanguage> {
  loaded ??= import('eld/extrasmall').then(
    ({ eld }) =>
      (text) =>
        foreignLanguage(text, (stretch) => eld.detect(stretch)),
  );
  return loaded;
}

/** "Azerbaijani (az)". */
export function languageName(code: string): string {
  if (code === 'und') return 'a language that was not recognised';
  return `${new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code} (${code})`;
}

interface Detected {
  readonly language: string;
  getScores(): Record<string, number>;
  /** Whether the score is at least this share of what texts in the language have on average, and is far from the next. */
  isReliable(share?: number): boolean;
}

/** The language of most of up to three stretches: beginning, middle, end. */
function foreignLanguage(text: string, detect: (stretch: string) => Detected): string | null {
  const judged = stretchesOf(text).map((stretch) => judge(stretch, detect));
  const foreign = judged.filter((language) => language !== null);
  return foreign.length > judged.length / 2 ? (foreign.find((language) => language !== 'und') ?? 'und') : null;
}

/** Lists of names score low in every language, as do languages that the detector does not know: only long stretches count then. */
function judge(stretch: string, detect: (stretch: string) => Detected): string | null {
  const latin = stretch.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = stretch.match(/\p{Letter}/gu)?.length ?? 0;
  const otherScript = letters > 2 * latin;
  if (letters < FEWEST_LETTERS && !otherScript) return null;
  const result = detect(stretch);
  if (result.language === '') return otherScript ? 'und' : null;
  if (!clearlyForeign(result, letters)) return null;
  if (otherScript || result.isReliable(letters < LONG ? 0.75 : 0.6)) return result.language;
  return letters < LONG ? null : 'und';
}

function clearlyForeign(result: Detected, letters: number): boolean {
  const scores = result.getScores();
  const share = (scores['en'] ?? 0) / (scores[result.language] ?? 1);
  return share < (letters < SHORT ? SHORT_FOREIGN_BELOW : FOREIGN_BELOW);
}
