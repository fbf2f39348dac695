/** Invented pages with much on them. */
export const FLAT =
  'Brimið skolaði burt bryggjunni Ása Björk Hannesdóttir skrifar 13. júlí 2025 07:53 ' +
  'Bryggjan á Gjögri hafði staðið í sextíu ár þegar hún hvarf í nótt. Engan sakaði. Umferð Strandir ' +
  'Mest lesið Fann hring í kartöflugarði Innlent Sundlaugin lokuð vegna hrafns Lífið'

const PARAGRAPH =
  'Bryggjan á Gj&ouml;gri hafði staðið í <b>sextíu</b> ár þegar hún hvarf í nótt. '.repeat(4)

export const HTML = `<!DOCTYPE html><html lang="is"><head>
<meta property="article:published_time" content="2025-07-13T07:53:00Z"></head>
<body><article><h1>Brimið skolaði burt bryggjunni</h1><p>${PARAGRAPH}</p><aside>Auglýsing</aside><p>${PARAGRAPH}</p></article></body></html>`
