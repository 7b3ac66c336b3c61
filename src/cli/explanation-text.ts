import type { ExplainedEvent, ExplainedValue, Explanation, Step, TriggerWord } from '../core/explanation.js';
import { pad, wrap } from '../export/wrap.js';
import { drawTree } from './word-tree.js';

const LABEL = 11; // columns of the questions' names
const INDENT = '  ';

/** An explanation as lines of a terminal: the sentence, its tree, the grounds of every value, and the frames that did not fire. */
export function explanationText(explanation: Explanation, width: number): string {
  const { sentence, words, events } = explanation;
  const room = Math.max(20, width - INDENT.length);
  const blocks = [
    [...wrap(heading(explanation), width), ...indented(wrap(sentence.text, room))],
    ['Parse: the sentence downwards, dependents beside their heads', ...indented(drawTree(words, room, notesOf(events)))],
    ...events.map((event, i) => eventLines(event, { number: events.length > 1 ? i + 1 : null, width: room })),
    ...(events.length === 0 ? [['No event was found in this sentence.']] : []),
    ...missLines(explanation, room),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function heading({ report, sentence }: Explanation): string {
  const parts = [
    `Sentence ${sentence.index}`,
    report.publisher,
    report.title,
    report.published === null ? 'undated' : `published ${report.published}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `${INDENT}${line}`);

/** What each word is in the events, behind it in the tree: "who", or "1 who, 2 whom" where there are several. */
function notesOf(events: readonly ExplainedEvent[]): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  events.forEach(({ values }, i) => {
    for (const { question, word, value } of values) {
      if (word === null || value === null || question === 'inside') continue;
      const own = events.length > 1 ? `${i + 1} ${question}` : question;
      const before = notes.get(word)?.split(', ') ?? [];
      if (!before.includes(own)) notes.set(word, [...before, own].join(', '));
    }
  });
  return notes;
}

function eventLines(
  { id, frame, values }: ExplainedEvent,
  { number, width }: { readonly number: number | null; readonly width: number },
): readonly string[] {
  const title = `${number === null ? 'Event' : `Event ${number}`} · ${id} · frame ${frame.id}, ${frame.file}:${frame.line}`;
  return [...wrap(title, width), ...values.flatMap((value) => valueLines(value, `${frame.file}:${frame.line}`, width))];
}

function valueLines({ question, value, steps }: ExplainedValue, frame: string, width: number): readonly string[] {
  const room = Math.max(20, width - LABEL);
  const lines = [
    ...wrap(value ?? '–', room),
    ...steps.flatMap((one) => stepLines(one.source === frame ? { ...one, source: null } : one, room)),
  ];
  return indented(lines.map((line, i) => (i === 0 ? pad(question, LABEL) : ' '.repeat(LABEL)) + line));
}

/** "· rule [words] file", further lines under the first. */
function stepLines({ rule, words, source }: Step, width: number): readonly string[] {
  const said = words.map(({ quote }) => `“${quote}”`).join(' … ');
  const text = [
    rule,
    said === '' || words.every(({ quote }) => rule.includes(`“${quote}”`)) ? '' : `← ${said}`,
    source === null ? '' : `[${source}]`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return wrap(text, width - 2).map((line, i) => (i === 0 ? `· ${line}` : `  ${line}`));
}

function missLines({ triggers, uncovered }: Explanation, width: number): readonly (readonly string[])[] {
  const missed = triggers.filter(({ misses }) => misses.length > 0);
  const almost =
    missed.length === 0 ? [] : [['Frames that did not fire, the nearest first', ...missed.flatMap((word) => wordLines(word, width))]];
  const words = [...uncovered.verbs.map(({ quote }) => `${quote} (verb)`), ...uncovered.nouns.map(({ quote }) => `${quote} (noun)`)];
  const open =
    words.length === 0
      ? []
      : [
          [
            `${triggers.length === 0 ? 'No frame has any word of this sentence as its trigger. ' : ''}Words in no frame`,
            ...indented(wrap(words.join(', '), width)),
          ],
        ];
  return [...almost, ...open];
}

function wordLines({ word, fired, misses, more }: TriggerWord, width: number): readonly string[] {
  const title = `“${word.quote}”${fired === null ? ': none fired' : `: ${fired.type} ${fired.id} fired`}`;
  const lines = misses.flatMap(({ frame, why }) =>
    wrap(`${frame.type} ${frame.id} “${frame.pattern}” – ${why} [${frame.file}:${frame.line}]`, width - 4).map((line, i) =>
      i === 0 ? `  · ${line}` : `    ${line}`,
    ),
  );
  return indented([...wrap(title, width), ...lines, ...(more > 0 ? [`    ${more} more: --all shows them`] : [])]);
}
