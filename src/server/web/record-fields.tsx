import type { ComponentChildren } from 'preact';
import type { ToldEvent } from '../api.js';
import { type Field, fieldsOf } from './fields.js';
import { labelOf, type Question } from './questions.js';

interface RecordFieldsProps {
  readonly event: ToldEvent;
  readonly question: Question | null;
  readonly query: string;
  readonly onChoose: (question: Question) => void;
  readonly onParent: (event: string) => void;
  readonly onHover: (question: Question | null) => void;
}

/** The record of the event, field by field; a field lights its words in the report. */
export function RecordFields({ event, question, query, onChoose, onParent, onHover }: RecordFieldsProps) {
  const { parent } = event;
  return (
    <section class="record" aria-label="Record">
      <header>
        <h2>{event.told}</h2>
        <p class="links">
          <a href={`/explain/${encodeURIComponent(event.id)}?${query}`}>ask why</a>
          {parent !== null && (
            <button type="button" class="quiet" onClick={() => onParent(parent)}>
              inside another event
            </button>
          )}
        </p>
      </header>
      <table>
        <tbody>
          {fieldsOf(event).map((field) => (
            <FieldRow
              key={field.question + field.words}
              field={field}
              lit={question === field.question}
              onChoose={onChoose}
              onHover={onHover}
            />
          ))}
        </tbody>
      </table>
      <p class="small">
        Coded by a machine, not reviewed by a person. Confidence is the machine’s own, from 0 to 1. <code>{event.id}</code>
      </p>
    </section>
  );
}

interface FieldRowProps extends Pick<RecordFieldsProps, 'onChoose' | 'onHover'> {
  readonly field: Field;
  readonly lit: boolean;
}

function FieldRow({ field, lit, onChoose, onHover }: FieldRowProps) {
  const { question, words, facts, confidence } = field;
  return (
    <tr data-question={question} data-lit={lit} onMouseEnter={() => onHover(question)} onMouseLeave={() => onHover(null)}>
      <th scope="row">
        <button type="button" class="field-name" data-question={question} onClick={() => onChoose(question)}>
          {field.name ?? labelOf(question)}
        </button>
      </th>
      <td>
        {words === null ? <Muted>the report does not say</Muted> : words} {facts !== '' && <Muted>{facts}</Muted>}
      </td>
      <td class="confidence" title="machine confidence">
        {confidence === null ? '' : confidence.toFixed(2)}
      </td>
    </tr>
  );
}

const Muted = ({ children }: { readonly children: ComponentChildren }) => <span class="muted">{children}</span>;
