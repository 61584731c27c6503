/** Month names and their abbreviations, January first, in the languages that dumps come in. */
const names: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro января январь янв januari styczeń stycznia ocak січня',
  'february feb février fevrier févr februar febrero febbraio febr fevereiro fev февраля февраль фев februari luty lutego şubat лютого',
  'march mar mars märz maerz marzo março marco марта март maart marzec marca mart березня',
  'april apr avril avr abril abr aprile апреля апрель апр kwiecień kwietnia nisan квітня',
  'may mai mayo maggio mag maio мая май mei maj maja mayıs травня',
  'june jun juin juni junio giugno giu junho июня июнь июн czerwiec czerwca haziran червня',
  'july jul juillet juil juli julio luglio lug julho июля июль июл lipiec lipca temmuz липня',
  'august aug août aout agosto ago августа август авг augustus augusti sierpień sierpnia ağustos серпня',
  'september sept sep septembre septiembre setiembre settembre set setembro сентября сентябрь сен wrzesień września eylül вересня',
  'october oct octobre oktober okt octubre ottobre ott outubro out октября октябрь окт październik października ekim жовтня',
  'november nov novembre noviembre novembro ноября ноябрь ноя listopad listopada kasım листопада',
  'december dec décembre dez dezember déc diciembre dic dicembre dezembro декабря декабрь дек december grudzień grudnia aralık грудня',
]

const numbers = new Map(
  names.flatMap((row, index) => row.split(' ').map((name) => [name, index + 1] as const)),
)

/** Alternatives for a regular expression, longest first. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1 to 12, or null. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().replace(/\.$/, '')) ?? null
}
