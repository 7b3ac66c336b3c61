import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { recordExample } from '../../src/workshop/read-example.js';

const knowledge = await loadKnowledge();

/** Sentences with the counts of their events: what is counted, low–high ("+": no upper bound), unit, wording, who gives it. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    'The attack killed 23 people, including five children, police said.',
    ['killed 23 persons “23”, police', 'killed 5 persons “including five children”, police'],
  ],
  ['The death toll from the attack rose to 31 on Monday, the ministry said.', ['killed 31 persons “31”, the ministry']],
  ['At least 12 soldiers were killed and 40 wounded in the attack.', ['killed 12+ persons “At least 12”', 'injured 40 persons “40”']],
  ['Police arrested 23 people, four of them women.', ['detained 23 persons “23”', 'detained 4 persons “four of them women”']],
  ['A bomb killed six people and injured 10 others in Baghdad.', ['killed 6 persons “six”', 'injured 10 persons “10”']],
  [
    'Police said two people were killed, while the hospital said five had died.',
    ['killed 2 persons “two”, Police', 'killed 5 persons “five”, the hospital'],
  ],
  ['A third of the prisoners were released.', ['released 33.3 percent “A third”']],
  ['The rebels freed all 12 hostages.', ['released 12 persons “all 12”']],
  ['The army advanced 30 km into the province.', ['distance 30 km “30”']],
  ['Japan gave Kenya a $40 million loan.', ['money 40000000 USD “$40 million”']],
  ['The kidnappers demanded a ransom of $2 million.', ['money 2000000 USD “$2 million”']],
  ['No fewer than 12 soldiers and three civilians were killed.', ['killed 12+ persons “No fewer than 12”', 'killed 3 persons “three”']],
  ['The raid left 14 dead and scores injured.', ['killed 14 persons “14”', 'injured 40+ persons “scores”']],
  ['Turkey expelled 10 diplomats.', ['expelled 10 persons “10”']],
  ['Three of the five suspects were arrested.', ['detained 3 persons “Three”', 'suspect 5 persons “five”']],
  ['Rebels took 30 hostages, including three nuns.', ['hostages 30 persons “30”', 'hostages 3 persons “including three nuns”']],
  ['The number of detainees has risen to 150.', ['detained 150 persons “150”']],
  [
    'The bombing killed 7 and wounded 23, most of them students.',
    ['killed 7 persons “7”', 'injured 23 persons “23”', 'injured 12–23 persons “most of them students”'],
  ],
  ['Security forces killed two militants and captured a third.', ['killed 2 persons “two”']],
  [
    'Hundreds of people were arrested, among them 40 journalists.',
    ['detained 200+ persons “Hundreds”', 'detained 40 persons “among them 40 journalists”'],
  ],
  ['Police fired tear gas at 5,000 demonstrators.', ['participants 5000 persons “5,000”']],
  [
    'Nineteen people were arrested in November, and another seven in December.',
    ['detained 19 persons “Nineteen”', 'detained 7 persons “another seven”'],
  ],
  ['The court fined the company 3 million euros.', ['money 3000000 EUR “3 million”']],
  ['Israel released 90 prisoners in exchange for three hostages.', ['released 90 persons “90”', 'hostages 3 persons “three”']],
  ['The two men were executed on Friday.', ['killed 2 persons “two”']],
  ['The attack wounded at least one person.', ['injured 1+ persons “at least one”']],
  ['A 16-year-old boy and his two sisters were killed by the shell.', ['killed 2 persons “two”']],
  ['The raid left 17 dead and dozens wounded.', ['killed 17 persons “17”', 'injured 24+ persons “dozens”']],
  ['The attack left three people dead.', ['killed 3 persons “three”']],
  ['The raid left at least 14 people dead and 20 injured.', ['killed 14+ persons “at least 14”', 'injured 20 persons “20”']],
  ['The bombing left nine dead.', ['killed 9 persons “nine”']],
  ['The clashes left five soldiers wounded.', ['injured 5 persons “five”']],
  ['Three soldiers died in the attack.', ['killed 3 persons “Three”']],
  ['The death toll in the bombing rose to 31 from 12.', ['killed 31 persons “31”']],
  ['The toll of the attack stood at 40.', ['killed 40 persons “40”']],
  ["The toll from Monday's bombing in Kabul climbed to 12.", ['killed 12 persons “12”']],
  ['The shelling wounded at least one person.', ['injured 1+ persons “at least one”']],
  [
    'Police arrested 12 people. The number of detainees was put at 40 by a rights group.',
    ['detained 12 persons “12”', 'detained 40 persons “40”, a rights group'],
  ],
  [
    'A bomb killed six people in Kabul. The hospital put the death toll at nine.',
    ['killed 6 persons “six”', 'killed 9 persons “nine”, The hospital'],
  ],
  ['15,000 people marched in Minsk.', ['participants 15000 persons “15,000”']],
  [
    'About 15,000 people marched through the capital on Sunday, organisers said.',
    ['participants 15000 persons “About 15,000”, organisers'],
  ],
  [
    'Between 10,000 and 15,000 people marched in the capital on Sunday, police said.',
    ['participants 10000–15000 persons “Between 10,000 and 15,000”, police'],
  ],
  ['More than 2,000 demonstrators gathered outside parliament.', ['participants 2001+ persons “More than 2,000”']],
  ['The gunmen killed 12 soldiers and 40 wounded.', ['killed 12 persons “12”', 'injured 40 persons “40”']],
  ['Rebels killed six and injured 10 in the town.', ['killed 6 persons “six”', 'injured 10 persons “10”']],
  ['Police killed six people and arrested 12.', ['killed 6 persons “six”', 'detained 12 persons “12”']],
  ['The attack killed nine people, most of them civilians.', ['killed 9 persons “nine”', 'killed 5–9 persons “most of them civilians”']],
  [
    'The attack killed nine people, three of whom were children.',
    ['killed 9 persons “nine”', 'killed 3 persons “three of whom were children”'],
  ],
  [
    'Soldiers detained 40 people, among them two journalists.',
    ['detained 40 persons “40”', 'detained 2 persons “among them two journalists”'],
  ],
  ['The bombers wounded 23 people, four of whom later died.', ['injured 23 persons “23”', 'killed 4 persons “four of whom”']],
  ['The militants kidnapped 30 students, half of them girls.', ['hostages 30 persons “30”', 'hostages 15 persons “half of them girls”']],
  ['Troops killed 10 rebels and captured 5 others.', ['killed 10 persons “10”']],
  ['Police arrested a gang of 12 in Marseille.', ['detained 12 persons “12”']],
  [
    'Police said 12 people were arrested. Activists put the number at 40.',
    ['detained 12 persons “12”, Police', 'detained 40 persons “40”, Activists'],
  ],
  [
    'Two people were killed, police said, but doctors said the toll was seven.',
    ['killed 2 persons “Two”, police', 'killed 7 persons “seven”, doctors'],
  ],
  [
    'Security forces killed at least 15 people and wounded dozens more, the opposition said.',
    ['killed 15+ persons “at least 15”, the opposition', 'injured 24+ persons “dozens”, the opposition'],
  ],
  ['Germany pledged 50 million euros to Ukraine.', ['money 50000000 EUR “50 million”']],
  ['The United States gave Egypt $1.3 billion in military aid.', ['money 1300000000 USD “$1.3 billion”']],
  ['The kidnappers demanded $5 million for the engineers.', ['money 5000000 USD “$5 million”']],
  ['Israeli troops withdrew 5 km from the border.', ['distance 5 km “5”']],
  ['Rebels fired 30 rockets at the town.', ['rocket 30 rocket “30”']],
  ['Two thirds of the prisoners were released by the rebels.', ['released 66.7 percent “Two thirds”']],
  ['The army freed 30 percent of the prisoners.', ['released 30 percent “30”']],
  ['Two out of three prisoners were released by the government.', ['released 66.7 percent “Two out of three”']],
  ['Militants attacked the base, killing 10 soldiers and wounding 20.', ['killed 10 persons “10”', 'injured 20 persons “20”']],
  ['The raid on the village by soldiers left 30 dead.', ['killed 30 persons “30”']],
  [
    'At least 19 people, including six women, were killed by gunmen in Mali.',
    ['killed 19+ persons “At least 19”', 'killed 6 persons “including six women”'],
  ],
  ['The police arrested one of the five suspects.', ['detained 1 persons “one”', 'suspect 5 persons “five”']],
  ['More than half of the prisoners were released.', ['released 51–100 percent “More than half”']],
  ['As many as 50 people were killed in the raid.', ['killed 0–50 persons “As many as 50”']],
  [
    'The Taliban killed 12 policemen, including two officers, and wounded seven others.',
    ['killed 12 persons “12”', 'killed 2 persons “including two officers”', 'injured 7 persons “seven”'],
  ],
  ['Twelve gunmen attacked the hotel and killed the guard.', ['participants 12 persons “Twelve”']],
  ['The bomb killed a soldier and three civilians.', ['killed 3 persons “three”']],
  ['A court sentenced 12 men to death.', ['sentenced 12 persons “12”']],
  [
    'Turkey deported 200 migrants, a third of them children.',
    ['expelled 200 persons “200”', 'expelled 66–67 persons “a third of them children”'],
  ],
  [
    'The shelling killed at least four civilians and injured 11, the governor said.',
    ['killed 4+ persons “at least four”, the governor', 'injured 11 persons “11”, the governor'],
  ],
  ['Two soldiers and a child were killed in the shelling.', ['killed 2 persons “Two”']],
  [
    'The blast, claimed by the Taliban, killed 14 people and wounded more than 40.',
    ['killed 14 persons “14”', 'injured 41+ persons “more than 40”'],
  ],
  [
    'A suicide bomber killed 30 worshippers at a mosque, the health ministry said, revising an earlier toll of 25.',
    ['killed 30 persons “30”, the health ministry'],
  ],
  ['Officials said 17 people had been killed, up from 12 on Sunday.', ['killed 17 persons “17”, Officials']],
  [
    'The opposition says 200 people have died in the crackdown; the government puts the figure at 40.',
    ['killed 200 persons “200”, The opposition', 'killed 40 persons “40”, the government'],
  ],
  [
    'The army said it killed 25 rebels, but the rebels said only three of their fighters died.',
    ['killed 25 persons “25”, The army', 'killed 3 persons “only three”, the rebels'],
  ],
  [
    'Hundreds of thousands of people demonstrated in Paris, the union said, while police counted 80,000.',
    ['participants 200000+ persons “Hundreds of thousands”', 'participants 80000 persons “80,000”, police'],
  ],
  ['The rebels released 14 of the 30 hostages.', ['released 14 persons “14”', 'hostages 30 persons “30”']],
  ['Of the 30 hostages, 14 were released.', ['hostages 30 persons “30”', 'released 14 persons “14”']],
  ['The gunmen kidnapped at least 12 students and two teachers.', ['hostages 12+ persons “at least 12”', 'hostages 2 persons “two”']],
  ['Five of the eight attackers were killed by police.', ['killed 5 persons “Five”', 'attacker 8 persons “eight”']],
  ['The European Union gave Lebanon 1 billion euros.', ['money 1000000000 EUR “1 billion”']],
  ['The court fined Google 4.3 billion euros.', ['money 4300000000 EUR “4.3 billion”']],
  ['Iranian troops advanced 12 miles into Iraq.', ['distance 12 mi “12”']],
  ['The group held 19 foreigners hostage.', ['hostages 19 persons “19”']],
  ['The strike killed a commander and two of his bodyguards.', ['killed 2 persons “two”']],
  ['Nearly a third of the demonstrators were arrested.', ['detained 33.3 percent “Nearly a third”']],
  [
    'Security forces arrested 40 people, including 12 women and three children.',
    ['detained 40 persons “40”', 'detained 12 persons “including 12 women”', 'detained 3 persons “three children”'],
  ],
  ['The airstrike killed dozens of civilians, many of them children.', ['killed 24+ persons “dozens”']],
  ['The attack, which killed 12 people, was condemned by Paris.', ['killed 12 persons “12”']],
  [
    'At least 10 people were killed and scores were wounded when gunmen attacked the market.',
    ['killed 10+ persons “At least 10”', 'injured 40+ persons “scores”'],
  ],
  ['The clashes left one policeman dead and 15 protesters injured.', ['killed 1 persons “one”', 'injured 15 persons “15”']],
  ['Gunmen killed a judge and wounded his two guards.', ['injured 2 persons “two”']],
  [
    'The United States expelled 60 Russian diplomats, 12 of them at the United Nations.',
    ['expelled 60 persons “60”', 'expelled 12 persons “12 of them”'],
  ],
  [
    'The ministry said 300 people were arrested, 20 of whom were later released.',
    ['detained 300 persons “300”, The ministry', 'released 20 persons “20 of whom”, The ministry'],
  ],
  ['China deported 18 North Koreans.', ['expelled 18 persons “18”']],
  [
    'The toll in the attack has reached 50, including 10 children.',
    ['killed 50 persons “50”', 'killed 10 persons “including 10 children”'],
  ],
  [
    'Thousands of protesters, half of them women, marched through Tehran.',
    ['participants 2000+ persons “Thousands”', 'participants 1000+ persons “half of them women”'],
  ],
  ['The four-member delegation met the president.', ['members 4 persons “four”']],
  ['Soldiers rescued 20 hostages.', ['hostages 20 persons “20”']],
  [
    'Gunmen killed two guards, wounded three others and kidnapped four engineers.',
    ['killed 2 persons “two”', 'injured 3 persons “three”', 'hostages 4 persons “four”'],
  ],
  [
    'The raid killed six militants, the army said, but residents said 11 farmers died.',
    ['killed 6 persons “six”, the army', 'killed 11 persons “11”, residents'],
  ],
  ['Guerrillas ambushed a convoy, killing seven soldiers and injuring 12.', ['killed 7 persons “seven”', 'injured 12 persons “12”']],
  ['The militia freed three of its 10 captives.', ['released 3 persons “three”', 'detained 10 persons “10”']],
  ['The network of 12 was arrested by police.', ['detained 12 persons “12”']],
  [
    'Police said 300 marchers were arrested, 40 of them minors.',
    ['detained 300 persons “300”, Police', 'detained 40 persons “40 of them minors”, Police'],
  ],
  ['Norway gave Somalia 20 million dollars.', ['money 20000000 USD “20 million”']],
  ['The troops retreated 10 miles from the border.', ['distance 10 mi “10”']],
  ['One in three prisoners was tortured by guards.', ['detained 33.3 percent “One in three”']],
  ['Three quarters of the detainees were released by the army.', ['released 75 percent “Three quarters”']],
  ['Police arrested about half of the 200 protesters.', ['detained 100 persons “about half of the 200”']],
  ['The judge sentenced two officers to 20 years in prison.', ['sentenced 2 persons “two”']],
  ['Nine people died in the attack, and another 14 were wounded.', ['killed 9 persons “Nine”', 'injured 14 persons “another 14”']],
  ['The bombing killed 19 people, of whom seven were soldiers.', ['killed 19 persons “19”', 'killed 7 persons “of whom seven”']],
  ['Police arrested more than a dozen activists.', ['detained 13+ persons “more than a dozen”']],
  ['Some 3,000 refugees were expelled by Turkey.', ['expelled 3000 persons “Some 3,000”']],
  ['The attack on the market killed at least 12.', ['killed 12+ persons “at least 12”']],
  ['Gunmen killed at least 12.', ['killed 12+ persons “at least 12”']],
  ['The 12-member network passed information to Iran.', ['members 12 persons “12”']],
  ['A team of 30 inspectors arrived in Iran for talks with officials.', ['members 30 persons “30”']],
  ['Gunmen shot dead three officers and wounded another four.', ['killed 3 persons “three”', 'injured 4 persons “another four”']],
  ['Not one of the 12 hostages was killed.', ['hostages 12 persons “12”']],
  ['A crowd of 5,000 marched on the palace.', ['participants 5000 persons “5,000”']],
  [
    'Twenty-three were killed, all but two of them soldiers.',
    ['killed 23 persons “Twenty-three”', 'killed 21 persons “all but two of them soldiers”'],
  ],
];
for (const [text, expected] of rows) test(text, () => assert.deepEqual(countsOf(text), expected));

const countless: readonly string[] = [
  'The death toll from the quake rose from 12 to 31.',
  'None of the 12 hostages was killed.',
  'None of the hostages was killed.',
  'He was sentenced to 12 years in prison.',
  'He was jailed for 12 years.',
  'The storm left 20 dead.',
  'Rebels captured the town, 40 km from the capital.',
  'No civilians were killed in the attack.',
  'Police put the figure at 10.',
];
for (const text of countless) test(`no count: ${text}`, () => assert.deepEqual(countsOf(text), []));

test('a count stands on its wording', () => {
  const text = 'Police arrested 23 people, four of them women.';
  const quotes = recordExample(text, knowledge).events.flatMap((e) =>
    e.counts.map((c) => c.evidence.map((v) => [v.quote, text.slice(v.start, v.end)])),
  );
  assert.deepEqual(quotes, [[['23', '23']], [['four of them women', 'four of them women']]]);
});

test('a party has its own number, and its phrase no part of it', () => {
  const [event] = recordExample('Gunmen killed at least 23 people, including five children.', knowledge).events;
  assert.deepEqual(
    event?.whom.map((p) => [p.value.name, p.value.count?.wording]),
    [['23 people', 'at least 23']],
  );
});

test('what is counted as wounded is no party of a killing', () => {
  const [event] = recordExample('The bombing killed 7 and wounded 23, most of them students.', knowledge).events;
  assert.deepEqual(
    event?.whom.map((p) => p.value.name),
    ['7'],
  );
});

/** Each once: two events of a sentence can share a number. */
function countsOf(text: string): readonly string[] {
  return [...new Set(recordExample(text, knowledge).events.flatMap((e) => e.counts.map((c) => described(c.value))))];
}

function described({ of, low, high, unit, wording, speaker }: Count): string {
  const number = high === null ? `${low}+` : low === high ? String(low) : `${low}–${high}`;
  return `${of} ${number} ${unit} “${wording}”${speaker === null ? '' : `, ${speaker.name}`}`;
}
