/** Alternatives for a regular expression: verbs that put words into somebody's mouth. */
export const speechVerb = [
  'said|says|reported|reports|told|tells|added|adds|stated|noted|notes|explained|explains|argued|argues|warned|warns|insisted|insists|declared|declares|announced|announces|wrote|writes|remarked|replied|recalled|claimed|claims|asserted|stressed|stresses|observed|commented|tweeted|continued|concluded|conceded|acknowledged|admitted|emphasi[sz]ed|maintained|suggested|suggests|complained|asked|quipped|lamented|cautioned|responded|reiterated|testified|confirmed|urged|predicted|contended|boasted|joked|vowed|pledged|promised|pointed out|points out|put it|was quoted as saying|is quoted as saying',
  "a déclaré|déclare|a dit|dit|affirme|a affirmé|explique|a expliqué|estime|a estimé|souligne|a souligné|ajoute|a ajouté|assure|a assuré|confie|précise|a précisé|raconte|indique|a indiqué|rappelle|a rappelé|prévient|résume|regrette|insiste|a insisté|a répondu|répond|juge|a écrit|écrit|a averti|avertit|s[’']amuse|soupire|lance|poursuit|témoigne|s[’']inquiète|se souvient",
  'dijo|dice|afirmó|afirma|declaró|declara|señaló|señala|aseguró|asegura|explicó|explica|añadió|añade|indicó|sostuvo|sostiene|advirtió|advierte|subrayó|subraya|comentó|manifestó|expresó|agregó|apuntó|ha dicho|respondió|escribió|recordó|insistió|protesta|cuenta|contó|reconoce|recuerda',
  'sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|schrieb|fügte hinzu|berichtete|äußerte|kritisierte|forderte|so',
  'ha detto|ha dichiarato|ha affermato|ha spiegato|ha aggiunto|dice|spiega|afferma|sostiene|ha sottolineato|dichiara|ha scritto|avverte|racconta|ricorda',
  'disse|diz|afirmou|declarou|explicou|acrescentou|ressaltou|alertou|destacou|escreveu|conta|contou|lembra',
  'сказала?|заявила?|отметила?|подчеркнула?|сообщила?|добавила?|пояснила?|считает|говорит|написала?|рассказала?|рассказывает',
  'каже|сказав|сказала|говорить|заявив|заявила|додав|додала|пояснив|пояснила',
  'zegt|zei|vertelt|vertelde|verklaarde|stelt',
].join('|')
