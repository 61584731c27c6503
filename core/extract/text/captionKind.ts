import { capitalShare, countWords, wordsOf } from './features.ts'
import { unicodePattern } from './unicodePattern.ts'

const agency =
  'reuters|ap|ap photo|afp|afp photo|epa|getty(?: images)?|istock|shutterstock|alamy|corbis|flickr|wikimedia(?: commons)?|wikipedia|creative commons|cc[ -]by\\S*|sana|xinhua|tass|ria novosti|dpa|picture alliance|anadolu(?: agency)?|keystone|ansa|efe|unsplash|pixabay|un photo|bloomberg|magnum|sipa|imago|ap images|associated press|zuma|rex|pool|handout'
const word =
  "photo(?:graph)?s?(?:er)?|pictures?|images?|credits?|photo credits?|foto|fotos|bild|bilder|fotografía|imagen|crédit(?:s)?(?: photo)?|photographie|immagine|imagem|фото|snimka|graphic|illustration|courtesy|source de l[’']image|map"

const label = unicodePattern(
  `^\\W{0,2}(?:${word}|file photo|photo by|image by|picture by|credit|caption|about the photo|pictured|above|cover image|featured image|archivfoto)\\b(?:\\s?\\([^)]*\\))?\\s*(?::|by\\b|/|©|courtesy of|caption:|credit)`,
)
const tailInBrackets = unicodePattern(
  `[([][^()[\\]]*(?:\\b(?:${agency}|${word})\\b|/)[^()[\\]]{0,60}[)\\]]\\.?$`,
)
const tailOpen = unicodePattern(
  `(?:(?:^|[.!?”"»)]\\s*|[|–—©/-]\\s*)(?:${word})\\s*(?::|by\\b|©|/|courtesy)\\s*.{2,60}|(?:^|[.!?”"»)|–—©/-]\\s*|\\s)(?:[\\p{Lu}][\\p{L} .'’-]{1,40}/\\s?(?:${agency})(?:[ /][\\p{L} /]{0,30})?|(?:${agency})\\s?/\\s?[\\p{L} .'’-]{2,40}|©\\s?[\\p{L}\\d .'’/-]{2,50}))$`,
)
/** A credit behind a caption: "… at dawn. Credit Jane Roe for The Beacon", "… on Thursday. Jane Roe". */
const tailSigned =
  /\s(?:(?:[Pp]hotograph|[Pp]hoto|[Ff]oto|[Bb]ild|[Pp]icture|[Ii]mage|[Bb]eeld|[Фф]ото)\s?:\s?\p{Lu}[^.!?]{2,60}|(?:Credit|Beeld|CREDIT|FOTO)(?:\s?[.…]+)?\s\p{Lu}[^.!?]{2,60}|©\s?\p{Lu}[^.!?]{2,50})$|(?<=\p{Ll}{3})\.\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2}$/u

/** "Families rest by the road EPA", "… Feb. 3, 2014. Ilja Korn—AP", "… square miles. THE ECHO". */
const agencyLast =
  /(?<!\s(?:says|said|told|by|to|with|of|from|and|the|for|in|via|at|—|–|-))\s(?:EPA|AFP|AP|Reuters|REUTERS|Getty Images|Getty|PA|Rex|REX|EFE|DPA|ANSA)$|\p{L}(?:—|–|\/)(?:EPA|AFP|AP|Reuters|REUTERS|Getty Images|Getty|EFE|DPA|ANSA)(?:\s\p{L}+)?$|(?<=\p{Ll}{3})\.\s\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,2}$|[.)]\s(?:EPA|AFP|AP|Reuters)\/\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u

/** Where a credit can stand; a letter before it keeps `^` from matching in mid-sentence. */
function ending(text: string): string {
  return text.length > 180 ? `x${text.slice(-160)}` : text
}

/** Whether a credit ends the line and enough stands before it to be a caption. */
function isSigned(text: string): boolean {
  if (/^Image caption:?\s\S/.test(text)) return true
  if (agencyLast.test(text)) return countWords(text) >= 7
  const tail = tailSigned.exec(text.slice(-140))
  return tail !== null && wordsOf(text.slice(0, text.length - tail[0].length)).length >= 5
}

const creditOnly = new RegExp(
  `^[\\s[(©]*(?:(?:${word})\\s*(?::|by|/|©|courtesy(?: of)?)*\\s*)*(?:(?:[\\p{Lu}][\\p{L}.'’-]*\\s){0,4}[/|,–-]?\\s*)?(?:(?:${agency})[\\s/,|–-]*(?:via)?[\\s/]*)+(?:[\\p{Lu}][\\p{L}.'’-]*\\s?){0,4}[\\s\\])]*$`,
  'iu',
)
const pointer = unicodePattern(
  String.raw`\((?:[LRC]|left|right|cent(?:er|re)|top|bottom|from left|à (?:gauche|droite)|izquierda|derecha|links|rechts)\)|,\s(?:left|right|cent(?:er|re)|second from left|pictured|shown here|seen here|pictured here),|\b(?:in this (?:file|handout|undated|archive|\w+ \d+, \d{4},?) (?:photo|picture|image)|file (?:photo|picture)|pictured (?:here|above|in)|seen in this (?:file |undated |handout )?(?:photo|picture|image))\b`,
)

/** "A resident looks out of a window, October 17, 2012." */
const dayLast =
  /,\s(?:(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}\.?$/

/** Whether a line is the caption of a picture, or nothing but its credit; null when it is neither. */
export function captionKind(text: string): 'caption' | 'credit' | null {
  const words = wordsOf(text).length
  if (
    words > 90 ||
    /^(?:©|\(c\)|copyright)|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|riproduzione|diritti riservati|direitos reservados/iu.test(
      text,
    )
  )
    return null
  if (words <= 9 && capitalShare(text) > 0.85 && creditOnly.test(text)) return 'credit'
  if (label.test(text)) {
    const said = text.replace(label, '')
    return wordsOf(said).length >= 7 ? 'caption' : 'credit'
  }
  const bracketed = tailInBrackets.exec(text)
  if (bracketed && isCredit(bracketed[0]) && !isMarkOfSource(text, bracketed[0])) {
    const rest = text.slice(0, bracketed.index)
    return wordsOf(rest).length >= 3 ? 'caption' : 'credit'
  }
  if (words <= 60 && tailOpen.test(ending(text))) return words >= 8 ? 'caption' : 'credit'
  if (words <= 60 && isSigned(text)) return 'caption'
  if (
    words >= 9 &&
    words <= 30 &&
    dayLast.test(text) &&
    capitalShare(text) < 0.65 &&
    !/["“«]/.test(text)
  )
    return 'caption'
  return words <= 60 && pointer.test(text) ? 'caption' : null
}

/** "(Reuters)" at the end of a paragraph may be a source's mark, "(AP Photo/X)" and "[X/AP]" are credits. */
function isCredit(brackets: string): boolean {
  if (
    unicodePattern(String.raw`\b(?:1[89]|20)\d\d\b.*\bpress\b`).test(brackets) ||
    /\bp+\.\s?\d/.test(brackets)
  )
    return false
  if (/^[([]see\s|https?:|[a-z\d]\/[a-z\d]+\/[a-z\d]/.test(brackets) || /\d\/\d/.test(brackets))
    return false
  return unicodePattern(
    `\\b(?:${agency})\\b|\\b(?:${word})\\s*(?::|by\\b|/|©|courtesy|[)\\]])|[([]\\s*(?:${word})\\s`,
  ).test(brackets)
}

/** Longest caption, in words, that may end in a bare "(Reuters)". */
const longestMarked = 45

/** Wire stories end in "(AFP)": there the brackets hold the agency alone, and somebody has spoken. */
function isMarkOfSource(text: string, brackets: string): boolean {
  if (!unicodePattern(`^[([]\\s*(?:${agency})\\s*[)\\]]\\.?$`).test(brackets)) return false
  return (
    wordsOf(text).length > longestMarked ||
    /["“«„]|(?<!\p{L})(?:said|told|added)(?!\p{L})/u.test(text)
  )
}
