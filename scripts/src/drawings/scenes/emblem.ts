import {across, downward, element, ellipse, path, placed, rect, stroke} from '../svg.ts'

/**
 * The sample office's own sign: mountains, river and rice under a rising sun, seen through an open gate.
 * 400 × 400 units, no ground, so that it stands on any colour. Not the national emblem, which only state bodies may use.
 */
export function emblem(): string {
  const gold = downward([0, '#f6cf6a'], [1, '#d99a2b'])
  const clip = element('clipPath', {id: 'disc'}, element('circle', {cx: 200, cy: 200, r: 158}))
  const ear = (turn: number) =>
    element(
      'g',
      {transform: `rotate(${turn} 200 200)`},
      ellipse(200, 384, 8, 13, '#f2c14e') +
        ellipse(188, 378, 5, 10, '#e2a93a') +
        ellipse(212, 378, 5, 10, '#e2a93a'),
    )
  const scene = [
    rect(0, 0, 400, 400, downward([0, '#2f7fb5'], [0.6, '#a9d8ea'], [1, '#f6e7b8'])),
    ellipse(200, 196, 44, 44, '#ffd24a'),
    ...Array.from({length: 9}, (_, ray) =>
      stroke(
        `M${200 + Math.cos(Math.PI * (1 + ray / 8)) * 56},${196 + Math.sin(Math.PI * (1 + ray / 8)) * 56}L${200 + Math.cos(Math.PI * (1 + ray / 8)) * 76},${196 + Math.sin(Math.PI * (1 + ray / 8)) * 76}`,
        '#ffd24a',
        6,
      ),
    ),
    path('M20,250L110,150 160,206 210,140 300,226 330,196 390,250Z', across([0, '#2a6a66'], [1, '#3f8a6a'])),
    path('M0,244H400V400H0Z', '#5aa04a'),
    path(
      'M190,244C150,262 260,280 220,306C170,336 110,340 96,400H290C300,350 330,320 290,296C262,280 240,262 214,244Z',
      '#3f9cc4',
    ),
    ...[0, 1, 2].map(row =>
      stroke(`M30,${276 + row * 30}H${150 - row * 34}M${300 + row * 16},${276 + row * 30}H380`, '#e2c64a', 5),
    ),
  ].join('')
  const gate =
    path('M96,300V176H84L100,150H300L316,176H304V300H278V190H122V300Z', gold) +
    path('M70,150Q110,140 124,112H276Q290,140 330,150L318,160H82Z', '#b3402f')
  return (
    clip +
    element('circle', {cx: 200, cy: 200, r: 196, fill: '#f7f3e6'}) +
    element('circle', {cx: 200, cy: 200, r: 188, fill: '#174a78'}) +
    [20, 40, 60, 80, 100, -20, -40, -60, -80, -100]
      .map(ear)
      .join('')
      .replaceAll('384', '373')
      .replaceAll('378', '367') +
    element('g', {'clip-path': 'url(#disc)'}, scene) +
    element('circle', {cx: 200, cy: 200, r: 158, fill: 'none', stroke: '#f2c14e', 'stroke-width': 6}) +
    placed(200, 214, 0.74, element('g', {transform: 'translate(-200 -206)'}, gate))
  )
}
