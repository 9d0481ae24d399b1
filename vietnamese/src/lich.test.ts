import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const lich = (args: string[], input = '') =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'lich.ts'), ...args], {input, encoding: 'utf8'})

test('prints a JSON a date, in the order given', () => {
  const {stdout, status} = lich(['2030-02-02', '2026-12-22'])
  expect(stdout).toBe(
    '{"solar":"2030-02-02","lunar":{"y":2030,"m":1,"d":1,"leap":false},"canChi":{"year":"Canh Tuất","month":"Mậu Dần","day":"Mậu Thìn"},"tietKhi":null}\n' +
      '{"solar":"2026-12-22","lunar":{"y":2026,"m":11,"d":14,"leap":false},"canChi":{"year":"Bính Ngọ","month":"Canh Tý","day":"Canh Ngọ"},"tietKhi":"Đông chí"}\n',
  )
  expect(status).toBe(0)
})

test('reads standard input when there are no arguments, and answers the rest after a bad line', () => {
  const {stdout, status} = lich([], '2026-02-17\n2026-02-30\n\n2199-12-31\n')
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines).toMatchObject([
    {solar: '2026-02-17', lunar: {y: 2026, m: 1, d: 1}},
    {input: '2026-02-30', error: expect.stringContaining('Không có ngày 30/2/2026')},
    {input: '', error: expect.stringContaining('NĂM-THÁNG-NGÀY')},
    {solar: '2199-12-31', lunar: {y: 2199, m: 11, d: 14, leap: false}},
  ])
  expect(status).toBe(1)
})

test('a leap month repeats the can chi of its month', () => {
  const [regular, leap] = lich(['2025-07-01', '2025-08-01'])
    .stdout.trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect([regular.lunar, leap.lunar]).toEqual([
    {y: 2025, m: 6, d: 7, leap: false},
    {y: 2025, m: 6, d: 8, leap: true},
  ])
  expect(leap.canChi.month).toBe(regular.canChi.month)
})
