import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speech } from '../../src/core/draft.js';
import type { Span } from '../../src/core/spans.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

/** A sentence, and of each saying in it: speaker, cue, stance, how it is quoted, and what is said. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    'Iran/NNP>2:nsubj said|say/VBD>0:root that/IN>5:mark rebels/NNS>5:nsubj attacked/VBD>2:ccomp Minsk/NNP>5:obj ./.>2:punct',
    ['Iran, said, says, indirect: that rebels attacked Minsk'],
  ],
  [
    'Rebels/NNS>2:nsubj attacked/VBD>6:ccomp Minsk/NNP>2:obj ,/,>2:punct Iran/NNP>6:nsubj said|say/VBD>0:root ./.>6:punct',
    ['Iran, said, says, indirect: Rebels attacked Minsk ,'],
  ],
  [
    'Rebels/NNS>7:nsubj ,/,>5:punct as/IN>5:mark Iran/NNP>5:nsubj reported/VBD>7:advcl ,/,>5:punct attacked/VBD>0:root Minsk/NNP>7:obj ./.>7:punct',
    ['Iran, reported, says, indirect: Rebels | attacked Minsk .'],
  ],
  [
    'The/DT>2:det minister/NN>8:nsubj ,/,>5:punct Iran/NNP>5:nsubj said|say/VBD>8:parataxis ,/,>5:punct was/VBD>8:cop ill/JJ>0:root ./.>8:punct',
    ['Iran, said, says, indirect: The minister | was ill .'],
  ],
  [
    'According|accord/VBG>3:case to/IN>1:fixed Iran/NNP>6:obl ,/,>3:punct rebels/NNS>6:nsubj attacked/VBD>0:root Minsk/NNP>6:obj ./.>6:punct',
    ['Iran, According to, says, indirect: rebels attacked Minsk .'],
  ],
  [
    'Iran/NNP>2:nsubj denied|deny/VBD>0:root killing/VBG>2:xcomp guards/NNS>3:obj ./.>2:punct',
    ['Iran, denied, denies, indirect: killing guards'],
  ],
  [
    'Iran/NNP>2:nsubj denied|deny/VBD>0:root involvement/NN>2:obj in/IN>6:case the/DT>6:det attack/NN>3:nmod ./.>2:punct',
    ['Iran, denied, denies, indirect: involvement in the attack'],
  ],
  [
    'Turkey/NNP>2:nsubj accused|accuse/VBD>0:root Syria/NNP>2:obj of/IN>5:mark killing/VBG>2:advcl guards/NNS>5:obj ./.>2:punct',
    ['Turkey, accused, alleges, indirect: of killing guards'],
  ],
  [
    'Syria/NNP>3:nsubj:pass was/VBD>3:aux:pass accused|accuse/VBN>0:root of/IN>5:mark killing/VBG>3:advcl guards/NNS>5:obj ./.>3:punct',
    ['nobody named, accused, alleges, indirect: of killing guards'],
  ],
  [
    'The/DT>2:det agents/NNS>3:nsubj confessed/VBD>0:root that/IN>6:mark they/PRP>6:nsubj spied|spy/VBD>3:ccomp ./.>3:punct',
    ['The agents, confessed, confesses, indirect: that they spied'],
  ],
  [
    'Confessions/NNS>7:nsubj by/IN>3:case men|man/NNS>1:nmod who/WP>5:nsubj killed/VBD>3:acl:relcl guards/NNS>5:obj surfaced|surface/VBD>0:root ./.>7:punct',
    ['men, Confessions, confesses, indirect: who killed guards'],
  ],
  [
    "Iran/NNP>3:nmod:poss 's/POS>1:case claim/NN>8:nsubj that/IN>6:mark rebels/NNS>6:nsubj attacked/VBD>3:acl Minsk/NNP>6:obj surprised|surprise/VBD>0:root Turkey/NNP>8:obj ./.>8:punct",
    ['Iran, claim, claims, indirect: that rebels attacked Minsk'],
  ],
  [
    'Officials/NNS>2:nsubj fear/VBP>0:root that/IN>5:mark rebels/NNS>5:nsubj killed/VBD>2:ccomp guards/NNS>5:obj ./.>2:punct',
    ['Officials, fear, fears, indirect: that rebels killed guards'],
  ],
  [
    'A/DT>2:det video/NN>7:nsubj posted/VBN>2:acl by/IN>6:case the/DT>6:det ministry/NN>3:obl said|say/VBD>0:root rebels/NNS>9:nsubj attacked/VBD>7:ccomp Minsk/NNP>9:obj ./.>7:punct',
    ['the ministry, said, says, indirect: rebels attacked Minsk'],
  ],
  [
    "“/``>3:punct Rebels/NNS>3:nsubj attacked/VBD>8:ccomp Minsk/NNP>3:obj ,/,>3:punct ”/''>3:punct Iran/NNP>8:nsubj said|say/VBD>0:root ./.>8:punct",
    ['Iran, said, says, direct: “ Rebels attacked Minsk , ”'],
  ],
  [
    "Iran/NNP>2:nsubj said|say/VBD>0:root rebels/NNS>5:nsubj “/``>5:punct attacked/VBD>2:ccomp without/IN>7:case warning/NN>5:obl ”/''>5:punct ./.>2:punct",
    ['Iran, said, says, mixed: rebels “ attacked without warning ”'],
  ],
  [
    "Rebels/NNS>2:nsubj attacked/VBD>0:root “/``>5:punct the/DT>5:det hub/NN>2:obj of/IN>7:case evil/NN>5:nmod ”/''>5:punct ./.>2:punct",
    ['nobody named, no cue, says, mixed: the hub of evil'],
  ],
  // no sayings
  ["Rebels/NNS>2:nsubj attacked/VBD>0:root “/``>4:punct evil/NN>2:obj ”/''>4:punct ./.>2:punct", []],
  ['Iran/NNP>2:nsubj said|say/VBD>0:root nothing/NN>2:obj ./.>2:punct', []],
  ['Iran/NNP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj ./.>2:punct', []],
];
for (const [items, sayings] of rows) {
  test(`${readable(items)} → ${sayings.join('; ') || 'nobody is quoted'}`, () => {
    const { report, speeches } = readParses([items]);
    const words = ({ start, end }: Span): string => report.text.slice(start, end).trim();
    const written = (s: Speech): string =>
      `${s.speaker === null ? 'nobody named' : words(s.speaker)}, ${s.cue === null ? 'no cue' : words(s.cue)}, ${s.stance}, ${s.quotation}: ${s.content.map(words).join(' | ')}`;
    assert.deepEqual(speeches.map(written), sayings);
  });
}

test('what men are told to have done in a confession is alleged', () => {
  const { drafts } = readParses([
    'Confessions/NNS>7:nsubj by/IN>3:case men|man/NNS>1:nmod who/WP>5:nsubj killed/VBD>3:acl:relcl guards/NNS>5:obj surfaced|surface/VBD>0:root ./.>7:punct',
  ]);
  assert.deepEqual(
    drafts.map((d) => [d.type, d.status.value, d.speeches.map((s) => s.stance)]),
    [['ASSAULT', 'alleged', ['confesses']]],
  );
});

test('the time of saying is not the time of what is said', () => {
  const { speeches, drafts } = readParses([
    'Iran/NNP>2:nsubj said|say/VBD>0:root on/IN>4:case Monday/NNP>2:obl that/IN>7:mark rebels/NNS>7:nsubj attacked/VBD>2:ccomp guards/NNS>7:obj on/IN>10:case Sunday/NNP>7:obl ./.>2:punct',
  ]);
  assert.equal(speeches[0]?.when?.when?.from, '2022-11-14');
  assert.equal(drafts[0]?.when?.when?.from, '2022-11-13');
});
