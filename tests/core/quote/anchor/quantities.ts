import { changed } from './case.ts'

/** Other numbers. */
export const numbers = [
  changed(
    'another digit',
    'At least 1,500 people fled the town overnight.',
    'At least 1,800 people fled the town overnight.',
  ),
  changed(
    'a digit more',
    'At least 1,500 people fled the town overnight.',
    'At least 11,500 people fled the town overnight.',
  ),
  changed(
    'a decimal point moved',
    'Exports grew by 3.5 points over the last year.',
    'Exports grew by 35 points over the last year.',
  ),
  changed(
    'a separator of thousands made decimal',
    'The fund paid 1,500 euros to each family there.',
    'The fund paid 1.500 euros to each family there.',
  ),
  changed(
    'a number in words',
    'Seven ships waited off the coast for a pilot.',
    'Eleven ships waited off the coast for a pilot.',
  ),
  changed(
    'a letter read as a digit in a number',
    'At least 150 people fled the town overnight.',
    'At least l50 people fled the town overnight.',
  ),
  changed(
    'an exponent set down',
    'The cloud covered about 10² square miles of desert.',
    'The cloud covered about 102 square miles of desert.',
  ),
  changed(
    'a fraction run together',
    'The river rose by 1½ metres in a single night.',
    'The river rose by 11/2 metres in a single night.',
  ),
  changed(
    'a sign lost',
    'Growth of −2 percent is expected by the bank.',
    'Growth of 2 percent is expected by the bank.',
  ),
  changed(
    'another year',
    'The bridge was destroyed in 2013 during the siege.',
    'The bridge was destroyed in 2018 during the siege.',
  ),
  changed(
    'another day',
    'The talks resume on 4 March in the old palace.',
    'The talks resume on 14 March in the old palace.',
  ),
  changed(
    'a Roman numeral',
    'Article IV of the pact forbids such a move.',
    'Article VI of the pact forbids such a move.',
  ),
  changed(
    'another Arabic digit',
    'قتل نحو 3500 شخص في المدينة القديمة أمس.',
    'قتل نحو ٣٨٠٠ شخص في المدينة القديمة أمس.',
  ),
]

/** Other scales and units. */
export const scalesAndUnits = [
  changed(
    'billion for million',
    'The donors pledged 5 million dollars for the camp.',
    'The donors pledged 5 billion dollars for the camp.',
  ),
  changed(
    'the scale dropped',
    'The donors pledged 5 million dollars for the camp.',
    'The donors pledged 5 dollars for the camp.',
  ),
  changed(
    'thousand for hundred',
    'Three hundred soldiers entered the town at dawn.',
    'Three thousand soldiers entered the town at dawn.',
  ),
  changed(
    'points for per cent',
    'Turnout fell by 12 percent in the southern towns.',
    'Turnout fell by 12 points in the southern towns.',
  ),
  changed(
    'the per cent sign dropped',
    'Turnout fell by 12% in the southern towns.',
    'Turnout fell by 12 in the southern towns.',
  ),
  changed(
    'miles for kilometres',
    'The front line lies 40 kilometres from the capital.',
    'The front line lies 40 miles from the capital.',
  ),
  changed(
    'kg for mg',
    'Inspectors found 90 mg of the powder in the shed.',
    'Inspectors found 90 kg of the powder in the shed.',
  ),
  changed(
    'euros for dollars',
    'It cost $40 a head to cross the strait by boat.',
    'It cost €40 a head to cross the strait by boat.',
  ),
  changed(
    'inches for feet',
    "The wall was 6' high along the whole border.",
    'The wall was 6" high along the whole border.',
  ),
  changed(
    'weeks for days',
    'The siege lasted 40 days before help arrived.',
    'The siege lasted 40 weeks before help arrived.',
  ),
  changed(
    'a scanner’s slip in a scale',
    'The donors pledged 5 million dollars for the camp.',
    'The donors pledged 5 mi11ion dollars for the camp.',
  ),
]
