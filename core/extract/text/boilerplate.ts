import { unicodePattern } from './unicodePattern.ts'

const any = (...patterns: string[]) =>
  unicodePattern(`^[^\\p{L}\\p{N}©@(]{0,3}(?:${patterns.join('|')})`)

/** Lines that belong to the page: buttons, invitations, notices. Dropped wherever they stand. */
const furniture = any(
  // Share bars and counters
  '(?:share|tweet|like|pin|print|e-?mail|save|bookmark|listen|comments?|facebook|twitter|linkedin|whatsapp|telegram|reddit|google\\+|pocket|copy link|mail|partager|compartir|teilen|drucken|imprimer|imprimir|condividi|поделиться)(?:[\\s|/·•,()+\\d:.-]+(?:share|tweet|like|pin|print|e-?mail|save|link|this|it|article|on|via|to|with|a friend|facebook|twitter|linkedin|whatsapp|telegram|reddit|google\\+|comments?|pdf|x|et|en|auf|sur))*\\W*\\d*\\W*$',
  '\\d+(?:[.,]\\d+)?k?\\s+(?:shares?|likes?|tweets?|comments?|views?|reads?|retweets?|partages|comentarios|commentaires|kommentare)\\b.{0,30}$',
  'share (?:this|on|via|with)\\b.{0,60}$',
  'click (?:here|to)\\b.{0,100}$',
  'tap (?:here|to)\\b',
  'email this\\b',
  'send (?:us )?(?:a )?(?:tip|feedback)',
  // Invitations to read, watch, follow, subscribe
  '(?:read|see|view|find out|learn|discover|get) (?:more|also|next|the full|all|full|our|original)\\b.{0,110}$',
  'read:\\s',
  'see:\\s',
  'also (?:read|see|on)\\b.{0,150}$',
  "(?:related|recommended|more|más información|lire aussi|à lire aussi|à lire|lea también|lee también|te puede interesar|leer más|mehr zum thema|lesen sie auch|siehe auch|leggi anche|leia (?:mais|também)|читайте также|see also|watch also|don[’']t miss|must read|further reading|background|explainer|in pictures|gallery|video|audio|podcast|watch|listen|photos?|live|opinion)\\s*[:>|»]\\s*.{0,160}$",
  'read more\\b',
  'continue reading',
  '(?:watch|listen to)\\b.{0,120}\\bhere\\W*$',
  '.{0,80}\\(video\\)$',
  'follow\\b.{0,100}\\b(?:twitter|facebook|instagram|us|@\\w+|x|telegram|linkedin|whatsapp)\\b.{0,40}$',
  'like us on\\b',
  'join (?:us|our|the)\\b.{0,80}(?:newsletter|channel|group|mailing|community|conversation|facebook|telegram|whatsapp)',
  '(?:suivez-nous|síguenos|folgen sie uns|seguici|siga-nos|подписывайтесь)\\b',
  '(?:e-?mail|contact|write to|reach)\\s.{2,50}\\b(?:here|at \\S+@\\S+|on twitter)\\b.{0,80}$',
  '\\S+@\\S+\\.\\w+$',
  '@\\w{2,30}$',
  '(?:sign[ -]?up|signup|subscribe|register (?:now|here|for|to|with|today|free)|register$|log[ -]?in|sign[ -]?in|join now|enter your)\\b.{0,220}$',
  '(?:abonnez-vous|suscríbete|suscríbase|abonnieren sie|jetzt abonnieren|iscriviti|assine|inscrivez-vous|recevez|recibe|reciba|melden sie sich|inscreva-se|подпишитесь)\\b.{0,220}$',
  'get (?:the|our|your|daily|weekly|more)\\b.{0,100}(?:newsletter|inbox|e-?mail|app|updates|alerts)\\b.{0,120}',
  '.{0,40}\\b(?:newsletter|bulletin)\\b.{0,60}(?:inbox|e-?mail|subscrib|sign up|weekly roundup)',
  'thank(?:s| you) for (?:signing|subscribing|registering|reading|visiting)',
  'support (?:us|our|independent|quality|\\p{Lu}[\\w ]{2,30} from)\\b',
  'donate\\b.{0,80}$',
  'become a (?:member|supporter|subscriber)',
  'make a (?:donation|contribution)',
  'download (?:our|the|pdf|as|this)\\b.{0,60}$',
  '(?:this|our) (?:journalism|newsroom|reporting) (?:is|depends|relies)\\b.{0,120}(?:reader|support|subscri)',
  '(?:we (?:value|respect|care about) )?your privacy\\b.{0,60}$',
  '(?:we|with your permission,? we) and our (?:\\d+ )?(?:trusted )?partners\\b',
  '(?:dis)?agree(?: and| &)? (?:close|continue|proceed)\\b.{0,20}$',
  'to (?:continue|keep) reading\\b.{0,120}$',
  '(?:try|start|begin|claim|cancel) .{0,60}\\b(?:trial|subscription|access|free)\\b.{0,100}$',
  'only [$€£]\\s?\\d.{0,80}$',
  'then [$€£]\\s?\\d.{0,160}$',
  '(?:already (?:a|have)|check whether you)\\b.{0,60}\\b(?:subscriber|subscription|account|access|member)\\b.{0,80}$',
  'explore (?:our|more)\\b.{0,40}$',
  '(?:keep|stay) (?:reading|abreast)\\b.{0,260}$',
  'list (?:of )?\\d+ (?:of \\d+|items)$',
  'end of list$',
  '(?:an )?(?:earlier|previous) version of this\\b',
  'correction(?:s|:|\\b.{0,40}\\d{4})',
  '(?:all quotes delayed|our standards:)',
  'permission is given to\\b',
  '(?:únete|deel|condividi|abonnés|réservé aux abonnés|article réservé)\\b.{0,100}$',
  '(?:lees ook|читайте также|читати також|читайте також|leia também|leggi anche)\\b.{0,120}$',
  '(?:якщо ви помітили|если вы (?:нашли|заметили))\\b.{0,160}',
  'purchase (?:a )?print\\b',
  'use adobe\\b',
  'this .{0,80}\\bpart of the .{0,60}\\bseries\\b',
  // Consent, legal, technical
  '.{0,120}\\bcookies?\\b.{0,200}(?:experience|consent|accept|agree|settings|policy|website|site|browser|navigation|navegación|erfahrung|zustimm|akzept|utilis|uso|usa)',
  '(?:we|this (?:site|website)|our (?:site|website)|nous|utilizamos|usamos|wir|ce site|este sitio|diese (?:seite|website)|мы)\\b.{0,60}\\bcookies?\\b',
  '(?:accept|reject|manage|allow|refuse)\\s+(?:all\\b|cookies|preferences|settings|consent)',
  '(?:tout accepter|aceptar todas?|alle akzeptieren|accetta|aceitar)\\b.{0,30}$',
  '.{0,80}\\ball rights reserved\\b',
  '.{0,60}\\b(?:tous droits réservés|todos los derechos reservados|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados|все права защищены|riproduzione riservata)\\b',
  '(?:©|\\(c\\)\\s|copyright\\b).{0,160}',
  '(?:privacy|cookie) (?:policy|notice|settings)',
  'terms (?:of (?:use|service)|and conditions|&)\\b.{0,40}$',
  'advertis(?:e|ement|ing)\\b[^.]{0,60}$',
  '(?:publicité|publicidad|werbung|anzeige|pubblicità|реклама|sponsored|promoted|paid content)\\b.{0,30}$',
  'skip to\\b',
  'jump to\\b',
  'back to (?:top|home|previous|the (?:top|previous|article))\\b.{0,20}$',
  'loading\\b.{0,20}$',
  '(?:please )?enable javascript',
  '(?:your )?browser\\b.{0,80}(?:support|javascript)',
  'javascript\\b',
  'page \\d+(?: of \\d+)?$',
  '(?:previous|next)(?: (?:article|post|story|page))?\\W*.{0,3}$',
  '(?:warning|notice):?\\s.{0,40}\\b(?:moved|outdated|browser)\\b',
  'search\\b.{0,20}$',
  'menu$',
  'close$',
  'toggle\\b',
  'hide caption',
  '(?:enlarge|expand|zoom)\\b.{0,30}$',
  'toggle caption',
  'play(?: video| audio)?$',
  'text size\\b.{0,20}$',
  'view (?:comments|gallery|all|as|larger|on)\\b.{0,30}$',
  'image \\d+ of \\d+',
  '\\d+ ?/ ?\\d+$',
  '\\d+[ -]min(?:ute)?s?(?: read)?$',
  '(?:reading time|lesezeit|temps de lecture|tiempo de lectura)\\b.{0,30}$',
  'posted in\\b.{0,100}$',
  '(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|labels?|étiquettes|mots-clés|etiquetas|temas|schlagwörter|themen|sujets|argomenti|tag|метки|теги)\\s?:.{0,300}$',
  '(?:filed under|tagged(?: with)?|topics)\\b.{0,200}$',
  'this entry was posted\\b',
  'permalink\\b',
  'trackback\\b',
  'reply$',
  'report (?:this )?(?:comment|abuse)',
  'flag\\b.{0,20}$',
  'you are here\\b.{0,100}$',
  'home\\s*[>»/›|]',
  '(?:accueil|inicio|startseite|home page|главная)\\s*[>»/›]',
  'like \\d+$',
  'leave a (?:comment|reply)\\b.{0,30}$',
  'post a comment',
  'no comments?( yet)?$',
  'be the first to comment',
  'we (?:welcome|value|want) your (?:comments|feedback|thoughts|views|opinions?)\\b.{0,100}$',
  'recommend(?:ed)? (?:this|by|for)\\b',
  'powered by\\b',
  'photo gallery',
  'slideshow',
  'more (?:from|on|in|about|stories|articles|news|regional)\\b[^.]{0,80}$',
  'enter your\\b',
  'your e-?mail\\b',
  'required fields',
  'republish\\b.{0,60}$',
  'cite this\\b.{0,40}$',
  'have (?:something|a (?:tip|story))\\b.{0,80}',
  'for more (?:information|on|about)\\b.{0,140}$',
  "editor[’']?s picks?\\b.{0,30}$",
  'story highlights',
  'what do you think\\b.{0,60}$',
  'tell us\\b.{0,80}$',
  'let us know\\b.{0,100}$',
  'correction\\?\\W*',
  '.{0,60}\\bdoes not take (?:institutional|any|official) positions?\\b',
  '(?:what|when|where|tickets|info):\\s.{0,120}$',
  'if you go$',
  'contributing:\\s',
  'pdf$',
  'use this form\\b',
  'you must be logged',
  'this (?:site|website) (?:uses|is (?:best|protected))',
)

/** Notes about the text that are not the text: provenance, disclaimers, credits of reporters. */
const editorial = any(
  '.{0,160}\\bcontributed (?:to this (?:report|story|article)|reporting)',
  'this (?:article|piece|post|story|essay|commentary|op-?ed|analysis|interview|report|text|column)\\b.{0,60}\\b(?:(?:was|is) (?:originally|first|also|re)\\W?\\s?(?:published|posted|printed|appeared)|(?:originally|first) (?:appeared|ran|published)|(?:has been|was|is) (?:updated|amended|corrected|translated|edited|republished|reprinted|adapted|part of (?:an?|the|our) (?:[\\p{L}-]+ )?(?:series|project|collection|issue|partnership)))',
  '(?:originally|first) (?:published|posted|appeared)\\b',
  'a version of this\\b',
  '(?:the )?(?:views|opinions)\\b.{0,80}\\b(?:are|do not|is|belong)\\b.{0,60}\\b(?:author|own|necessarily|those)\\b',
  "editor(?:[’']s)?(?:ial)? note\\b",
  '(?:additional )?(?:reporting|writing|editing) by\\b',
  '\\(?(?:additional )?(?:reporting|writing|editing|compiled)\\b.{0,60}\\bby\\b.{0,200}[);.]?$',
  '(?:cet article|este artículo|dieser (?:artikel|beitrag|text)|questo articolo|este artigo)\\b.{0,80}\\b(?:publié|paru|publicado|publicó|erschien|veröffentlicht|pubblicato)',
  '(?:all|any) (?:errors|mistakes) (?:remain|are)\\b',
  'disclaimer\\b',
  'last (?:updated|modified|edited)\\b.{0,80}$',
  'source:\\s.{0,80}$',
  '(?:with|avec|con|mit) (?:afp|ap|reuters|dpa|agencies|agences|agencias)\\W*$',
  '(?:about us|who we are)$',
  'translated (?:from|by)\\b.{0,120}$',
  'image(?:s)? (?:courtesy|credit)\\b',
  '\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){1,3} reported from\\b.{0,200}$',
  '(?:click here to see|view) (?:isw|our|the) .{0,120}\\bmaps?\\b',
)

/** Whether a line is part of the page rather than of the article. */
export function isFurniture(text: string): boolean {
  return (
    (text.length < 420 && furniture.test(text)) ||
    editorial.test(text) ||
    // A teaser that ends in an arrow leads elsewhere.
    /(?:>>|»»|→|›)$/.test(text) ||
    /(?:\[?…\]?|\[\.\.\.\]|\.\.\.) ?(?:more|read more|continue|weiterlesen|lire la suite|leer más)\W*$/i.test(
      text,
    )
  )
}

const asideHead = any(
  '(?:related|recommended|popular|trending|featured|top|latest|recent|more|other|most)(?: (?:read|viewed|popular|shared|emailed|commented|recent))?(?: (?:articles?|stories|story|posts?|news|content|reading|topics|headlines|coverage|links|items|reports?|publications?|videos?|issues|events|in|on|from|about)\\b.{0,60})?$',
  "(?:you (?:may|might) (?:also )?(?:like|be interested)|people (?:also|who)|don[’']t miss|what to (?:watch|read)|editor[’']s (?:picks?|choice)|in this (?:section|series|issue|article|story)|on this (?:page|topic)|this (?:month|week|year)[’']?s? (?:focus|issue|picks)|also (?:in|on|by)|from (?:our|the) (?:archive|partners|web|magazine|blog)s?|around the web|sponsored|partner|elsewhere|spotlight|newsletter|stay (?:connected|informed|in touch)|keep up|get updates|connect with|follow us|contents|table of contents|share this|buzz|upcoming events?|key (?:dates|global events)|quick links|poll)\\b.{0,60}$",
  '(?:à lire aussi|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés?|associés?)|notre sélection|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|más (?:noticias|leídas)|te puede interesar|mehr zum thema|meistgelesen|weitere (?:artikel|themen)|das könnte sie|empfehlungen|articoli correlati|i più letti|leggi anche|mais lidas|notícias relacionadas|leia também|читайте также|по теме|самое читаемое|популярное)\\b.{0,40}$',
)

/** Whether a short line opens a box of links beside the article, after which the article may go on. */
export function isAsideHead(text: string): boolean {
  return text.length < 90 && !/[.!?]$/.test(text) && asideHead.test(text.replace(/\s*:$/, ''))
}

const endHead = any(
  "(?:\\d+ |no |view |all |show |reader |add |post |leave (?:a |your )?|readers[’'] |display )*(?:comments?|responses?|replies|reactions|thoughts|discussion)(?:\\s*(?:\\(\\d+\\)|:|\\d+|closed|so far|are closed|on this article|yet|policy|section)|\\s+(?:on|to)\\s.{0,160})*\\W*$",
  'leave a (?:reply|comment|response)',
  'post a comment',
  'join the (?:conversation|discussion|debate)',
  'what (?:do you|are your)\\b.{0,40}\\bthink',
  '(?:\\d+ )?(?:commentaires?|comentarios?|kommentare?|commenti|comentários|комментарии|réactions|réagir|deja un comentario|laisser un commentaire)\\b(?:\\s*\\(\\d+\\)|\\s*:|\\s*\\d+)?$',
  '(?:notes|footnotes|endnotes|references|bibliography|sources|works cited|further reading|anmerkungen|fußnoten|literatur|quellen|références|notes et références|notas|referencias|bibliografía|note|fonti|примечания|литература|источники)\\s*:?$',
  'about the authors?\\b.{0,80}$',
  '(?:about|author):?\\s+the (?:writers?|contributors?)',
  'author (?:bio|information|profile|details)',
  "(?:à propos de l[’']auteur|sobre (?:el|la) autora?|über den autor|über die autorin|sull[’']autore|sobre o autor|об авторе)",
  '(?:sites of interest|blogroll|contact us|contact|site ?map|footer|press contacts?|media contacts?|for media inquiries|for further information|useful links|our partners|partners|links)\\s*:?$',
  'archives?$',
)

/** Whether a line opens what follows an article: comments, notes, the author's box, the footer. */
export function isEndHead(text: string): boolean {
  return text.length < 200 && endHead.test(text)
}
