import { describe, expect, it } from 'vitest'
import { composeRevision } from '../../../core/extract/revision.ts'
import { findAttributions } from '../../../core/extract/text/attributions.ts'
import { spokenQuotes } from '../../../core/extract/text/spokenQuotes.ts'
import { describeOrigin } from '../../../core/quote/describeOrigin.ts'
import { quotedIn } from '../../../core/quote/quotedIn.ts'

/** Reads paragraphs as an import does; `‹these words›` are the chosen ones. */
function read(...marked: string[]) {
  const paragraphs = marked.map((text) => text.replace(/[‹›]/gu, ''))
  const blocks = paragraphs.map((text) => ({
    kind: 'paragraph' as const,
    text,
    included: true,
    spaced: false,
    quoted: false,
  }))
  const revision = composeRevision(blocks)
  const whole = marked.join('\n')
  return quotedIn(
    {
      ...revision,
      quotes: spokenQuotes(paragraphs),
      attributions: findAttributions(blocks, null).attributions,
    },
    { start: whole.indexOf('‹'), end: whole.indexOf('›') - 1 },
  )
}

type Row = [string, string[], string, string]

const rows: Row[] = [
  [
    'a name before the verb',
    ['“‹We sweep the lane every morning›,” Miriam Okafor said.'],
    'Miriam Okafor',
    '',
  ],
  [
    'a name after the verb',
    ['“‹We sweep the lane every morning›,” said Miriam Okafor, who leads the mission.'],
    'Miriam Okafor',
    '',
  ],
  [
    'a part of what was said',
    ['“We sweep ‹the lane every morning›, and we wait,” said Miriam Okafor.'],
    'Miriam Okafor',
    '',
  ],
  [
    'the marks chosen with the words',
    ['‹“We sweep the lane every morning,”› said Miriam Okafor.'],
    'Miriam Okafor',
    '',
  ],
  [
    'a name before the quotation',
    ['Miriam Okafor said on Friday: “‹The lane is swept every morning.›”'],
    'Miriam Okafor',
    '',
  ],
  [
    'an office before the name',
    ['“‹No mine was found in the lane›,” Deputy Minister Oren Halvard told reporters.'],
    'Oren Halvard',
    '',
  ],
  [
    'a second stretch of the same speech',
    ['“We wait,” said Miriam Okafor. “‹No ship will leave before the lane is clear.›”'],
    'Miriam Okafor',
    '',
  ],
  [
    '“she said” right after she was named',
    [
      'In the view of Piet Hallam, the talks were over.',
      '“‹Boring was the point of the whole exercise›,” he said.',
    ],
    'Piet Hallam',
    '',
  ],
  [
    'somebody without a name',
    ['“‹Nobody has seen the map of the lane›,” a harbour official said.'],
    'harbour official',
    '',
  ],
  [
    'a speech that told an outlet',
    ['“‹We do not support such a ban›,” Oren Halvard told Reuters on Friday.'],
    'Oren Halvard',
    'Reuters',
  ],
  [
    'an unnamed one who told an outlet',
    ['“‹We do not support such a ban›,” a Trade Ministry official told Interfax.'],
    'Trade Ministry official',
    'Interfax',
  ],
  [
    'words that an outlet reported',
    ['The New York Times reported that “‹the mission is expected to end within the year›.”'],
    '',
    'The New York Times',
  ],
  [
    'words according to an outlet',
    [
      'According to Reuters, the ministry called the lane “‹clear of mines and open to every flag›”.',
    ],
    '',
    'Reuters',
  ],
  [
    'a passage under a line that names its outlet',
    [
      'The Guardian reports:',
      '‹Ships have waited outside the harbour for nine days.›',
      'Crews are short of water.',
    ],
    '',
    'The Guardian',
  ],
  [
    'a person within such a passage',
    [
      'The Guardian reports:',
      'Ships wait. “‹We are short of water on every deck›,” said Carla Mendes.',
      'More came later.',
    ],
    'Carla Mendes',
    'The Guardian',
  ],
  [
    'two paragraphs of one such passage',
    ['The Guardian reports:', 'Ships have waited ‹for nine days.', 'Crews are short› of water.'],
    '',
    'The Guardian',
  ],
  [
    'a speech over two paragraphs',
    [
      'Anders Holt said: “We swept ‹the channel every day.',
      '“Nobody thanked us› for the trouble.”',
    ],
    'Anders Holt',
    '',
  ],
  [
    'straight marks',
    ['"‹We sweep the lane every morning›," said Miriam Okafor.'],
    'Miriam Okafor',
    '',
  ],
  [
    'single marks',
    ['‘‹We sweep the lane every single morning›,’ said Miriam Okafor.'],
    'Miriam Okafor',
    '',
  ],
  [
    'two sentences of one speech',
    ['“We wait. ‹No ship will leave before noon›,” said Miriam Okafor.'],
    'Miriam Okafor',
    '',
  ],
  [
    'German, name behind the verb',
    ['„‹Wir räumen die Fahrrinne jeden Morgen›“, sagte Anders Holt.'],
    'Anders Holt',
    '',
  ],
  [
    'German, name before the verb',
    ['Anders Holt sagte: „‹Wir räumen die Fahrrinne jeden Morgen.›“'],
    'Anders Holt',
    '',
  ],
  [
    'German guillemets',
    ['»‹Wir räumen die Fahrrinne jeden Morgen›«, sagte Anders Holt.'],
    'Anders Holt',
    '',
  ],
  [
    'German, to an outlet',
    ['„‹Wir räumen die Fahrrinne jeden Morgen›“, sagte Anders Holt gegenüber Reuters.'],
    'Anders Holt',
    'Reuters',
  ],
  [
    'German, an outlet reports',
    [
      'Laut Reuters nannte das Ministerium die Rinne „‹frei von Minen und offen für alle Schiffe›“.',
    ],
    '',
    'Reuters',
  ],
  [
    'German, office before the name',
    ['„‹Kein Schiff darf vor Mittag auslaufen›“, erklärte Ministerin Lena Hartung.'],
    'Lena Hartung',
    '',
  ],
  [
    'French, verb before the name',
    ['« ‹Nous déminons le chenal chaque matin› », a déclaré Bruno Marchetti.'],
    'Bruno Marchetti',
    '',
  ],
  [
    'French, name before the verb',
    ['Bruno Marchetti a déclaré : « ‹Nous déminons le chenal chaque matin.› »'],
    'Bruno Marchetti',
    '',
  ],
  [
    'French, “dit-il” after he was named',
    [
      'Selon Bruno Marchetti, rien ne presse.',
      '« ‹Aucun navire ne partira avant midi demain› », dit-il.',
    ],
    'Bruno Marchetti',
    '',
  ],
  [
    'French, an outlet reports',
    [
      'Selon Reuters, le ministère juge le chenal « ‹sûr et ouvert à tous les navires de commerce› ».',
    ],
    '',
    'Reuters',
  ],
  [
    'French, a spokesman',
    ['« ‹Le chenal reste fermé pour la semaine› », a affirmé un porte-parole.'],
    'porte-parole',
    '',
  ],
  [
    'French, a passage under a line',
    ['Le Monde écrit :', '‹Les navires attendent depuis neuf jours.›', 'L’eau manque.'],
    '',
    'Le Monde',
  ],
  [
    'Spanish, verb before the name',
    ['«‹Limpiamos el canal todas las mañanas›», afirmó la ministra de Aguas, Elena Duarte.'],
    'Elena Duarte',
    '',
  ],
  [
    'Spanish, name before the verb',
    ['Elena Duarte dijo: “‹Limpiamos el canal todas las mañanas.›”'],
    'Elena Duarte',
    '',
  ],
  [
    'Spanish, an outlet',
    [
      'Según Reuters, el ministerio considera el canal “‹seguro y abierto a todos los barcos mercantes›”.',
    ],
    '',
    'Reuters',
  ],
  [
    'Spanish, to an outlet',
    ['“‹Ningún barco saldrá antes del mediodía›”, declaró a Reuters Elena Duarte.'],
    'Elena Duarte',
    'Reuters',
  ],
  [
    'Spanish, a passage under a line',
    ['El País informa:', '‹Los barcos esperan desde hace nueve días.›', 'Falta agua.'],
    '',
    'El País',
  ],
  ['Italian', ['«‹Puliamo il canale ogni mattina›», ha detto Carla Mendes.'], 'Carla Mendes', ''],
]

const nobody: [string, string[]][] = [
  [
    'the article’s own words',
    ['‹Ships have waited outside the harbour for nine days.› Crews are short of water.'],
  ],
  [
    'narration beside a speech',
    ['“We wait,” said Miriam Okafor, ‹who leads the mission in Port Sorrel.›'],
  ],
  [
    'a speech with the words that name its speaker',
    ['‹“We wait for the lane,” said Miriam Okafor.›'],
  ],
  [
    'two people’s words',
    ['“We ‹wait,” said Miriam Okafor. “We go,› and we go today,” said Oren Halvard.'],
  ],
  ['marks that nobody speaks', ['The so-called “‹light dues›” are paid each month.']],
  [
    '“he said” with nobody near',
    [
      'Piet Hallam said little.',
      'It rained.',
      'It rained again.',
      '“‹Boring was the point of it›,” he said.',
    ],
  ],
  [
    'what an outlet reports in the article’s words',
    ['‹The harbour will open on Monday›, Reuters reported.'],
  ],
  [
    'an outlet named within the speech itself',
    ['“‹We reject what Reuters reported about the lane›,” said nobody in the room.'],
  ],
  [
    'a speech and the narration before it',
    ['‹The lane is open. “We sweep it every morning›,” said Miriam Okafor.'],
  ],
  ['nothing at all', ['Ships wait.‹›']],
]

describe('whose words they are', () => {
  it.each(rows)('%s', (_, paragraphs, speaker, via) => {
    expect(read(...paragraphs)).toMatchObject({ speaker, via })
    expect(read(...paragraphs).confidence).not.toBe('none')
  })

  it.each(nobody)('says nobody of %s', (_, paragraphs) => {
    expect(read(...paragraphs)).toMatchObject({ speaker: '', via: '', confidence: 'none' })
  })

  it('is less sure of an outlet that is named beside the words than of one above them', () => {
    expect(read('“‹We do not support it›,” Oren Halvard told Reuters.').confidence).toBe('likely')
    expect(read('The Guardian reports:', '‹Ships have waited.›', 'More.').confidence).toBe('sure')
  })

  it('knows words between quotation marks though not who says them', () => {
    expect(read('The so-called “‹light dues›” are paid.').spoken).toBe(true)
    expect(read('‹Ships wait.› “We too.”').spoken).toBe(false)
  })

  it('tells apart the same words of two people', () => {
    const text = [
      '“We will wait for it,” said Miriam Okafor.',
      '“‹We will wait for it›,” said Oren Halvard.',
    ]
    expect(read(...text).speaker).toBe('Oren Halvard')
  })
})

it.each([
  ['Itani', '', 'Harbour News', 'Itani, quoted in Harbour News'],
  ['', 'The Courier', 'Harbour News', 'The Courier, quoted in Harbour News'],
  ['Itani', 'The Courier', 'Harbour News', 'Itani in The Courier, quoted in Harbour News'],
  ['', '', 'Harbour News', 'Harbour News'],
  ['Itani', '', '', 'Itani, quoted'],
])('describes %o through %o', (speaker, via, place, words) => {
  expect(describeOrigin({ speaker, via }, place)).toBe(words)
})
