import {lights} from '../../drawings/light.ts'
import {person} from '../../drawings/pieces/person.ts'
import {clerk} from '../../drawings/pieces/wardrobe.ts'
import {randomSource} from '../../drawings/randomSource.ts'
import {downward, element, ellipse, group, path, rect, stroke} from '../../drawings/svg.ts'

/** Seconds each step stays, and the whole film. */
const stepSeconds = 4
export const onlineFilingSeconds = 24

const blue = '#17639c'
const ink = '#173247'
const labels = [
  ['Đăng nhập', 'bằng VNeID'],
  ['Tìm đúng', 'thủ tục'],
  ['Điền đơn,', 'gửi tệp'],
  ['Kiểm tra', 'và nộp'],
  ['Theo dõi,', 'nhận kết quả'],
  ['Cần giúp?', 'Gọi 0299 3555 103'],
] as const

/** One frame, 1280 × 720 units, of the film that shows the five steps of filing a paper online. */
export function onlineFilingFrame(second: number): string {
  const step = Math.min(labels.length - 1, Math.floor(second / stepSeconds))
  const within = second - step * stepSeconds
  const entering = ease(Math.min(1, within / 0.6))
  const leaving = step === labels.length - 1 ? 0 : ease(Math.max(0, (within - 3.6) / 0.4))
  const shift = (1 - entering) * 90 - leaving * 90
  return [
    rect(0, 0, 1280, 720, downward([0, '#e3f1f8'], [1, '#f7f3e6'])),
    path('M0,600Q320,540 640,590T1280,560V720H0Z', '#cfe3d0'),
    path('M0,650Q400,600 800,640T1280,620V720H0Z', '#b9d6b6'),
    phone(step, within),
    group({transform: `translate(${shift} 0)`, opacity: Math.min(entering, 1 - leaving)}, title(step)),
    progress(step),
  ].join('')
}

function title(step: number): string {
  const [first, second] = labels[step] ?? labels[0]
  const badge = step < 5 ? words(String(step + 1), 660, 252, 64, '#ffffff', 'middle') : questionMark()
  return (
    ellipse(660, 230, 62, 62, blue) +
    badge +
    words(first, 600, 390, 76, ink) +
    words(second, 600, 478, step === 5 ? 54 : 76, blue)
  )
}

function questionMark(): string {
  return words('?', 660, 254, 68, '#ffffff', 'middle')
}

function progress(step: number): string {
  return [0, 1, 2, 3, 4]
    .map(dot => ellipse(600 + 20 + dot * 54, 590, 13, 13, dot <= step ? blue : '#b9cbd6'))
    .join('')
}

/** The telephone on the left and what its screen shows in each step. */
function phone(step: number, within: number): string {
  const screens = [signIn, search, form, send, result, help]
  const draw = screens[step] ?? help
  return [
    ellipse(330, 668, 190, 16, '#000000', {opacity: 0.12}),
    rect(180, 60, 300, 600, '#22303b', {rx: 38}),
    element('clipPath', {id: 'glass'}, rect(194, 84, 272, 552, '#ffffff', {rx: 20})),
    rect(194, 84, 272, 552, '#ffffff', {rx: 20}),
    rect(194, 84, 272, 62, blue, {rx: 20}),
    rect(194, 120, 272, 30, blue),
    rect(220, 106, 120, 14, '#ffffff', {rx: 7, opacity: 0.9}),
    group({'clip-path': 'url(#glass)'}, draw(within)),
    rect(290, 68, 80, 8, '#0d151b', {rx: 4}),
  ].join('')
}

function signIn(within: number): string {
  const random = randomSource('square code')
  const cells = Array.from({length: 81}, (_, cell) => {
    const [column, row] = [cell % 9, Math.floor(cell / 9)]
    return random.between(0, 1) < 0.5 ? rect(249 + column * 18, 215 + row * 18, 18, 18, ink) : ''
  })
  const corners = [
    [249, 215],
    [357, 215],
    [249, 323],
  ].map(
    ([x = 0, y = 0]) =>
      rect(x, y, 54, 54, '#ffffff') +
      rect(x + 5, y + 5, 44, 44, 'none', {stroke: ink, 'stroke-width': 9}) +
      rect(x + 19, y + 19, 16, 16, ink),
  )
  const scan = 214 + ((within * 70) % 166)
  return (
    cells.join('') +
    corners.join('') +
    rect(240, 206, 180, 182, 'none', {stroke: blue, 'stroke-width': 5, rx: 10}) +
    rect(240, scan, 180, 5, '#e2563f') +
    button(440, 'Xác nhận', within > 2.4)
  )
}

function search(within: number): string {
  const typed = Math.min(170, within * 110)
  const results = [0, 1, 2].map(row =>
    within > 1.8 + row * 0.3
      ? rect(214, 260 + row * 84, 232, 66, row === 0 && within > 3 ? '#d5e9f6' : '#f0f4f6', {rx: 12}) +
        bar(232, 280 + row * 84, 150 - row * 20) +
        bar(232, 300 + row * 84, 100)
      : '',
  )
  return (
    rect(214, 176, 232, 54, '#ffffff', {rx: 27, stroke: '#9db8c8', 'stroke-width': 3}) +
    bar(240, 197, typed) +
    ellipse(418, 200, 9, 9, 'none', {stroke: blue, 'stroke-width': 4}) +
    stroke('M425,207l8,8', blue, 4) +
    results.join('')
  )
}

function form(within: number): string {
  const lines = [0, 1, 2].map(
    row =>
      bar(220, 176 + row * 66, 70) +
      rect(214, 190 + row * 66, 232, 36, '#f0f4f6', {rx: 8}) +
      bar(226, 203 + row * 66, Math.max(0, Math.min(150, (within - row * 0.5) * 150))),
  )
  const rise = ease(Math.max(0, Math.min(1, (within - 1.8) / 0.8)))
  const sheet =
    rect(286, 480 - rise * 60, 88, 110, '#fffdf4', {stroke: '#d8c99a', 'stroke-width': 3}) +
    bar(300, 500 - rise * 60, 58) +
    bar(300, 520 - rise * 60, 44) +
    bar(300, 540 - rise * 60, 52)
  return (
    lines.join('') +
    rect(214, 396, 232, 190, '#eef6fb', {
      rx: 14,
      stroke: '#8fb6cf',
      'stroke-width': 3,
      'stroke-dasharray': '10 8',
    }) +
    sheet +
    (within > 2.8 ? tick(410, 560, 20) : '')
  )
}

function send(within: number): string {
  const rows = [0, 1, 2, 3].map(
    row =>
      bar(222, 184 + row * 52, 140 - (row % 2) * 30) +
      (within > 0.4 + row * 0.45
        ? tick(424, 190 + row * 52, 14)
        : ellipse(424, 190 + row * 52, 13, 13, 'none', {stroke: '#b9cbd6', 'stroke-width': 3})),
  )
  const code =
    within > 3
      ? rect(214, 540, 232, 60, '#fff6dd', {rx: 12}) + words('HS-2026-18463', 330, 578, 25, ink, 'middle')
      : ''
  return rows.join('') + button(440, 'Nộp hồ sơ', within > 2.4) + code
}

function result(within: number): string {
  const reach = Math.min(3, within * 1.1)
  const stages = [0, 1, 2, 3].map(
    stage =>
      ellipse(246, 200 + stage * 74, 14, 14, reach >= stage ? '#3f9d5c' : '#cfdbe2') +
      bar(276, 192 + stage * 74, 130 - stage * 14),
  )
  const paper =
    within > 2.8
      ? rect(250, 480, 160, 120, '#fffdf4', {stroke: '#d8c99a', 'stroke-width': 3, rx: 6}) +
        bar(268, 502, 110) +
        bar(268, 522, 84) +
        ellipse(380, 568, 20, 20, '#d8402f', {opacity: 0.85})
      : ''
  return stroke(`M246,200V${200 + reach * 74}`, '#3f9d5c', 6) + stages.join('') + paper
}

function help(): string {
  const light = lights.morning
  return (
    ellipse(330, 380, 130, 150, '#dcecf5') +
    person(light, {
      x: 330,
      y: 690,
      height: 420,
      look: {...clerk(randomSource('help')), top: '#f3f4f2'},
      pose: 'present',
      shadow: false,
    }) +
    rect(194, 590, 272, 46, '#e6d7bf', {rx: 8})
  )
}

function button(y: number, label: string, pressed: boolean): string {
  return (
    rect(
      pressed ? 224 : 220,
      pressed ? y + 2 : y,
      pressed ? 212 : 220,
      pressed ? 52 : 56,
      pressed ? '#0f4c7a' : '#d98a2b',
      {rx: 28},
    ) + words(label, 330, y + 37, 26, '#ffffff', 'middle')
  )
}

function bar(x: number, y: number, width: number): string {
  return width > 0 ? rect(x, y, width, 10, '#9db8c8', {rx: 5}) : ''
}

function tick(x: number, y: number, size: number): string {
  return (
    ellipse(x, y, size, size, '#3f9d5c') +
    stroke(
      `M${x - size * 0.45},${y}l${size * 0.35},${size * 0.35} ${size * 0.6},${-size * 0.65}`,
      '#ffffff',
      size * 0.22,
    )
  )
}

function words(text: string, x: number, y: number, size: number, fill: string, anchor = 'start'): string {
  return element(
    'text',
    {
      x,
      y,
      'font-family': 'Liberation Sans, Arial, sans-serif',
      'font-weight': 700,
      'font-size': size,
      fill,
      'text-anchor': anchor,
    },
    text,
  )
}

function ease(share: number): number {
  return share * share * (3 - 2 * share)
}
