import type { LinkingLexicon } from './linking-lexicon.js';
import type { ReportText } from './reprints.js';

/** Characters at the start and the end of a text where its credit stands: "LIMA, March 3 (Reuters) -", "By Ana Silva, Associated Press". */
const START = 240;
const END = 300;

/** Who wrote a text that several outlets printed: the agency one of them credits, else the outlet that printed it first. */
export function writerOf(publications: readonly ReportText[], lexicon: LinkingLexicon): string | null {
  for (const { text } of publications) {
    const agency = creditOf(text, lexicon);
    if (agency !== null) return agency;
  }
  return publications.find(({ publisher }) => publisher !== null)?.publisher ?? null;
}

/** Of a text's outlets the one that wrote it comes first, then the others by date. */
export function originalFirst<R extends ReportText>(publications: readonly R[], writer: string | null): readonly R[] {
  const own = publications.find(
    ({ publisher }) => publisher !== null && writer !== null && publisher.toLowerCase().includes(writer.toLowerCase()),
  );
  return own === undefined ? publications : [own, ...publications.filter((other) => other !== own)];
}

/** The agency that a text names in its dateline, its byline or its last line, by its main name. */
export function creditOf(text: string, { agencies }: LinkingLexicon): string | null {
  const edges = `${text.slice(0, START)}\n${text.slice(-END)}`;
  for (const [form, agency] of agencies) {
    const name = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const credit = new RegExp(
      `\\(${name}\\)|^${name}\\s*[-–—:]|(?:\\b[Bb]y\\b[^\\n]{0,60}|[Ss]ource: ?|[Cc]redit: ?|© ?)\\b${name}\\b|[-–—]\\s?${name}\\s*$`,
      'm',
    );
    if (credit.test(edges)) return agency;
  }
  return null;
}
