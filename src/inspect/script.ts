/**
 * What the pages run in a browser: whatever is pointed at or has the keyboard's focus lights up together
 * with its kin on the other side, which is scrolled into its panel. Elements say who they are in
 * `data-id` and whose kin they are in `data-to`. Without it the pages keep their links both ways.
 */
export const SCRIPT = `
(() => {
  const byId = new Map()
  const byKin = new Map()
  const put = (map, key, element) => map.set(key, [...(map.get(key) ?? []), element])
  const kinOf = (element) => (element.dataset.to ?? '').split(' ').filter(Boolean)
  for (const element of document.querySelectorAll('[data-id]')) {
    put(byId, element.dataset.id, element)
    for (const kin of kinOf(element)) put(byKin, kin, element)
  }
  const panelOf = (element) => element.closest('.scroll, .raw')
  const ownerOf = (target) => target instanceof Element ? target.closest('[data-id]') : null
  const reveal = (panel, element) => {
    const frame = panel.getBoundingClientRect()
    const { top } = element.getBoundingClientRect()
    if (top < frame.top || top > frame.bottom - 24)
      panel.scrollTop += top - frame.top - frame.height / 3
  }
  let lit = new Set()
  let shown = null
  const show = (element) => {
    if (element === shown) return
    shown = element
    for (const old of lit) old.classList.remove('lit')
    lit = new Set()
    if (!element) return
    const { id } = element.dataset
    lit = new Set([
      element,
      ...(byId.get(id) ?? []),
      ...(byKin.get(id) ?? []),
      ...kinOf(element).flatMap((kin) => byId.get(kin) ?? []),
    ])
    const seen = new Set([panelOf(element)])
    for (const one of lit) {
      one.classList.add('lit')
      const panel = panelOf(one)
      if (panel && !seen.has(panel)) reveal(panel, one)
      seen.add(panel)
    }
  }
  const focused = () => ownerOf(document.activeElement)
  document.addEventListener('pointerover', ({ target }) => show(ownerOf(target) ?? focused()))
  document.addEventListener('focusin', ({ target }) => show(ownerOf(target)))
  document.addEventListener('pointerleave', () => show(focused()))
})()
`
