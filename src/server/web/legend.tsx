import { QUESTIONS, type Question } from './questions.js';

/** Which colour stands for which question; a click lights only its words. */
export function Legend({ lit, onChoose }: { readonly lit: Question | null; readonly onChoose: (question: Question | null) => void }) {
  return (
    <fieldset class="legend">
      <legend class="unseen">Light the words for one question</legend>
      {QUESTIONS.map(({ name, label }) => (
        <button
          type="button"
          key={name}
          data-question={name}
          aria-pressed={lit === name}
          onClick={() => onChoose(lit === name ? null : name)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
