/** Month names and their abbreviations, January first, in the languages that dumps come in. */
const names: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro января январь янв januari styczeń stycznia ocak січня ledna leden január ιανουαρίου يناير ianuarie sausio',
  'february feb février fevrier févr februar febrero febbraio febr fevereiro fev февраля февраль фев februari luty lutego şubat лютого února únor február φεβρουαρίου فبراير februarie vasario',
  'march mar mars märz maerz marzo março marco марта март maart marzec marca mart березня března březen március μαρτίου مارس martie kovo',
  'april apr avril avr abril abr aprile апреля апрель апр kwiecień kwietnia nisan квітня dubna duben április απριλίου أبريل إبريل aprilie balandžio',
  'may mai mayo maggio mag maio мая май mei maj maja mayıs травня května květen május μαΐου مايو gegužės',
  'june jun juin juni junio giugno giu junho июня июнь июн czerwiec czerwca haziran червня června červen június ιουνίου يونيو iunie birželio',
  'july jul juillet juil juli julio luglio lug julho июля июль июл lipiec lipca temmuz липня července červenec július ιουλίου يوليو iulie liepos',
  'august aug août aout agosto ago августа август авг augustus augusti sierpień sierpnia ağustos серпня srpna srpen augusztus αυγούστου أغسطس rugpjūčio',
  'september sept sep septembre septiembre setiembre settembre set setembro сентября сентябрь сен wrzesień września eylül вересня září szeptember σεπτεμβρίου سبتمبر septembrie rugsėjo',
  'october oct octobre oktober okt octubre ottobre ott outubro out октября октябрь окт październik października ekim жовтня října říjen október οκτωβρίου أكتوبر octombrie spalio',
  'november nov novembre noviembre novembro ноября ноябрь ноя listopad listopada kasım листопада listopadu νοεμβρίου نوفمبر noiembrie lapkričio',
  'december dec décembre dez dezember déc diciembre dic dicembre dezembro декабря декабрь дек december grudzień grudnia aralık грудня prosince prosinec δεκεμβρίου ديسمبر decembrie gruodžio',
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
