/** ISO 3166 codes of the states; territories are left out. */
const codes =
  'AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MR MU MX MD MC MN ME MA MZ MM NA NP NL NZ NI NE NG MK NO OM PK PA PG PY PE PH PL PT QA RO RU RW SA SN RS SC SL SG SK SI SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW PS XK'.split(
    ' ',
  )

/** What names of countries and of their people begin with, where the country's own name does not tell. */
const further: Readonly<Record<string, string>> = {
  GB: 'Britain British U.K. UK',
  US: 'America American U.S. US',
  FR: 'French Frankreich',
  DE: 'German Deutsch Allemagne',
  RU: 'Russ',
  SY: 'Syri Syrie',
  TR: 'Turk Türk Turqu',
  LB: 'Leban Liban',
  EG: 'Egypt Ägypt',
  LY: 'Liby',
  PS: 'Palestin Gaza',
  UA: 'Ukrain',
  IQ: 'Iraq Irak',
  YE: 'Yemen Jemen',
  IL: 'Israel',
  NL: 'Dutch',
  ES: 'Spanish Spani',
  PL: 'Polish',
  CH: 'Swiss Schweiz',
  MM: 'Burm',
  AF: 'Afghan',
}

const starts: readonly (readonly [string, string])[] = (() => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  return codes
    .flatMap((code) => [
      ...(further[code]?.split(' ') ?? []).map((start): [string, string] => [start, code]),
      [stemOf(names.of(code) ?? code), code] as [string, string],
    ])
    .sort(([a], [b]) => b.length - a.length)
})()

/** `Libya` → `Liby`, so that `Libyan` is found too. */
function stemOf(name: string): string {
  return name.length > 4 ? name.replace(/[aeo]$/, '') : name
}

/** ISO code of the country that a capitalised name is about: `Syria`, `Syrian`, `Syria’s`; null for none. */
export function countryOf(name: string): string | null {
  const found = starts.find(([start]) =>
    /^\p{Lu}\.?\p{Lu}\.?$/u.test(start) ? name === start : name.startsWith(start),
  )
  return found && name.length <= found[0].length + 5 ? found[1] : null
}
