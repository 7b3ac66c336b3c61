import type { Answer, Incident, IncidentSummary, Question, Teller, Testimony } from '../core/incident.js';
import type { Verdict } from '../core/ruling.js';
import { pad, wrap } from '../export/wrap.js';
import { numbered } from './problems.js';

const LABEL = 12; // columns of the questions' names
const INDENT = '  ';

/** Incidents as lines of a terminal: the id, how many tell it, the acts, and the first words told. */
export function* incidentListText(incidents: readonly IncidentSummary[], width: number): Generator<string> {
  for (const { id, reports, events, acts, first, last, told } of incidents) {
    const dates = first === null ? 'undated' : first === last ? first : `${first} to ${last}`;
    const head = `${id} · ${numbered(reports, 'report')}, ${numbered(events, 'event')} · ${dates} · ${acts.slice(0, 3).join(', ')}`;
    yield `${[...wrap(head, width), ...indented(wrap(told, width - INDENT.length).slice(0, 2))].join('\n')}\n`;
  }
}

/** One incident: its testimonies, and each question with each speaker's answer. */
export function incidentText(incident: Incident, width: number): string {
  const { id, acts, reports, testimonies, questions, rulings } = incident;
  const lines = [
    ...wrap(
      `${id} · ${acts.join(', ')} · ${numbered(reports, 'report')}, ${testimonies.length === 1 ? '1 testimony' : `${testimonies.length} testimonies`}`,
      width,
    ),
    ...testimonies.flatMap((testimony, at) => testimonyLines(testimony, at, width)),
    '',
    ...questions.flatMap((question) => questionLines(question, width)),
    ...(rulings.length === 0
      ? []
      : [
          '',
          'Ruled by people',
          ...rulings.flatMap(({ author, at, reason, verdict }) =>
            indented(wrap(`${author}, ${at.slice(0, 10)}: ${verdictText(verdict)} – ${reason}`, width - INDENT.length)),
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why the events of an incident were linked, the surest pair first. */
export function linksText({ links }: Incident, width: number): string {
  if (links.length === 0) return '\nOne event alone: nothing is linked.\n';
  const lines = links.flatMap(({ a, b, score, reasons }) => [
    `${a} and ${b} · ${score}`,
    ...reasons.flatMap(({ what, says, weight }) =>
      wrap(`${weight > 0 ? '+' : ''}${weight} ${what}: ${says}`, width - 4).map((line, at) => (at === 0 ? `  ${line}` : `      ${line}`)),
    ),
  ]);
  return `\nWhy linked\n${indented(lines).join('\n')}\n`;
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `${INDENT}${line}`);

function testimonyLines({ writer, publications }: Testimony, at: number, width: number): readonly string[] {
  const [first, ...others] = publications;
  const where = first?.publisher ?? first?.title ?? first?.origin ?? '';
  const again = others.length === 0 ? '' : ` · printed again by ${others.map(({ publisher, origin }) => publisher ?? origin).join(', ')}`;
  const text = `[${at + 1}] ${writer === null || writer === where ? '' : `${writer}, in `}${where} · ${first?.published ?? 'undated'}${again}`;
  return indented(wrap(text, width - INDENT.length));
}

/** "killed  2 – police [1]; 5 – hospital [2]  disputed" */
function questionLines({ question, answers, state }: Question, width: number): readonly string[] {
  const text = answers.map(answerText).join('; ');
  const lines = wrap(state === 'disputed' ? `${text} · disputed` : text, Math.max(20, width - LABEL));
  return lines.map((line, at) => pad(at === 0 ? question : '', LABEL) + line);
}

const answerText = ({ value, tellers }: Answer): string => `${value} – ${tellers.map(tellerText).join(', ')}`;

const tellerText = ({ speaker, testimony, status }: Teller): string =>
  `${speaker === null ? '' : `${speaker} `}[${testimony + 1}]${status === 'asserted' ? '' : ` (${status})`}`;

/** A verdict in words: "e_1 and e_2 are the same". */
export function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'same':
    case 'not-same':
      return `${verdict.events[0].id} and ${verdict.events[1].id} are ${verdict.kind === 'same' ? 'the same' : 'not the same'}`;
    case 'accept':
    case 'reject':
      return `${verdict.event.id} is ${verdict.kind}ed`;
    case 'correct':
      return `${verdict.field} of ${verdict.event.id} is ${JSON.stringify(verdict.value)}`;
    case 'add':
      return `${verdict.event.id} is added`;
    case 'undo':
      return `${verdict.ruling} is undone`;
  }
}
