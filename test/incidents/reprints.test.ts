import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupReprints, type ReportText } from '../../src/incidents/reprints.js';
import { creditOf, originalFirst, writerOf } from '../../src/incidents/writer.js';
import { loadLinking } from '../../src/knowledge.js';

const lexicon = await loadLinking();

const WORDS =
  'Rebels shelled the harbour town of Kalo before dawn and sank two grain barges, the port master said. Nobody was hurt, but the fire burnt until noon. Workers had left the quay an hour earlier after a warning by telephone. The rebels denied the attack and blamed smugglers who quarrel over the landing fees. An army spokesman said that troops had found six mortar shells in a barn north of the river. The governor promised to rebuild the sheds within a month, and fishermen asked for boats.';
const OTHER =
  'Two grain barges sank at Kalo after shells hit the quay in the early morning. The port master counted six hits. According to the army the shelling came from across the river, where rebels have held the hills since spring. A rebel leader called that a lie. Insurers put the loss at a million crowns, and the mayor closed the landing until divers have looked for shells that did not explode.';

const printed = (id: string, text: string, changes: Partial<ReportText> = {}): ReportText => ({
  id,
  text,
  published: '2022-11-14',
  publisher: null,
  ...changes,
});
const groupsOf = (reports: readonly ReportText[]): readonly string[] =>
  groupReprints(reports).map((group) => group.map(({ id }) => id).join(' '));

/** How a text comes back, and whether it is a reprint. */
const ROWS: readonly (readonly [string, string, boolean])[] = [
  ['the same text', WORDS, true],
  ['cut after three sentences', WORDS.split('. ').slice(0, 3).join('. '), true],
  ['retitled, with another first line', `Barges sink in Kalo\n\nBy our correspondent\n\n${WORDS}`, true],
  [
    'lightly edited',
    WORDS.replace('before dawn', 'early on Monday').replace('An army spokesman said', 'The army said').replace('six', '6'),
    true,
  ],
  ['its own report of the same happening', OTHER, false],
  [
    'a report that quotes one sentence of it',
    `${OTHER} The rebels denied the attack and blamed smugglers who quarrel over the landing fees.`,
    false,
  ],
  ['a text too short to tell', 'Rebels shelled Kalo.', false],
];

for (const [name, text, same] of ROWS) {
  test(`${name} is ${same ? 'a reprint' : 'a testimony of its own'}`, () =>
    assert.deepEqual(groupsOf([printed('a', WORDS), printed('b', text, { published: '2022-11-15' })]), same ? ['a b'] : ['a', 'b']));
}

test('the first published stands first, whatever order they come in', () => {
  const reports = [
    printed('late', WORDS, { published: '2022-11-16' }),
    printed('undated', WORDS, { published: null }),
    printed('first', WORDS),
  ];
  assert.deepEqual(groupsOf(reports), ['first late undated']);
  assert.deepEqual(groupsOf([...reports].reverse()), ['first late undated']);
});

for (const { names, example } of lexiconExamples()) {
  test(`${names[0]} is credited: ${example}`, () => assert.equal(creditOf(example, lexicon), names[0]));
}

test('the agency that a reprint credits wrote it, and its own publication comes first', () => {
  const outlets = [
    printed('a', WORDS, { publisher: 'Daily Post' }),
    printed('b', `KALO (Reuters) - ${WORDS}`, { publisher: 'The Herald' }),
    printed('c', WORDS, { publisher: 'Reuters' }),
  ];
  assert.equal(writerOf(outlets, lexicon), 'Reuters');
  assert.deepEqual(
    originalFirst(outlets, 'Reuters').map(({ id }) => id),
    ['c', 'a', 'b'],
  );
});

test('a text without credit is its first outlet’s', () => {
  const outlets = [printed('a', WORDS, { publisher: 'Daily Post' }), printed('b', WORDS, { publisher: 'The Herald' })];
  assert.equal(writerOf(outlets, lexicon), 'Daily Post');
});

test('an agency that is merely named is no credit', () =>
  assert.equal(creditOf('Police told Reuters that two men were held.', lexicon), null));

function lexiconExamples(): readonly { readonly names: readonly string[]; readonly example: string }[] {
  return [
    { names: ['Reuters'], example: 'LIMA, March 3 (Reuters) - Workers marched.' },
    { names: ['Associated Press'], example: 'LIMA (AP) - Workers marched.' },
    { names: ['Associated Press'], example: 'By ANA SILVA, Associated Press\n\nWorkers marched.' },
    { names: ['Xinhua'], example: 'BEIJING, March 3 (Xinhua) -- Workers marched.' },
    { names: ['AFP'], example: 'Workers marched through Lima.\n\n© Agence France-Presse' },
  ];
}
