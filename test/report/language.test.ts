import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageDetector, languageName } from '../../src/report/language.js';

const ENGLISH = [
  'Azerbaijan nabs new batch of Iran spies',
  'Barack Obama, Angela Merkel, Hassan Rouhani, Recep Tayyip Erdoğan, Ilham Aliyev',
  'Baku, Ganja, Sumqayit, Mingachevir, Lankaran, Nakhchivan, Shaki, Yevlakh, Khankendi, Shirvan',
  'Islamic Revolutionary Guard Corps commander Esmail Qaani visited Baghdad',
  'Khamenei says: نه شرقی نه غربی, neither East nor West, before a crowd in Qom',
  'ok',
  '',
  '12.11.2022 – 14.11.2022',
  'EARTHQUAKE KILLS DOZENS IN NORTHERN AFGHANISTAN, TALIBAN OFFICIALS SAY',
];

for (const text of ENGLISH) {
  test(`taken for English: ${text}`, async () => assert.equal((await languageDetector())(text), null));
}

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'Azerbaijani (az)',
    'Dövlət Təhlükəsizliyi Xidməti İranın xüsusi xidmət orqanlarının casus şəbəkəsini ifşa edib və onlarla şəxsi saxlayıb.',
  ],
  ['French (fr)', 'La police a arrêté dix-neuf personnes soupçonnées d’espionnage pour le compte de l’Iran, a annoncé lundi le ministère.'],
  [
    'German (de)',
    'Die Polizei hat am Montag neunzehn Personen festgenommen, die für den Iran spioniert haben sollen, teilte das Ministerium mit.',
  ],
  [
    'Spanish (es)',
    'La policía detuvo el lunes a diecinueve personas acusadas de espiar para Irán, según informó el ministerio del Interior.',
  ],
  ['Russian (ru)', 'Служба государственной безопасности задержала девятнадцать человек по подозрению в шпионаже в пользу Ирана.'],
  ['Persian (fa)', 'سازمان امنیت کشور روز دوشنبه نوزده نفر را به اتهام جاسوسی بازداشت کرد و گفت تحقیقات ادامه دارد.'],
  ['Turkish (tr)', 'Devlet Güvenlik Servisi, İran adına casusluk yaptığı gerekçesiyle on dokuz kişinin gözaltına alındığını açıkladı.'],
  ['Chinese (zh)', '阿塞拜疆国家安全局周一表示，已逮捕十九名涉嫌为伊朗从事间谍活动的人员。'],
  [
    'a language that was not recognised',
    'Serikali ya Tanzania imesema kwamba watu kumi na tisa wamekamatwa kwa tuhuma za ujasusi, na kwamba uchunguzi unaendelea. Msemaji wa polisi alisema Jumatatu kwamba washukiwa watafikishwa mahakamani wiki ijayo mjini Dar es Salaam.',
  ],
];

for (const [name, text] of FOREIGN) {
  test(`${name}: ${text}`, async () => {
    const foreign = (await languageDetector())(text);
    assert.equal(foreign === null ? null : languageName(foreign), name);
  });
}

test('a foreign quotation in an English report leaves it English, and an English line in a foreign one leaves that foreign', async () => {
  const foreignLanguage = await languageDetector();
  const english = 'The ministry said on Monday that nineteen people had been arrested and that the investigation would go on. ';
  const french = 'Le ministère a annoncé lundi que dix-neuf personnes avaient été arrêtées et que l’enquête se poursuivait. ';
  assert.equal(foreignLanguage(french.repeat(3) + english.repeat(20)), null);
  assert.equal(foreignLanguage(english.repeat(4) + french.repeat(20)), 'fr');
});
