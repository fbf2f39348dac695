/** A place, and it with its preposition: where something is, and where one goes. */
export interface Place {
  readonly name: string
  readonly at: string
  readonly to: string
}

const place = (name: string, at: string, to: string): Place => ({ name, at, to })

/** Towns and parts of the country that invented news happens in. */
export const PLACES: readonly Place[] = [
  place('Akureyri', 'á Akureyri', 'til Akureyrar'),
  place('Húsavík', 'á Húsavík', 'til Húsavíkur'),
  place('Selfoss', 'á Selfossi', 'til Selfoss'),
  place('Ísafjörður', 'á Ísafirði', 'til Ísafjarðar'),
  place('Borgarnes', 'í Borgarnesi', 'til Borgarness'),
  place('Hafnarfjörður', 'í Hafnarfirði', 'til Hafnarfjarðar'),
  place('Kópavogur', 'í Kópavogi', 'til Kópavogs'),
  place('Garðabær', 'í Garðabæ', 'til Garðabæjar'),
  place('Egilsstaðir', 'á Egilsstöðum', 'til Egilsstaða'),
  place('Vestmannaeyjar', 'í Vestmannaeyjum', 'til Vestmannaeyja'),
  place('Stykkishólmur', 'í Stykkishólmi', 'til Stykkishólms'),
  place('Blönduós', 'á Blönduósi', 'til Blönduóss'),
  place('Siglufjörður', 'á Siglufirði', 'til Siglufjarðar'),
  place('Dalvík', 'á Dalvík', 'til Dalvíkur'),
  place('Akranes', 'á Akranesi', 'til Akraness'),
  place('Seyðisfjörður', 'á Seyðisfirði', 'til Seyðisfjarðar'),
  place('Hveragerði', 'í Hveragerði', 'til Hveragerðis'),
  place('Grundarfjörður', 'í Grundarfirði', 'til Grundarfjarðar'),
  place('Vopnafjörður', 'á Vopnafirði', 'til Vopnafjarðar'),
  place('Bolungarvík', 'í Bolungarvík', 'til Bolungarvíkur'),
  place('Neskaupstaður', 'í Neskaupstað', 'til Neskaupstaðar'),
  place('Þorlákshöfn', 'í Þorlákshöfn', 'til Þorlákshafnar'),
  place('Reykjanesbær', 'í Reykjanesbæ', 'til Reykjanesbæjar'),
  place('Skagafjörður', 'í Skagafirði', 'í Skagafjörð'),
  place('Mývatnssveit', 'í Mývatnssveit', 'í Mývatnssveit'),
  place('Öræfi', 'í Öræfum', 'í Öræfi'),
]
