import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Coded } from '../../src/core/schema.js';
import { atHome, domesticHome } from '../../src/resolution/home-country.js';

const SIDES = { state: new Set(['GOV', 'COP']), people: new Set(['REB', 'CVL']) };

/** A party as "ROLE" or "ROLE of COUNTRY". */
function party(told: string, at: number): Coded<Actor> {
  const [role = '', country = null] = told.split(' of ');
  return {
    value: { name: told, country, roles: [role], entity: `n${at}`, id: null, named: false, antecedent: null, count: null, stage: null },
    evidence: [{ start: 10 * at, end: 10 * at + told.length, quote: told }],
    confidence: 0.7,
    coder: 'resolution@0.1.0',
  };
}

/** A party, those it stands over against, and the country it takes from them. */
const rows: readonly (readonly [string, readonly string[], string | null])[] = [
  ['GOV', ['REB of RWA'], 'RWA'],
  ['COP', ['CVL of IRN', 'CVL of IRN'], 'IRN'],
  ['GOV', ['CVL of IRN', 'CVL of IRQ'], null],
  ['GOV', ['GOV of IRN'], null],
  ['MIL', ['REB of RWA'], null],
  ['REB', ['GOV of RWA'], null],
  ['GOV', ['REB'], null],
  ['GOV', [], null],
  ['GOV of UGA', ['REB of RWA'], 'UGA'],
];
for (const [own, others, country] of rows) {
  test(`${own} over against ${others.join(' and ') || 'nobody'} → ${country ?? 'no country'}`, () => {
    const [one, ...more] = [party(own, 0), ...others.map((o, i) => party(o, i + 1))];
    assert.ok(one);
    const found = atHome(one, domesticHome(one, more, SIDES));
    assert.equal(found.value.country, country);
    if (one.value.country === null && country !== null) {
      assert.deepEqual(
        found.evidence.map((e) => e.quote),
        [own, others[0]],
      );
    }
  });
}
