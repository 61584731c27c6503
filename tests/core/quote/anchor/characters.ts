import { row } from './case.ts'

const cafe = 'Ils arrivent. ⟦Le président a été réélu au café du théâtre.⟧ Personne ne rit.'
const plain = 'Later on, ⟦the harbour office closed its gates⟧ at noon.'

/** Composed and decomposed letters, invisible characters, astral characters, other scripts. */
export const characters = [
  row(
    'decomposed letters',
    cafe,
    'Ils arrivent. ⟦Le pre\u0301sident a e\u0301te\u0301 re\u0301e\u0301lu au cafe\u0301 du the\u0301a\u0302tre.⟧ Personne ne rit.',
    'equivalent',
  ),
  row(
    'composed letters',
    'Ils arrivent. ⟦Le pre\u0301sident du cafe\u0301 est parti.⟧ Oui.',
    'Ils arrivent. ⟦Le président du café est parti.⟧ Oui.',
    'equivalent',
  ),
  row(
    'a text that has lost its accents',
    cafe,
    'Ils arrivent. ⟦Le president a ete reelu au cafe du theatre.⟧ Personne ne rit.',
    'equivalent',
  ),
  row(
    'Vietnamese in both forms',
    'Hôm qua ⟦chính phủ đã mở cửa biên giới phía bắc⟧ của tỉnh.',
    `Hôm qua ⟦${'chính phủ đã mở cửa biên giới phía bắc'.normalize('NFD')}⟧ của tỉnh.`,
    'equivalent',
  ),
  row(
    'Korean syllables taken apart',
    '어제 ⟦정부는 항구를 다시 열었다고 밝혔다⟧. 끝.',
    `어제 ⟦${'정부는 항구를 다시 열었다고 밝혔다'.normalize('NFD')}⟧. 끝.`,
    'equivalent',
  ),
  row(
    'Japanese voiced kana taken apart',
    '昨日、⟦政府はガスの輸出をやめると発表した⟧。以上。',
    `昨日、⟦${'政府はガスの輸出をやめると発表した'.normalize('NFD')}⟧。以上。`,
    'equivalent',
  ),
  row(
    'full-width letters',
    plain,
    'Later on, ⟦the ｈａｒｂｏｕｒ office closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'a zero-width space',
    plain,
    'Later on, ⟦the har\u200bbour office closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'a zero-width joiner',
    plain,
    'Later on, ⟦the harbour of\u200dfice closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'a byte-order mark within',
    plain,
    'Later on, ⟦the harbour \ufeffoffice closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'soft hyphens',
    plain,
    'Later on, ⟦the har\u00adbour of\u00adfice closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'soft hyphens gone',
    'Later on, ⟦the har\u00adbour of\u00adfice closed its gates⟧ at noon.',
    plain,
    'equivalent',
  ),
  row(
    'marks of direction',
    plain,
    'Later on, ⟦the \u200eharbour\u200f office closed its gates⟧ at noon.',
    'equivalent',
  ),
  row(
    'a variation selector',
    'They said ⟦peace ☮ will come to the valley⟧ soon.',
    'They said ⟦peace ☮\ufe0e will come to the valley⟧ soon.',
    'equivalent',
  ),
  row(
    'astral characters before it',
    plain,
    '😀😀😀 Later on, ⟦the harbour office closed its gates⟧ at noon.',
    'exact',
  ),
  row(
    'astral characters within it',
    'Soon 𝕏 ⟦posted 🚀 and then 🚀🚀 again that day⟧ to all.',
    'So 😀 soon 𝕏 ⟦posted 🚀 and then 🚀🚀 again that day⟧ to all.',
    'exact',
  ),
  row(
    'astral letters',
    'He wrote ⟦that the treaty was dead⟧ in bold.',
    'He wrote ⟦that the 𝐭𝐫𝐞𝐚𝐭𝐲 was dead⟧ in bold.',
    'equivalent',
  ),
  row(
    'rare Han characters',
    '他說⟦𠮷野家的老闆昨天離開了港口⟧後來。',
    '😀他說⟦𠮷野家的老闆昨天離開了港口⟧後來。',
    'exact',
  ),
  row(
    'Arabic',
    'أمس ⟦قال الوزير إن الميناء سيفتح غدا⟧ في الصباح.',
    'خبر: أمس ⟦قال الوزير إن الميناء سيفتح غدا⟧ في الصباح.',
    'exact',
  ),
  row(
    'Arabic with tatweel',
    'أمس ⟦قال الوزير إن الميناء سيفتح غدا⟧ في الصباح.',
    'أمس ⟦قـــال الوزير إن الميـناء سيفتح غدا⟧ في الصباح.',
    'equivalent',
  ),
  row(
    'Arabic with vowel points',
    'أمس ⟦قال الوزير إن الميناء سيفتح غدا⟧ في الصباح.',
    'أمس ⟦قَالَ الوَزِيرُ إن المِينَاءَ سَيُفتَحُ غدا⟧ في الصباح.',
    'equivalent',
  ),
  row(
    'Arabic presentation forms',
    'ثم ⟦سلام على أهل المدينة كلها⟧ بعد الحرب.',
    'ثم ⟦ﺳﻼﻡ على أهل المدينة كلها⟧ بعد الحرب.',
    'equivalent',
  ),
  row(
    'Arabic digits',
    'مات ⟦نحو 3500 شخص في المدينة⟧ أمس.',
    'مات ⟦نحو ٣٥٠٠ شخص في المدينة⟧ أمس.',
    'equivalent',
  ),
  row(
    'Persian letters of another keyboard',
    'دیروز ⟦وزیر گفت که بندر باز می‌شود⟧ و رفت.',
    'ديروز ⟦وزير گفت كه بندر باز مي‌شود⟧ و رفت.',
    'equivalent',
  ),
  row(
    'Persian without its joiner',
    'دیروز ⟦وزیر گفت که بندر باز می‌شود⟧ و رفت.',
    'دیروز ⟦وزیر گفت که بندر باز میشود⟧ و رفت.',
    'equivalent',
  ),
  row(
    'Hebrew',
    'אתמול ⟦השר אמר כי הנמל ייפתח מחר⟧ בבוקר.',
    '\u200fאתמול, כן, ⟦השר אמר כי הנמל ייפתח מחר⟧ בבוקר.',
    'exact',
  ),
  row(
    'Hebrew with points',
    'אתמול ⟦השר אמר שלום לכל העם⟧ בבוקר.',
    'אתמול ⟦הַשַּׂר אָמַר שָׁלוֹם לְכָל הָעָם⟧ בבוקר.',
    'equivalent',
  ),
  row(
    'Hindi, whose marks are letters',
    'कल ⟦मंत्री ने कहा कि बंदरगाह खुलेगा⟧ फिर।',
    'आज। कल ⟦मंत्री ने कहा कि बंदरगाह खुलेगा⟧ फिर।',
    'exact',
  ),
  row(
    'Hindi digits',
    'कल ⟦मंत्री ने 25 लोगों से बात की⟧ फिर।',
    'कल ⟦मंत्री ने २५ लोगों से बात की⟧ फिर।',
    'equivalent',
  ),
  row(
    'Russian without the dots of ё',
    'Вчера ⟦ещё один мост закрыли для всех⟧ в городе.',
    'Вчера ⟦еще один мост закрыли для всех⟧ в городе.',
    'equivalent',
  ),
  row(
    'Greek without its accents',
    'Χθες ⟦ο υπουργός άνοιξε το λιμάνι⟧ ξανά.',
    'Χθες ⟦ο υπουργος ανοιξε το λιμανι⟧ ξανα.',
    'equivalent',
  ),
]
