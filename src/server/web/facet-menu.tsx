import { useEffect, useRef } from 'preact/hooks';
import type { Tally } from '../../store/store.js';

interface FacetMenuProps {
  readonly title: string;
  readonly tallies: readonly Tally[] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A list to tick, with the number of events behind each; opens and closes like a drawer. */
export function FacetMenu({ title, tallies = [], chosen, onChange }: FacetMenuProps) {
  const drawer = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeOutside(drawer), []);
  const missing = chosen.filter((name) => !tallies.some((tally) => tally.name === name)).map((name) => ({ name, count: 0 }));
  const toggle = (name: string): void => onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <details
      class="facet"
      ref={drawer}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape' || !drawer.current?.open) return;
        pressed.preventDefault();
        drawer.current.open = false;
        drawer.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {title}
        {chosen.length > 0 && <b>: {chosen.join(', ')}</b>}
      </summary>
      <fieldset>
        <legend class="unseen">{title}</legend>
        {[...tallies, ...missing].map(({ name, count }) => (
          <label key={name}>
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            <span>{name}</span> <small>{count.toLocaleString('en')}</small>
          </label>
        ))}
        {tallies.length + missing.length === 0 && <p>none</p>}
      </fieldset>
    </details>
  );
}

/** Closes the drawer when something else is clicked or takes the focus. */
function closeOutside(drawer: { readonly current: HTMLDetailsElement | null }): () => void {
  const close = ({ target }: Event): void => {
    if (drawer.current && target instanceof Node && !drawer.current.contains(target)) drawer.current.open = false;
  };
  document.addEventListener('pointerdown', close);
  document.addEventListener('focusin', close);
  return () => {
    document.removeEventListener('pointerdown', close);
    document.removeEventListener('focusin', close);
  };
}
