// SPDX-License-Identifier: Apache-2.0
// Ratios of text to what is behind it, and of drawings to the page, reckoned from computed colours (WCAG 2.2, 1.4.3 and 1.4.11).
(() => {
  const parse = text => {
    const n = (text.match(/[\d.]+%?/g) || []).map(parseFloat)
    if (/^color\(srgb/.test(text)) return [n[0] * 255, n[1] * 255, n[2] * 255, n.length > 3 ? n[3] : 1]
    return /^rgb/.test(text) ? [n[0], n[1], n[2], n.length > 3 ? n[3] : 1] : null
  }
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1)
  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) }
  const canvas = () => matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches ? [18, 18, 18, 1] : [255, 255, 255, 1]
  const behind = element => {
    const layers = []
    for (let e = element; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor)
      if (c && c[3] > 0) { layers.push(c); if (c[3] === 1) break }
    }
    return layers.reverse().reduce((under, top) => over(top, under), canvas())
  }
  const shapesUnder = (text, ground) => {
    const box = text.getBoundingClientRect(), found = []
    const root = text.closest('svg')
    for (const shape of root.querySelectorAll('rect, path, circle, polygon')) {
      if (shape.closest('defs, pattern, symbol') || !(text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING)) continue
      const b = shape.getBoundingClientRect()
      if (b.left >= box.right || b.right <= box.left || b.top >= box.bottom - 1 || b.bottom <= box.top + 1) continue
      const style = getComputedStyle(shape), c = parse(style.fill)
      if (c) found.push(over([c[0], c[1], c[2], c[3] * style.fillOpacity * style.opacity], ground))
    }
    return found
  }
  const named = e => e.localName + (e.getAttribute('class') ? '.' + e.getAttribute('class').trim().replace(/\s+/g, '.') : '')
  const texts = () => {
    const worst = new Map()
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen = new Set()
    for (let node; node = walk.nextNode();) {
      const e = node.parentElement
      if (seen.has(e) || !node.data.trim() || e.closest('script,style,title,desc,defs')) continue
      seen.add(e)
      const style = getComputedStyle(e)
      if (style.visibility === 'hidden' || style.display === 'none' || !e.getClientRects().length) continue
      const front = parse(e.closest('svg') ? style.fill : style.color)
      if (!front) continue
      let under = behind(e)
      // Words of a drawing may stand upon its shapes: the worst of those counts.
      if (e.closest('svg')) {
        const grounds = [under, ...shapesUnder(e, under)]
        under = grounds.reduce((a, b) => ratio(over(front, a), a) < ratio(over(front, b), b) ? a : b)
      }
      const shown = over(front, under)
      const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && +style.fontWeight >= 700)
      const key = [named(e), front, under].join('|'), value = ratio(shown, under)
      if (!worst.has(key)) worst.set(key, {what: named(e), words: node.data.trim().slice(0, 40), front, under, ratio: value, least: large ? 3 : 4.5})
    }
    return [...worst.values()]
  }
  // A drawing may fill with a pattern: then one of the pattern's own shapes must stand out.
  const paints = (e, under) => {
    const style = getComputedStyle(e), found = []
    for (const [paint, opacity] of [[style.fill, style.fillOpacity], [style.stroke, style.strokeOpacity]]) {
      const reference = paint.match(/^url\("#([^"]+)"\)/)
      if (reference) { for (const shape of document.getElementById(reference[1])?.children || []) found.push(...paints(shape, under)) }
      else { const c = parse(paint); if (c) found.push(ratio(over([c[0], c[1], c[2], c[3] * opacity * style.opacity], under), under)) }
    }
    return found
  }
  const shapes = () => {
    const worst = new Map()
    for (const e of document.querySelectorAll('svg path, svg rect, svg circle, svg line, svg polygon, svg polyline, svg ellipse')) {
      if (e.closest('pattern, clipPath, mask')) continue
      const symbol = e.closest('symbol')
      if (!symbol && !e.getClientRects().length) continue
      const place = symbol ? document.querySelector(`use[href="#${symbol.id}"]`)?.closest('svg') : e.closest('svg')
      if (!place) continue
      const under = behind(place.closest(':not(svg):not(svg *)') || document.body)
      const value = Math.max(0, ...paints(e, under)), key = named(e) + under
      if (!worst.has(key) || worst.get(key).ratio > value) worst.set(key, {what: named(e), under, ratio: value, least: 3})
    }
    return [...worst.values()]
  }
  return {texts: texts(), shapes: shapes()}
})()
