/**
 * Names that tags of Icelandic news often are and that no register lists: sports clubs, competitions,
 * parties. Written by hand; several words each, or one that the rules would join to its neighbour.
 */
const CLUBS =
  'Afturelding|Ármann|Breiðablik|Fjölnir|Fjarðabyggð|Fram|Fylkir|Grindavík|Grótta|Hamar|Haukar|HK|Höttur|Keflavík|Leiknir|Leiknir Reykjavík|Njarðvík|Selfoss|Sindri|Skallagrímur|Snæfell|Stjarnan|Tindastóll|Valur|Vestri|Víkingur|Víkingur Reykjavík|Víkingur Ólafsvík|Völsungur|Þór Akureyri|Þór Þorlákshöfn|Þróttur|Þróttur Reykjavík|KR|ÍA|ÍBV|ÍR|FH|KA|Þór/KA|UMF Njarðvík|UMF Grindavík|Arsenal|Aston Villa|Chelsea|Crystal Palace|Everton|Liverpool|Manchester City|Manchester United|Newcastle United|Nottingham Forest|Tottenham Hotspur|West Ham United|West Ham|Real Madrid|Atlético Madrid|Barcelona|Bayern München|Borussia Dortmund|Bayer Leverkusen|Paris Saint-Germain|Inter Milan|AC Milan|Juventus|FC København|Los Angeles Lakers|Boston Celtics|Golden State Warriors|New York Knicks'
const COMPETITIONS =
  'Besta deild karla|Besta deild kvenna|Lengjudeild karla|Lengjudeild kvenna|Mjólkurbikar karla|Mjólkurbikar kvenna|Olís-deild karla|Olís-deild kvenna|Olís deild karla|Olís deild kvenna|Bónus-deild karla|Bónus-deild kvenna|Bónus deild karla|Bónus deild kvenna|Subway-deild karla|Subway-deild kvenna|Pepsi Max-deild karla|Pepsi Max-deild kvenna|Dominos-deild karla|Dominos-deild kvenna|Meistaradeild Evrópu|Evrópudeild UEFA|Sambandsdeild Evrópu|Þjóðadeild UEFA|Landslið karla í fótbolta|Landslið kvenna í fótbolta|Landslið karla í handbolta|Landslið kvenna í handbolta|Landslið karla í körfubolta|Landslið kvenna í körfubolta|EM í fótbolta|HM í fótbolta|EM í handbolta|HM í handbolta|Enski boltinn|Spænski boltinn|Ítalski boltinn|Þýski boltinn|Franski boltinn|Íslenski boltinn|Danski boltinn|NBA|NFL|MMA|UFC|PGA|Formúla 1'
const POLITICS =
  'Sjálfstæðisflokkurinn|Samfylkingin|Framsóknarflokkurinn|Miðflokkurinn|Viðreisn|Flokkur fólksins|Píratar|Vinstri græn|Sósíalistaflokkurinn|Evrópusambandið|Sameinuðu þjóðirnar|Atlantshafsbandalagið|NATO|Hæstiréttur|Landsréttur|Seðlabankinn|Alþingi|Donald Trump|Joe Biden|Elon Musk|Vladimír Pútín'

const NAMES: ReadonlySet<string> = new Set(`${CLUBS}|${COMPETITIONS}|${POLITICS}`.split('|'))

/** Whether the words are a club, a competition, a party or a body of state, as tags print them. */
export function isTagName(words: string): boolean {
  return NAMES.has(words)
}
