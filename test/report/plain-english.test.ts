import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainEnglish } from '../../src/report/plain-english.js';

const PLAIN: readonly (readonly [string, boolean])[] = [
  ['Police arrested nineteen protesters in the capital on Monday.', true],
  ['The ministry said that those who were arrested had been trained in a neighbouring country.', true],
  ['Baku, Ganja, Sumqayit, Mingachevir, Lankaran, Nakhchivan, Shaki, Yevlakh, Khankendi, Shirvan', false],
  ['Trump kritisiert The New York Times nach einem Bericht über seine Steuern in Florida', false],
  ['De minister is in het land en was blij met de uitkomst of niet, in de zaal van of bij het hof', false],
  ['Politiet sier at de har funnet en mann for at han var i byen, og at det er en sak for retten', false],
  ['La police a arrêté dix-neuf personnes, a annoncé « The Guardian » lundi, on a vu a la fin', false],
  ['Serikali ya Tanzania imesema kwamba watu kumi na tisa wamekamatwa kwa tuhuma za ujasusi.', false],
  ['Служба государственной безопасности задержала девятнадцать человек.', false],
];

for (const [text, plain] of PLAIN) {
  test(`${plain ? 'plain' : 'not plain'}: ${text}`, async () => assert.equal(await isPlainEnglish(text), plain));
}

test('a text is plain only where beginning, middle and end are', async () => {
  const english = 'The ministry said on Monday that nineteen people had been arrested and that the investigation would go on. ';
  const french = 'Le ministère a annoncé lundi que dix-neuf personnes avaient été arrêtées et que l’enquête se poursuivait. ';
  assert.equal(await isPlainEnglish(english.repeat(30)), true);
  assert.equal(await isPlainEnglish(english.repeat(20) + french.repeat(10)), false);
});
