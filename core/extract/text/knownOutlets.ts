import { folded } from './features.ts'

/** Canonical names; what follows a `|` are other ways in which texts name the same outlet. */
const list = `
Reuters|Thomson Reuters|Reuters news agency
Associated Press|AP|The Associated Press
Agence France-Presse|AFP
Deutsche Presse-Agentur|DPA
United Press International|UPI
Interfax
TASS|ITAR-TASS|Itar-Tass|ТАСС
RIA Novosti|RIA|РИА Новости
Xinhua|Xinhua News Agency
Anadolu Agency|Anadolu
SANA|Syrian Arab News Agency
IRNA
EFE|Agencia EFE
ANSA
Kyodo News|Kyodo
Bloomberg|Bloomberg News
The New York Times|New York Times|NYT|NY Times
The Washington Post|Washington Post|WaPo
The Guardian|Guardian|Guardian newspaper
The Observer
The Times of London|The Times
The Daily Telegraph|Daily Telegraph|The Telegraph
The Independent
Financial Times|FT|The Financial Times
The Economist|Economist
The Wall Street Journal|Wall Street Journal|WSJ
Los Angeles Times|LA Times|L.A. Times|The Los Angeles Times
Chicago Tribune|The Chicago Tribune
The Boston Globe|Boston Globe
The Christian Science Monitor|Christian Science Monitor
USA Today
Foreign Policy
Foreign Affairs
The Atlantic
The New Yorker
Time magazine
Newsweek
Politico
The Daily Beast|Daily Beast
The Huffington Post|Huffington Post|HuffPost
BBC|BBC News|BBC World Service
CNN
CBS News|CBS
ABC News
NBC News|NBC
Fox News
MSNBC
NPR|National Public Radio
PBS
Sky News
Channel 4 News
Al Jazeera|Aljazeera|Al-Jazeera
Al Arabiya|Al-Arabiya
Al-Monitor|Al Monitor
Al-Hayat|Al Hayat
Asharq Al-Awsat
Al-Ahram
Haaretz
The Jerusalem Post|Jerusalem Post
The Times of Israel|Times of Israel
Ynet
The Daily Star|Daily Star
The National
Hürriyet|Hurriyet|Hurriyet Daily News
Today's Zaman
RT|Russia Today
Sputnik|Sputnik News
Kommersant|Коммерсантъ
Izvestia|Известия
Novaya Gazeta
Vedomosti|Ведомости
The Moscow Times|Moscow Times
Radio Free Europe/Radio Liberty|RFE/RL|Radio Free Europe
Voice of America|VOA
Deutsche Welle|DW
Der Spiegel|Spiegel|Spiegel Online
Die Zeit
Die Welt
Süddeutsche Zeitung|Sueddeutsche Zeitung
Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine
Tagesspiegel|Der Tagesspiegel
Neue Zürcher Zeitung|NZZ
Der Standard
Le Monde
Le Figaro
Libération
La Croix
L'Express
Le Monde diplomatique
France 24
Radio France Internationale|RFI
Le Temps
Le Soir
El País|El Pais
El Mundo
La Vanguardia
ABC
Clarín
La Nación
El Universal
Corriere della Sera
La Repubblica|Repubblica
La Stampa
Il Sole 24 Ore
Público
Folha de S.Paulo|Folha de S. Paulo
O Globo
Estadão|O Estado de S. Paulo
Gazeta Wyborcza
South China Morning Post|SCMP
The Hindu
The Times of India|Times of India
The Hindustan Times|Hindustan Times
Dawn
Global Times
China Daily
People's Daily
The Japan Times|Japan Times
The Sydney Morning Herald|Sydney Morning Herald
The Globe and Mail|Globe and Mail
Toronto Star
CBC News|CBC
National Post
McClatchy
ProPublica
The Intercept
Vox
Slate
Salon
BuzzFeed News|BuzzFeed
Business Insider
Bellingcat
The Conversation
Project Syndicate
International Crisis Group
Human Rights Watch
Amnesty International
Syria Deeply
Euronews
`

const canonical = new Map<string, string>()
for (const row of list.trim().split('\n')) {
  const [name = '', ...others] = row.split('|')
  for (const form of [name, ...others]) canonical.set(folded(form), name)
}

/** Names that are ordinary words or places: known only in the very spelling of the list. */
const everyday = new Set(
  [
    'Dawn',
    'ABC',
    'The National',
    'Slate',
    'Salon',
    'Vox',
    'Guardian',
    'The Times',
    'Foreign Affairs',
    'Anadolu',
    'RT',
    'AP',
    'FT',
  ].map(folded),
)

/** The canonical name of a known outlet, one slip of the pen forgiven ("The Gaurdian"); else null. */
export function knownOutlet(name: string): string | null {
  const key = folded(name)
  if (!key || key.length > 50) return null
  const exact = canonical.get(key) ?? canonical.get(key.replace(/^the /, ''))
  if (exact) return exact
  if (key.length < 8) return null
  for (const [form, outlet] of canonical) {
    if (form.length >= 8 && oneSlip(key, form)) return outlet
  }
  return null
}

/** Whether a known name is too common a word to be taken for an outlet without more evidence. */
export function isEverydayName(name: string): boolean {
  return everyday.has(folded(name))
}

/** Names as they appear in running text, longest first, for regular expressions. */
export const outletForms: readonly string[] = list
  .trim()
  .split(/[\n|]/)
  .filter((form) => !isEverydayName(form))
  .sort((a, b) => b.length - a.length)

/** One letter more, less or other, or two neighbours swapped (Damerau 1964). */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
