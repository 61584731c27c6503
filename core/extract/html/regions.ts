import { tagOf } from './dom.ts'
import type { Region } from './pageBlock.ts'

const word = (source: string) => new RegExp(`(?:^|[\\s_-])(?:${source})(?=$|[\\s_-])`, 'i')

const named: readonly (readonly [Region, RegExp])[] = [
  [
    'promo',
    word(
      'contrib(?:ution)?s?|support(?:-?(?:box|us|banner))?|epic|appeal|feedback|cta|cta-card|call-?to-?action|paywall\\w*|barrier|offers?|plans?|pricing|newsletter\\w*|subscri\\w+|abo|abo-?hinweis|predplatne|signup|sign-?up|cookies?\\w*|consent|embed-consent|gdpr|cmp-\\w+|popup|donat\\w+|advert\\w*|sponsor\\w*|quiz|kviz|poll|sondage|audio|audio-?embed|disclaimer|print-?note|ack|acknowledge?ments?|toggle-?card|[a-z-]*author-?(?:bio|box|info)|about-?(?:the-?)?author|o-autorovi|footnotes?|endnotes?|references|reprints?|exergue|pull-?quotes?|destacado|fuss(?:zeile)?|piede|pied-?de-?page',
    ),
  ],
  [
    'comments',
    word(
      'comments?|comment-?(?:list|section|thread|area|body|content|item|text)|disqus\\w*|respond|reactions?|kommentare?|commentaires?|comentarios|commentlist|fb-comments|livefyre|replies',
    ),
  ],
  [
    'related',
    word(
      'related\\w*|recommend\\w*|recirc\\w*|read-?(?:more|next|also)|more-?(?:stories|from|news|on|articles)|also-?(?:read|like)|most-?(?:read|popular|viewed)|popular|trending|teasers?|promo\\w*|onward|most-?viewed|outbrain|taboola|zergnet|you-?may|next-?(?:up|article|post)|prev-?next|post-?navigation|see-?also|upsell|inline-?(?:related|link)|suggested|latest|further-?reading|mehr-?zum-?thema|a-?lire|relacionad\\w+|correlat\\w+|editors?-?picks?',
    ),
  ],
  [
    'navigation',
    word(
      'nav|navbar|navigation|menu|submenu|breadcrumbs?|topbar|skip-?link|pagination|pager|toc|site-?links|tabs|tag-?(?:list|cloud)|tags|toolbar',
    ),
  ],
  [
    'footer',
    word(
      '(?<!(?:post|entry|article)[-_]{1,2})footer|site-?footer|page-?footer|copyright|colophon|legal',
    ),
  ],
  ['header', word('masthead|site-?header|page-?header|branding|topnav')],
  [
    'aside',
    word(
      'sidebar\\w*|side-?bar|rail|right-?rail|widgets?|advert\\w*|ads?|ad-?(?:slot|unit|wrapper|container)|sponsor\\w*|modal|overlay|banner|share|sharing|share-?(?:bar|tools|buttons)|social\\w*|sharedaddy|addthis\\w*|follow-?us|bio|infobox|toolbox|donat\\w+|alert',
    ),
  ],
  [
    'byline',
    word(
      'bylines?|avtor|autore?s?|auteur|firma|verfasser|byl|authors?|vcard|dateline|datestamp|timestamp|post-?meta|entry-?meta|article-?meta|meta|pub-?date|publish\\w*-?date|dates?|posted-?on|credits?',
    ),
  ],
  [
    'figure',
    word(
      '[a-z]*-?captions?|cap|gal-?cap|dida|didascalia|bildtext|pie-?(?:de-?)?foto|image-?desc\\w*|wp-caption\\w*|figcaption|image-?caption|photo-?credit|image-?credit|caption-?text|media-?caption|legende|bildunterschrift',
    ),
  ],
]

/** Sums above the text: a deck, standfirst, chapo. */
const deckName = word(
  'standfirst|[a-z]*-?standfirst|deck|dek|sub-?titles?|sub-?head(?:line)?|chapo|chapeau|entradilla|bajada|sommario|occhiello|catenaccio|vorspann|anrisstext|post-subtitle',
)

/** Posts as the networks' own code embeds them. */
const postName =
  /(?:^|\s)(?:twitter-(?:tweet|video)|tweet-?(?:text|body|content)|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:embed|card)\S*)(?=$|\s)/i

const byTag: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  figure: 'figure',
  figcaption: 'figure',
  form: 'form',
  button: 'form',
  dialog: 'aside',
  address: 'byline',
}

/** Deeper than this a class says more about a page's builder than about the text. */
const longestName = 400

/** What an element's own tag, role, classes and id say about the text inside. */
export function regionsOf(element: Element): Region[] {
  const tag = tagOf(element)
  if (tag === 'body' || tag === 'html') return []
  const found: Region[] = []
  const direct = byTag[tag]
  if (direct) found.push(direct)
  const role = element.getAttribute('role')
  if (role === 'navigation' || role === 'menu' || role === 'menubar') found.push('navigation')
  if (role === 'complementary' || role === 'dialog' || role === 'alertdialog') found.push('aside')
  if (role === 'contentinfo') found.push('footer')
  if (role === 'banner') found.push('header')
  if (isHidden(element) || hiddenName.test(element.getAttribute('class') ?? ''))
    found.push('hidden')
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, longestName)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/drop-?cap/gi, ' ')
    .trim()
  if (!names) return found
  for (const [region, pattern] of named) if (pattern.test(names)) found.push(region)
  if (deckName.test(names)) found.push('deck')
  if (postName.test(names)) found.push('post')
  return found
}

const hiddenName =
  /(?:^|\s)(?:sr|sr-only|visually-?hidden|screen-?reader\S*|off-?screen|hidden|u-hidden|is-hidden)(?=$|\s)/i

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return (
    style !== null &&
    /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|text-indent|top)\s*:\s*-\d{3,}|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])/i.test(
      style,
    )
  )
}
