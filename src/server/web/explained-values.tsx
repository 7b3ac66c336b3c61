import type { ExplainedEvent, ExplainedValue, Step } from '../../core/explanation.js';

/** The frame that fired, and for every value the rules and the words it rests on. */
export function ExplainedValues({ frame, values }: ExplainedEvent) {
  return (
    <>
      <p>
        Frame <code>{frame.id}</code> with its trigger <code>{frame.pattern}</code>, in{' '}
        <code>
          {frame.file}:{frame.line}
        </code>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">question</th>
            <th scope="col">value</th>
            <th scope="col">rules and words</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value, at) => (
            <ValueRow key={at} {...value} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ValueRow({ question, value, steps }: ExplainedValue) {
  return (
    <tr>
      <th scope="row">{question}</th>
      <td>{value ?? <span class="muted">the report does not say</span>}</td>
      <td>
        <ol>
          {steps.map((step, at) => (
            <StepItem key={at} {...step} />
          ))}
        </ol>
      </td>
    </tr>
  );
}

/** Words that the rule has said already are not said twice. */
function StepItem({ rule, words, source }: Step) {
  const isSaid = words.every(({ quote }) => rule.includes(`“${quote}”`));
  return (
    <li>
      {rule}
      {!isSaid && <q>{words.map(({ quote }) => quote).join(' … ')}</q>}
      {source !== null && <code class="muted">{source}</code>}
    </li>
  );
}
