import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleJson } from '../../../core/extract/articleJson.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'

/** Real articles that lie beside a development checkout; they are not part of the project. */
const folder = new URL('../../../../shared/seeds/', import.meta.url)
const present = existsSync(folder)

async function seed(number: string) {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  const bytes = readFileSync(new URL(file, folder))
  return articleJson(await extractArticle({ bytes, fileName: file, mediaType: 'text/plain' }))
}

describe.skipIf(!present)('real dumps', () => {
  test.each([
    [
      '000',
      'As Russia Gradually Shifts Tone, Asad Remains Steadfast',
      ['Kalen Taylor'],
      null,
      null,
      5,
    ],
    [
      '001',
      "Hillary Clinton Meets With Russia's Foreign Minister About Syria",
      ['Danielle Tarasiuk'],
      'Neon Tommy',
      '2012-12-06',
      19,
    ],
    ['002', 'Russia Unwilling To Back Assad Ouster', ['Doug Mataconis'], null, null, 10],
    [
      '003',
      'Russia Will Approve Assad Leaving Syrian Office Once It Is Satisfied The Syrian Government Won’t Collapse',
      [],
      null,
      null,
      14,
    ],
    [
      '004',
      "Russia's Friendship with Syria Casts Familiar Gloom Over Geneva Peace Talks",
      ['Thomas Pierret'],
      'International Peace Institute',
      '2013-11-22',
      9,
    ],
  ])(
    '%s states its title, authors, outlet and date',
    async (number, title, authors, publisher, published, paragraphs) => {
      const article = await seed(number)
      expect(article).toMatchObject({ title, authors, publisher, published, language: 'en' })
      expect(article.paragraphs).toHaveLength(paragraphs)
    },
  )

  test('captions stand apart and credits are dropped', async () => {
    const { captions, paragraphs } = await seed('003')
    expect(captions).toHaveLength(2)
    expect(paragraphs.join('\n')).not.toMatch(/AP Images|SANA via/)
  })

  test('paragraphs that navigation cuts in two are whole again', async () => {
    const text = (await seed('004')).paragraphs.join('\n')
    expect(text).toContain('At the domestic level, the military balance')
    expect(text).toContain('Deputy Foreign Minister Mikhail Bogdanov met in Moscow')
    expect(text).not.toMatch(/FOLLOW US|is a lecturer|Comments|more articles/)
  })

  test('passages from three newspapers are attributed to them', async () => {
    const { attributions } = await seed('001')
    const count = (outlet: string) =>
      attributions.filter((attribution) => attribution.outlet === outlet).length
    expect(count('The New York Times')).toBe(5)
    expect(count('The Guardian')).toBe(3)
    expect(count('The Washington Post')).toBe(3)
    expect((await seed('002')).attributions.every(({ outlet }) => outlet === 'Interfax')).toBe(true)
  })

  test('direct speech has its speaker', async () => {
    expect((await seed('003')).quotes.map(({ speaker }) => speaker)).toEqual([
      'Sir Tony Benton',
      'Faysal Itani',
      'Faysal Itani',
      'Francois Delattre',
      'Francois Delattre',
      'Dmitry Kiselyov',
      'Tarja Cronberg',
      'Brenton',
    ])
  })
})
