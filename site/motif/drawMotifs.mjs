import {writeFile} from 'node:fs/promises'

/**
 * Draws the ornaments of the site from the geometry of a Đông Sơn drum face: the fourteen-rayed sun, the
 * feather chevrons between its rays, rings of dotted circles joined by tangents, saw teeth and herons in flight.
 * They are line drawings used as CSS masks, so that each theme gives them its own colour.
 * Run in this folder: `node drawMotifs.mjs`.
 */
const rays = 14
const turn = 360 / rays
const round = value => Math.round(value * 10) / 10
const polar = (radius, degrees) => {
  const angle = ((degrees - 90) * Math.PI) / 180
  return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
}
const around = (count, draw) =>
  Array.from({length: count}, (_, index) => draw((index * 360) / count)).join('')

const ring = radius => `<circle r="${radius}"/>`
const sun = `<path d="M${Array.from({length: rays}, (_, i) => `${polar(62, i * turn)} ${polar(24, (i + 0.5) * turn)}`).join(' ')}Z"/>`
const chevrons = `<path d="${around(rays, at => [38, 48, 58].map(r => `M${polar(r, at + turn * 0.32)}L${polar(r - 10, at + turn * 0.5)}L${polar(r, at + turn * 0.68)}`).join(''))}"/>`
const teeth = (inner, outer, count) =>
  `<path d="${around(count, at => `M${polar(inner, at)}L${polar(outer, at + 180 / count)}L${polar(inner, at + 360 / count)}`)}"/>`
const beads = (name, radius, size, count) => {
  const next = polar(radius - size, 360 / count)
  const bead = `<g id="${name}"><path d="M0-${radius + size}L${next}"/><circle cy="-${radius}" r="${size}"/><circle cy="-${radius}" r="${size / 4}"/></g>`
  return (
    bead + around(count, at => (at === 0 ? '' : `<use href="#${name}" transform="rotate(${round(at)})"/>`))
  )
}
const heron =
  '<path id="h" d="M-25 1L-13-1.500Q-9-6-6-2Q0-1 3-3L8-15L11-3Q18-2 26 5L10 3Q4 5 1 4L-2 12L-5 3Q-9 2-13 1ZM-9-5L-2-8"/>'
const herons = around(rays, at => `<use href="#h" transform="rotate(${round(at)})translate(0-148)"/>`)

const drum = [
  '<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="-240-240 480 480" fill="none" stroke="#000" stroke-width="1.2">',
  `<defs>${heron}</defs>`,
  sun,
  chevrons,
  [66, 70, 86, 90, 106, 124, 172, 176, 194, 198, 214, 218, 236].map(ring).join(''),
  teeth(90, 106, 56),
  beads('a', 78, 4, 36),
  beads('b', 115, 5, 48),
  herons,
  beads('c', 185, 5, 60),
  teeth(198, 214, 98),
  teeth(236, 218, 112),
  '</svg>\n',
].join('')

const frieze = [
  '<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 18" width="36" height="18" fill="none" stroke="#000" stroke-width="1">',
  '<path d="M0 .5H36M0 11.500H36M0 17.500L6 12L12 17.500L18 12L24 17.500L30 12L36 17.500M-9 8.500L9 3.500M9 8.500L27 3.500M27 8.500L45 3.500"/>',
  '<g fill="#000" stroke="none"><circle cx="9" cy="6" r="1"/><circle cx="27" cy="6" r="1"/></g>',
  '<circle cx="9" cy="6" r="3.500"/><circle cx="27" cy="6" r="3.500"/></svg>\n',
].join('')

const sunAlone = `<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="-64-64 128 128">${sun}</svg>\n`

const target = name => new URL(`../src/styles/motif/${name}`, import.meta.url)
await writeFile(target('drum.svg'), drum)
await writeFile(target('frieze.svg'), frieze)
await writeFile(target('sun.svg'), sunAlone)
console.log(`drum.svg ${drum.length} bytes, frieze.svg ${frieze.length} bytes`)
