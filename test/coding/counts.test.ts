import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compileCountLexicon, countedAs, findCounts } from '../../src/coding/counts.js';
import { sentenceOf, textOf } from './sentence.js';

const data: unknown = parse(readFileSync(new URL('../../../lexicon/en/counts.yml', import.meta.url), 'utf8'));
const lexicon = compileCountLexicon(data);

/** Sentence, wording, counted word, low, high, unit. */
const rows: readonly (readonly [string, string, string, number, number | null, string])[] = [
  ['It/PRP arrested/VBD 19/CD people/NNS', '19', 'people', 19, 19, 'persons'],
  ['Another/DT>2:det 19/CD>4:nsubj:pass were/VBD detained/VBN', 'Another 19', '19', 19, 19, 'persons'],
  ['It/PRP arrested/VBD dozens/NNS of/IN individuals/NNS', 'dozens', 'individuals', 24, null, 'persons'],
  ['Scores/NNS of/IN protesters/NNS gathered/VBD', 'Scores', 'protesters', 40, null, 'persons'],
  ['Hundreds/NNS of/IN thousands/NNS of/IN refugees/NNS fled|flee/VBD', 'Hundreds of thousands', 'refugees', 200000, null, 'persons'],
  [
    'At/IN>3:advmod least/JJS>1:fixed 30/CD>4:nummod civilians/NNS>6:nsubj:pass were/VBD killed/VBN',
    'At least 30',
    'civilians',
    30,
    null,
    'persons',
  ],
  ['More/JJR>3:advmod than/IN>1:fixed 6,500/CD>4:nummod people/NNS>5:nsubj died/VBD', 'More than 6,500', 'people', 6501, null, 'persons'],
  [
    'It/PRP>2:nsubj holds/VBZ up/RB>5:advmod to/IN>3:fixed 200/CD>6:nummod prisoners/NNS>2:obj',
    'up to 200',
    'prisoners',
    0,
    200,
    'persons',
  ],
  ['About/RB 1.5/CD million/CD people/NNS fled|flee/VBD', 'About 1.5 million', 'people', 1500000, 1500000, 'persons'],
  ['No/DT fewer/JJR than/IN 12/CD soldiers/NNS died/VBD', 'No fewer than 12', 'soldiers', 12, null, 'persons'],
  ['It/PRP held|hold/VBD ten/CD to/TO 15/CD hostages/NNS', 'ten to 15', 'hostages', 10, 15, 'persons'],
  ['Two/CD dozen/NN>3:nummod tanks/NNS>4:nsubj crossed/VBD', 'Two dozen', 'tanks', 24, 24, 'tank'],
  ['A/DT couple/NN of/IN soldiers/NNS died/VBD', 'A couple', 'soldiers', 2, 2, 'persons'],
  ['It/PRP pledged/VBD $/$>2:obj 40/CD>3:nummod million/CD>4:flat', '$ 40 million', '$', 40000000, 40000000, 'USD'],
  ['It/PRP advanced/VBD 30/CD km/NNS', '30', 'km', 30, 30, 'km'],
  ['A/DT 12/CD -/HYPH member/NN>5:compound delegation/NN>6:nsubj came|come/VBD', '12', 'member', 12, 12, 'persons'],
  ['killing/VBG>0:root 10/CD>1:obj', '10', '10', 10, 10, 'persons'],
  ['The/DT death/NN toll/NN>4:nsubj rose|rise/VBD to/IN 30/CD>4:obl', '30', 'toll', 30, 30, 'persons'],
  ['It/PRP>2:nsubj wounded/VBD 200/CD>4:nummod more/JJR>2:obj', '200', '200', 200, 200, 'persons'],
  ['It/PRP>2:nsubj left|leave/VBD>0:root 100/CD>2:obl wounded/JJ>3:orphan', '100', 'wounded', 100, 100, 'persons'],
  ['It/PRP fell|fall/VBD 30/CD per/IN cent/NN', '30', 'cent', 30, 30, 'percent'],
  ['Twenty/CD -/HYPH five/CD>4:nummod people/NNS>5:nsubj died/VBD', 'Twenty - five', 'people', 25, 25, 'persons'],
];
for (const [items, wording, counted, low, high, unit] of rows) {
  test(`${textOf(items)} → ${wording} (${counted})`, () => {
    const fixed = items.replace('killing/VBG', 'killing|kill/VBG');
    const sentence = sentenceOf(fixed);
    const found = findCounts([sentence], lexicon).map((count) => ({
      wording: textOf(fixed).slice(count.span.start, count.span.end),
      counted: sentence.tokens[count.noun]?.text,
      low: count.low,
      high: count.high,
      unit: count.unit,
    }));
    assert.deepEqual(found, [{ wording, counted, low, high, unit }]);
  });
}

const countless: readonly string[] = [
  'It/PRP fought|fight/VBD a/DT 44/CD -/HYPH day/NN war/NN',
  'It/PRP ended/VBD on/IN 14/CD November/NNP 2020/CD',
  'It/PRP began|begin/VBD at/IN 10:35/CD',
  'It/PRP lasted/VBD three/CD days/NNS',
  'The/DT man/NN ,/, aged/VBN 30/CD ,/, fled|flee/VBD',
  'It/PRP won|win/VBD 3/CD -/HYPH 0/CD',
  'It/PRP was/VBD the/DT 19th/JJ attack/NN',
  'It/PRP met|meet/VBD at/IN 10/CD Downing/NNP Street/NNP',
  'It/PRP broke|break/VBD Resolution/NNP 1701/CD>4:nummod',
  'No/DT one/NN died/VBD',
  'Smith/NNP ,/, 52/CD>1:conj ,/, died/VBD>0:root',
  'It/PRP happened/VBD in/IN 2020/CD',
  'two/CD -/HYPH thirds/NNS voted/VBD',
  'The/DT 27/CD -/HYPH year/NN -/HYPH old/JJ man/NN fled|flee/VBD',
];
for (const items of countless) test(`no count in "${textOf(items)}"`, () => assert.deepEqual(findCounts([sentenceOf(items)], lexicon), []));

const meanings: readonly (readonly [string, string | null])[] = [
  ['arrest', 'detained'],
  ['kill', 'killed'],
  ['hostage', 'hostages'],
  ['displace', 'displaced'],
  ['member', 'members'],
  ['protester', 'participants'],
  ['wound', 'injured'],
  ['expel', 'expelled'],
  ['say', null],
];
for (const [lemma, of] of meanings) test(`${lemma} counts ${of ?? 'nothing'}`, () => assert.equal(countedAs(lemma, lexicon), of));

test('a hedge that is none of the five is refused with its place', () => {
  const broken = { ...(data as Record<string, unknown>), hedges: { maybe: 'perhaps' } };
  assert.throws(() => compileCountLexicon(broken), /hedges\.maybe must be/);
});
