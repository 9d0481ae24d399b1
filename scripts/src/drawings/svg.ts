import type {Colour} from './colour.ts'
import {hash} from './randomSource.ts'

/** A gradient that brings its own definition along, so that a piece can be put anywhere in a drawing. */
export type Gradient = {definition: string; url: string}
export type Fill = Colour | Gradient
export type Point = readonly [x: number, y: number]
export type Attributes = Record<string, string | number | undefined>
type Stop = readonly [offset: number, colour: Colour, opacity?: number]

/** One element; numbers are rounded to a hundredth, so that the text stays short and equal everywhere. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')
  return children ? `<${name}${written}>${children}</${name}>` : `<${name}${written}/>`
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

function filled(name: string, fill: Fill, attributes: Attributes): string {
  if (typeof fill === 'string') return element(name, {...attributes, fill})
  return fill.definition + element(name, {...attributes, fill: fill.url})
}

export function path(d: string, fill: Fill, more: Attributes = {}): string {
  return filled('path', fill, {d, ...more})
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Fill,
  more: Attributes = {},
): string {
  return filled('rect', fill, {x, y, width, height, ...more})
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: Fill,
  more: Attributes = {},
): string {
  return filled('ellipse', fill, {cx, cy, rx, ry, ...more})
}

export function polygon(points: readonly Point[], fill: Fill, more: Attributes = {}): string {
  return filled('polygon', fill, {
    points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '),
    ...more,
  })
}

/** A line of the given width with round ends and joints. */
export function stroke(d: string, colour: Colour, width: number, more: Attributes = {}): string {
  const line = {
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return element('path', {d, ...line, ...more})
}

/** A straight or broken line through points, as path data. */
export function through(...points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)},${round(y)}`).join('')
}

export function group(attributes: Attributes, ...children: readonly string[]): string {
  return element('g', attributes, children.join(''))
}

/** Moves and scales a piece drawn around its own origin; `flip` mirrors it left to right. */
export function placed(x: number, y: number, scale: number, content: string, flip = false): string {
  return group(
    {
      transform: `translate(${round(x)} ${round(y)}) scale(${flip ? '-' : ''}${round(scale)} ${round(scale)})`,
    },
    content,
  )
}

/** From top (0) to bottom (1) of the shape it fills. */
export function downward(...stops: readonly Stop[]): Gradient {
  return gradient('linearGradient', {x1: 0, y1: 0, x2: 0, y2: 1}, stops)
}

/** From left (0) to right (1) of the shape it fills. */
export function across(...stops: readonly Stop[]): Gradient {
  return gradient('linearGradient', {x1: 0, y1: 0, x2: 1, y2: 0}, stops)
}

/** From the middle (0) to the rim (1) of the shape it fills. */
export function radial(...stops: readonly Stop[]): Gradient {
  return gradient('radialGradient', {cx: 0.5, cy: 0.5, r: 0.5}, stops)
}

function gradient(name: string, direction: Attributes, stops: readonly Stop[]): Gradient {
  const children = stops
    .map(([offset, colour, opacity]) =>
      element('stop', {offset, 'stop-color': colour, 'stop-opacity': opacity}),
    )
    .join('')
  const id = `g${hash(JSON.stringify([name, direction, stops])).toString(36)}`
  return {definition: element(name, {id, ...direction}, children), url: `url(#${id})`}
}
