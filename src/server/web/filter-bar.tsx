import type { RefObject } from 'preact';
import type { Facets } from '../api.js';
import type { Filters } from './address.js';
import { FacetMenu } from './facet-menu.js';

interface FilterBarProps {
  readonly filters: Filters;
  readonly facets: Facets | null;
  readonly search: RefObject<HTMLInputElement | null>;
  /** `step` makes a new entry in the browser's history. */
  readonly onChange: (changed: Partial<Filters>, step: boolean) => void;
}

/** Which events are shown, and how many there are. */
export function FilterBar({ filters, facets, search, onChange }: FilterBarProps) {
  const used = filters.text !== '' || filters.type.length + filters.country.length + filters.status.length > 0;
  return (
    <search class="filters">
      <input
        ref={search}
        type="search"
        aria-label="Words in the sentence"
        placeholder="Words in the sentence"
        aria-keyshortcuts="/"
        value={filters.text}
        onInput={({ currentTarget }) => onChange({ text: currentTarget.value }, false)}
      />
      <FacetMenu title="Type" tallies={facets?.types} chosen={filters.type} onChange={(type) => onChange({ type }, true)} />
      <FacetMenu title="Country" tallies={facets?.countries} chosen={filters.country} onChange={(country) => onChange({ country }, true)} />
      <FacetMenu title="Status" tallies={facets?.statuses} chosen={filters.status} onChange={(status) => onChange({ status }, true)} />
      <p class="count" role="status">
        {facets !== null && countOf(facets)}
      </p>
      {used && (
        <button type="button" class="quiet" onClick={() => onChange({ text: '', type: [], country: [], status: [] }, true)}>
          Reset
        </button>
      )}
    </search>
  );
}

const countOf = ({ events, complete, looked }: Facets): string =>
  `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'} as reported${complete ? '' : `, among the first ${looked.toLocaleString('en')}`}`;
