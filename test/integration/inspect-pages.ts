/** Invented pages for the browser to look at. */

const BODY =
  'Bóndinn á Melum segir að féð hafi runnið niður úr girðingu sem gaf sig í rokinu um nóttina. „Þær ' +
  'voru hinar rólegustu og tuggðu sitt tugg,“ segir Hallfríður Jökulsdóttir bóndi. Lögreglan á ' +
  'Blönduósi sendi tvo menn á vettvang en þeir fengu ekki við neitt ráðið. Það var ekki fyrr en ' +
  'smalahundurinn Kolur mætti á staðinn sem hjörðin stóð upp og rölti heim.'

const LISTS =
  'Umferð Landbúnaður Húnaþing vestra Mest lesið Fann hring ömmu sinnar í kartöflugarði Innlent ' +
  'Sundlaugin lokuð vegna hrafns Innlent Fleiri fréttir Trillan kom heim með lúðu Kór ' +
  'Bústaðakirkju heldur til Færeyja Verði að kaupa brunninn svo Landsvirkjun og Rarik geri það ekki ' +
  'Hafnarverkamenn saddir af ýsu Segja veginn of mjóan fyrir rútur Sjá meira'

/** A page as it was scraped: one line, and a part of it again below. */
export const SHEEP = `Kindur stöðvuðu umferð í Hrútafirði Ásdís Lóa Þormóðsdóttir skrifar 9. september 2025 14:20 Féð lá á veginum í rúma klukkustund. Vísir/Vilhelm Umferð um Hrútafjörð stöðvaðist í morgun þegar tvö hundruð kindur lögðust á þjóðveginn. ${BODY} ${LISTS}
${BODY}
${LISTS}
`

/** Whatever a page may hold to break out of one that shows it. */
export const HOSTILE = `Kindur á vegi <script>window.broken = 1</script> Ásdís Lóa Þormóðsdóttir skrifar 9. september 2025 14:20 "><img src=x onerror="window.broken=2"> \u202eFéð lá\u202c á \u2066veginum\u2069 ]]> --> </style></script><svg onload=window.broken=3> \0 javascript:alert(1) &lt;b&gt; ${BODY}`

/** The same in the attributes, the metadata and the text of HTML. */
export const HOSTILE_HTML = `<!DOCTYPE html><html lang="is"><head><title>x</title>
<meta property="og:url" content='https://www.visir.is/g/1"><script>window.broken=4</script>'>
<meta property="og:image" content="javascript:window.broken=5">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u202e</script><img src=x onerror=window.broken=6>","datePublished":"2025-09-09"}</script>
</head><body><article><h1>Kindur &lt;img src=x onerror=window.broken=7&gt; \u202eá vegi</h1>
<p>${BODY} &lt;/div&gt;&lt;script&gt;window.broken=8&lt;/script&gt; ]]&gt;</p><p>${BODY}</p></article></body></html>`

/** More than a million characters, in many zones and in a long one. */
export const LONG = `Kindur á vegi Ásdís Lóa Þormóðsdóttir skrifar 9. september 2025 14:20 ${`${BODY} `.repeat(1500)}Mest lesið ${'Fann hring ömmu sinnar í kartöflugarði Innlent '.repeat(12_000)}`

/** No article at all. */
export const EMPTY = 'Brim og rok.'
