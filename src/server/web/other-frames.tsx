import type { TriggerWord } from '../../core/explanation.js';

/** The frames that the trigger could have brought up too, the nearest first, and why they did not fire. */
export function OtherFrames({ triggers }: { readonly triggers: readonly TriggerWord[] }) {
  const missed = triggers.filter(({ misses }) => misses.length > 0);
  if (missed.length === 0) return null;
  return (
    <>
      <h2>Frames that did not fire</h2>
      {missed.map(({ word, misses, more }) => (
        <ul key={word.start}>
          {misses.map(({ frame, why }) => (
            <li key={frame.file + frame.id}>
              {frame.type} <code>{frame.id}</code> “{frame.pattern}”: {why}{' '}
              <code class="muted">
                {frame.file}:{frame.line}
              </code>
            </li>
          ))}
          {more > 0 && <li class="muted">{more} more</li>}
        </ul>
      ))}
    </>
  );
}
