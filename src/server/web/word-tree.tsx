import type { ExplainedEvent, Explanation } from '../../core/explanation.js';

type Words = Explanation['words'];

/** Heights and widths in units of the drawing, which is shown at one unit a CSS pixel. */
const ROW = 22;
const STEP = 18;
const LETTER = 8;
const CELL = 72;
const GAP = 20;

/** The parse, one word a line in the order of the sentence, each moved right as far as it stands below the root. */
export function WordTree({ words, event }: { readonly words: Words; readonly event: ExplainedEvent | null }) {
  const depths = words.map((_, at) => depthOf(words, at));
  const left = (at: number): number => (depths[at] ?? 0) * STEP + 4;
  const cells = Math.max(...words.map(({ text }, at) => left(at) + text.length * LETTER)) + GAP;
  const height = words.length * ROW + 8;
  return (
    <section class="tree" aria-label="Parse of the sentence">
      <svg width={cells + CELL * 3} height={height} viewBox={`0 0 ${cells + CELL * 3} ${height}`} role="img" aria-label={described(words)}>
        {words.map((word, at) => word.head !== at && <path key={`line ${at}`} d={elbow(left(word.head), left(at), word.head, at)} />)}
        {words.map(({ text, upos, deprel }, at) => {
          const question = questionOf(event, at);
          return (
            <g key={at} transform={`translate(0 ${at * ROW})`}>
              {question !== null && (
                <rect data-question={question} x={left(at) - 3} y="3" width={text.length * LETTER + 6} height={ROW - 4} rx="3" />
              )}
              <text x={left(at)} y="17">
                {text}
              </text>
              <text class="faint" x={cells} y="17">
                {upos}
              </text>
              <text class="faint" x={cells + CELL} y="17">
                {deprel}
              </text>
              {question !== null && (
                <text x={cells + CELL * 2} y="17">
                  {question}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

/** Steps from a word up to the root. */
function depthOf(words: Words, from: number): number {
  let steps = 0;
  for (let at = from; words[at]?.head !== at && steps < words.length; at = words[at]?.head ?? at) steps += 1;
  return steps;
}

/** From under (or over) the head's first letter to the left of its dependent. */
function elbow(headX: number, x: number, head: number, at: number): string {
  const from = head * ROW + (at > head ? ROW - 1 : 3);
  return `M ${headX + 4.5} ${from} V ${at * ROW + ROW / 2 + 0.5} H ${x - 3}`;
}

const questionOf = (event: ExplainedEvent | null, at: number): string | null =>
  event?.values.find(({ word, value }) => word === at && value !== null)?.question ?? null;

/** For those who do not see the drawing: "police nsubj of arrested, arrested root". */
const described = (words: Words): string =>
  words.map(({ text, deprel, head }, at) => `${text} ${deprel}${head === at ? '' : ` of ${words[head]?.text ?? ''}`}`).join(', ');
