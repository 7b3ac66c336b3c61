import { useMemo } from 'preact/hooks';
import type { ReportPage, ToldEvent } from '../api.js';
import type { Move } from './desk.js';
import { type Piece, piecesOf } from './pieces.js';
import { contentOf, groundsOf, labelOf, QUESTIONS, type Question } from './questions.js';

interface ReportTextProps {
  readonly page: ReportPage;
  readonly event: ToldEvent;
  readonly question: Question | null;
  readonly onChoose: (event: string, question: Question | null, to: Move['to']) => void;
}

/** The text of the report, letter for letter and never as markup, with the words behind the event lit. */
export function ReportText({ page, event, question, onChoose }: ReportTextProps) {
  const pieces = useMemo(() => {
    const grounds = groundsOf(event, page.quotations).filter((ground) => question === null || ground.question === question);
    const others = page.events.filter(({ id }) => id !== event.id);
    return piecesOf(page.text, {
      grounds,
      content: question === null || question === 'according' ? contentOf(event) : [],
      sentence: event.sentence,
      triggers: others.flatMap(({ id, what }) => what.evidence.map(({ start, end }) => ({ id, start, end }))),
    });
  }, [page, event, question]);
  return (
    <div class="text" lang={page.report.language}>
      {pieces.map((piece) => (
        <PieceOfText key={piece.start} piece={piece} onChoose={onChoose} />
      ))}
    </div>
  );
}

function PieceOfText({ piece, onChoose }: { readonly piece: Piece; readonly onChoose: ReportTextProps['onChoose'] }) {
  const { text, questions, opens, sentence, content, trigger } = piece;
  const [first] = questions;
  const kind = [sentence && 'told-sentence', content && 'content', trigger !== null && 'trigger'].filter(Boolean).join(' ');
  const choose = trigger === null ? {} : { onClick: () => onChoose(trigger, null, 'row') };
  if (first === undefined)
    return kind === '' ? (
      text
    ) : (
      <span class={kind} {...choose}>
        {text}
      </span>
    );
  return (
    <mark
      class={kind}
      data-question={first}
      data-also={questions[1]}
      data-label={opens.map((name) => QUESTIONS.find((one) => one.name === name)?.short).join(' · ') || undefined}
      title={questions.map(labelOf).join(', ')}
      {...choose}
    >
      {text}
    </mark>
  );
}
