import type { Frame, FrameExample } from '../coding/frames.js';
import type { CodedReport, Draft, Phrase } from '../core/draft.js';
import type { Knowledge } from '../pipeline.js';
import type { Example } from './example.js';
import { eventsAt, headOf, readExample, wordsOf } from './read-example.js';

/** The examples and counterexamples of frames, to be read with this knowledge. */
export function frameExamples(frames: readonly Frame[], knowledge: Knowledge): readonly Example[] {
  return frames.flatMap((frame) => {
    const name = `${frame.type}/${frame.id}`;
    return [
      ...frame.examples.map((example) => ({
        shows: name,
        text: example.text,
        file: frame.file,
        run: () => missing(frame, example, readExample(example.text, knowledge)),
      })),
      ...frame.counterexamples.map(({ text }) => ({
        shows: `not ${name}`,
        text,
        file: frame.file,
        run: () => mistaken(frame, readExample(text, knowledge)),
      })),
    ];
  });
}

/** What is read where the example's event should be, or which of its parties are others. */
function missing(frame: Frame, { trigger, who, whom }: FrameExample, coded: CodedReport): string | null {
  const drafts = trigger === null ? coded.drafts : eventsAt(coded, trigger);
  const mine = drafts.find((d) => d.type === frame.type && d.mode === frame.mode);
  if (mine === undefined) {
    const read = coded.drafts.map((d) => `${d.type}/${d.frame.id} at “${wordsOf(coded, d.trigger)}”`);
    return `read as ${read.length === 0 ? 'no event' : read.join(', ')}, not as ${frame.type}/${frame.id}${trigger === null ? '' : ` at “${trigger}”`}`;
  }
  return wrongParty('who', coded, mine, who) ?? wrongParty('whom', coded, mine, whom);
}

function wrongParty(party: 'who' | 'whom', coded: CodedReport, draft: Draft, expected: readonly string[] | null): string | null {
  if (expected === null || sameParties(coded, draft[party], expected)) return null;
  const named = (all: readonly string[]): string => (all.length === 0 ? 'nobody' : all.map((words) => `“${words}”`).join(' and '));
  return `${party} is ${named(draft[party].map((p) => wordsOf(coded, p)))}, not ${named(expected)}`;
}

/** As many parties, each of which shares its head word with the phrase of the example. */
function sameParties(coded: CodedReport, parties: readonly Phrase[], expected: readonly string[]): boolean {
  return (
    parties.length === expected.length &&
    expected.every((words) =>
      parties.some(
        (p) => ` ${words} `.includes(` ${headOf(coded, p)} `) || wordsOf(coded, p) === words || words.includes(headOf(coded, p)),
      ),
    )
  );
}

/** The frame must assert nothing here: as content, or negated, it may stand. */
function mistaken(frame: Frame, coded: CodedReport): string | null {
  const wrong = coded.drafts.filter(
    (d) =>
      d.frame.id === frame.id && d.frame.file === frame.file && d.type === frame.type && d.status.value === 'asserted' && d.parent === null,
  );
  return wrong.length === 0
    ? null
    : `read as ${frame.type}/${frame.id} at ${wrong.map((d) => `“${wordsOf(coded, d.trigger)}”`).join(', ')}`;
}
