/** What figures count, as far as they are told apart. */
export const countedThings = [
  'dead',
  'wounded',
  'refugees',
  'displaced',
  'detained',
  'missing',
  'troops',
  'money',
  'percent',
  'distance',
] as const
export type CountedThing = (typeof countedThings)[number]

interface Sign {
  readonly thing: CountedThing
  /** Behind the number: `30,000 people dead`. */
  readonly behind: RegExp
  /** Before it: `killed more than 40,000`. */
  readonly before?: RegExp
}

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'iu')

/** What happened to people counts before who they are: `100 refugees were killed` are dead. */
export const signs: readonly Sign[] = [
  {
    thing: 'dead',
    behind: word(
      'dead|deaths?|died|killed|fatalities|lives lost|(?:were|have been) (?:slain|murdered)|tote[nr]?|todesopfer|getötet|gestorben|ums leben|morts?|tués?|décès|muertos?|muertes|víctimas mortales|убитых|погибших|قتيل',
    ),
    before: word(
      'kill(?:ed|ing|s)|death toll|dead|claimed(?: the lives of)?|claims|cost(?: the lives of)?|deaths of|tötete[n]?|tué|a fait|mató|mataron',
    ),
  },
  {
    thing: 'wounded',
    behind: word(
      'wounded|injured|hurt|casualties|verletzte[nr]?|verwundete[nr]?|blessés?|heridos?',
    ),
    before: word('wound(?:ed|ing)|injur(?:ed|ing)|verletzte[n]?|blessé'),
  },
  {
    thing: 'displaced',
    behind: word(
      'displaced|idps|(?:have|had|were)? ?(?:fled|uprooted)(?: (?:their|within))?|binnenvertriebene[nr]?|vertriebene[nr]?|déplacés?|desplazados?',
    ),
    before: word('displac(?:ed|ing)|uproot(?:ed|ing)|driven from their homes'),
  },
  {
    thing: 'refugees',
    behind: word('refugees|asylum seekers|flüchtlingen?|réfugiés?|refugiados?|беженцев|لاجئ'),
    before: word('refugees (?:at|number(?:s|ed|ing)?)'),
  },
  {
    thing: 'detained',
    behind: word(
      'detained|detainees|arrested|arrests|imprisoned|prisoners|jailed|festgenommen|gefangene[nr]?|détenus?|arrêtés?|detenidos?',
    ),
    before: word('detain(?:ed|ing)|arrest(?:ed|ing)|jail(?:ed|ing)|imprison(?:ed|ing)'),
  },
  {
    thing: 'missing',
    behind: word(
      'missing|disappeared|unaccounted for|vermisste[nr]?|vermisst|disparus?|desaparecidos?',
    ),
  },
  {
    thing: 'troops',
    behind: word('troops|soldiers|fighters|servicemen|soldaten|truppen|kämpfern?|soldats|soldados'),
  },
]

/** Who the people are; figures about different ones are about different things. */
export const groups: Readonly<Record<string, RegExp>> = {
  civilians: word('civilians?|zivilist(?:en)?|civils?|civiles?'),
  soldiers: word('soldiers?|troops|servicemen|soldaten|soldats|soldados'),
  rebels: word('rebels?|insurgents?|fighters?|militants?|rebellen|rebelles|rebeldes'),
  children: word('child(?:ren)?|minors?|kindern?|enfants?|niños'),
  women: word('women|frauen|femmes|mujeres'),
  journalists: word('journalists?|reporters?|journalisten|journalistes|periodistas'),
  police: word('police(?:men| officers?)?|polizisten|policiers'),
}
