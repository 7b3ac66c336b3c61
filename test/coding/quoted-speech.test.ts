import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../src/core/spans.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { recordExample } from '../../src/workshop/read-example.js';

const knowledge = await loadKnowledge();

/** A short report, and what it attributes: "[source] {cue} stance, how it is quoted: content", stretches of content joined by " … ". */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['“We will not leave the town,” the general said.', ['[the general] {said} says, direct: “We will not leave the town,”']],
  [
    'The general said: “We will not leave. We have nowhere to go.”',
    ['[The general] {said} says, direct: “We will not leave. We have nowhere to go.”'],
  ],
  [
    '“We will not leave,” said Peskov. “We have nowhere to go.”',
    ['[Peskov] {said} says, direct: “We will not leave,” … “We have nowhere to go.”'],
  ],
  [
    '“We will not leave,” Peskov told reporters in Sochi, “and we have nowhere to go.”',
    ['[Peskov] {told} says, direct: “We will not leave,” … “and we have nowhere to go.”'],
  ],
  [
    '“We were asleep when the shells fell.\n\n“My brother ran out. He did not come back,” Hassan said.\n\n“I have no words,” he added.',
    [
      '[Hassan] {said} says, direct: “We were asleep when the shells fell. “My brother ran out. He did not come back,”',
      '[he] {added} says, direct: “I have no words,”',
    ],
  ],
  [
    'The nurse wept. “We were asleep,” Amina Yusuf, a nurse from Goma, told reporters. “My brother ran out.”',
    ['[Amina Yusuf] {told} says, direct: “We were asleep,” … “My brother ran out.”'],
  ],
  [
    'The ministry said the deal “does nothing” for farmers and that it would “bring ruin.”',
    ['[The ministry] {said} says, mixed: the deal “does nothing” for farmers and that it would “bring ruin.”'],
  ],
  ['Officials said on condition of anonymity that talks had collapsed.', ['[Officials] {said} says, indirect: that talks had collapsed']],
  ['The general has been accused of ordering the killings.', ['[] {accused} alleges, indirect: of ordering the killings']],
  [
    'IRNA quoted the minister as saying that the deal was dead.',
    ['[IRNA] {quoted} says, indirect: the minister as saying that the deal was dead'],
  ],
  ['The report says that guards beat the prisoners.', ['[The report] {says} says, indirect: that guards beat the prisoners']],
  [
    'Troops shelled the market on Friday, according to two witnesses.',
    ['[two witnesses] {according to} says, indirect: Troops shelled the market on Friday'],
  ],
  ['The army, residents said, fired on the crowd.', ['[residents] {said} says, indirect: The army, … fired on the crowd']],
  [
    'Three soldiers were killed near the bridge, the ministry said on Monday.',
    ['[the ministry] {said} says, indirect: Three soldiers were killed near the bridge'],
  ],
  [
    'Peskov, speaking in Sochi, said Russia would respond, adding that it had no plans to attack.',
    ['[Peskov] {said} says, indirect: Russia would respond', '[Peskov] {adding} says, indirect: that it had no plans to attack'],
  ],
  [
    "The army's claim that it had seized the airport was denied by the rebels.",
    [
      '[The army] {claim} claims, indirect: that it had seized the airport',
      '[the rebels] {denied} denies, indirect: that it had seized the airport',
    ],
  ],
  [
    'In a statement, the ministry said that the border would stay closed.',
    ['[the ministry] {said} says, indirect: that the border would stay closed'],
  ],
  ['He called the raid “a crime.”', ['[He] {called} says, mixed: the raid “a crime.”']],
  ["The so-called “people's militia” entered the city.", []],
  ['She is the author of “The Long War,” a history of the conflict.', []],
  ['Analysts fear the militia will attack the city.', ['[Analysts] {fear} fears, indirect: the militia will attack the city']],
  ['The minister wants to send troops to the border.', ['[The minister] {wants} believes, indirect: to send troops to the border']],
  ['Tehran urged Baghdad to close the camps.', ['[Tehran] {urged} demands, indirect: Baghdad to close the camps']],
  ['The governor called for an end to the siege.', ['[The governor] {called for} demands, indirect: an end to the siege']],
  [
    'Iran said Israel claimed that its planes had not crossed the border.',
    ['[Iran] {said} says, indirect: Israel claimed that its planes had not crossed the border'],
  ],
  ['Azerbaijan accused Iran of training the cell.', ['[Azerbaijan] {accused} alleges, indirect: of training the cell']],
  ['Erdogan: Turkey will not withdraw from Syria', ['[Erdogan] {:} says, indirect: Turkey will not withdraw from Syria']],
  ['The opposition denounced the vote as a farce.', ['[The opposition] {denounced} says, indirect: the vote as a farce']],
  [
    'Donald Trump is warning voters that the war would come home.',
    ['[Donald Trump] {warning} says, indirect: that the war would come home'],
  ],
  ['Video released by the army shows soldiers entering the tunnel.', ['[the army] {shows} says, indirect: soldiers entering the tunnel']],
  ['As the ministry reported, three soldiers were killed.', ['[the ministry] {reported} says, indirect: three soldiers were killed.']],
  ['The ministry added that the men had been released.', ['[The ministry] {added} says, indirect: that the men had been released']],
  ['“Nobody slept.” — Ali Hassan, a driver', ['[Ali Hassan] {} says, direct: “Nobody slept.”']],
  ['Rebels burned the town and killed the mayor.', []],
  ['The minister criticized the army for its silence.', ['[The minister] {criticized} says, indirect: the army for its silence']],
  ['Witnesses reported hearing gunfire near the airport.', ['[Witnesses] {reported} says, indirect: hearing gunfire near the airport']],
];
for (const [text, quotations] of rows) {
  test(`${text.replaceAll('\n', '¶')} → ${quotations.join('; ') || 'nobody is quoted'}`, () => {
    const document = recordExample(text, knowledge);
    const words = (spans: readonly Span[]): string =>
      spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
    const written = document.quotations.map(
      (q) => `[${words(q.source)}] {${words(q.cue)}} ${q.stance}, ${q.quotation}: ${words(q.content)}`,
    );
    assert.deepEqual(written, quotations);
  });
}

/** A report, an event of it by its trigger, and according to whom it is told: outermost first, a denial before what it denies. */
const testimony: readonly (readonly [string, string, readonly string[]])[] = [
  ['Iran said Israel claimed that rebels attacked the base.', 'attacked', ['Iran says', 'Israel claims']],
  ['IRNA quoted the minister as saying that rebels attacked the base.', 'attacked', ['IRNA says', 'the minister says']],
  ['Azerbaijan accused Iran of training the gunmen. Tehran denied the accusation.', 'training', ['Tehran denies', 'Azerbaijan alleges']],
  ['The army said rebels attacked the base. The rebels denied this.', 'attacked', ['The rebels denies', 'The army says']],
  ['The army said rebels attacked the base. The rebels denied holding hostages.', 'attacked', ['The army says']],
  ['The general has been accused of killing two students.', 'killing', ['nobody named alleges']],
  ['“Rebels attacked the base. They killed two guards,” the ministry said.', 'attacked', ['the ministry says']],
  ['“Rebels attacked the base,” the ministry said. “They killed two guards.”', 'killed', ['the ministry says']],
  ['The minister wants to arrest the rebels.', 'arrest', []],
];
for (const [text, trigger, speakers] of testimony) {
  test(`${trigger}: ${text} → ${speakers.join(', ') || 'the report itself'}`, () => {
    const event = recordExample(text, knowledge).events.find((e) => e.what.evidence[0]?.quote === trigger);
    assert.deepEqual(
      event?.according.map(({ value }) => `${value.speaker?.name ?? 'nobody named'} ${value.stance}`),
      speakers,
    );
  });
}
