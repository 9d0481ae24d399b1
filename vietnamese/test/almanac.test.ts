import {Solar} from 'lunar-javascript'
import {describe, expect, test} from 'vitest'
import {almanacOf} from '../src/calendar/almanac/index.ts'
import {stars, trucNames} from '../src/calendar/almanac/names.ts'
import {chiNames, fromJulianDay, type SolarDate, solarTermOn, toJulianDay} from '../src/calendar/index.ts'

// lunar-javascript's signs in the order of our names: what does not depend on the meridian must agree with it.
const theirStars = [...'角亢氐房心尾箕斗牛女虚危室壁奎娄胃昴毕觜参井鬼柳星张翼轸']
const theirTruc = [...'建除满平定执破危成收开闭']
const theirChi = [...'子丑寅卯辰巳午未申酉戌亥']

const days: SolarDate[] = Array.from({length: 8000}, (_, index) =>
  fromJulianDay(toJulianDay({year: 2015, month: 1, day: 1}) + index),
)
const theirs = ({year, month, day}: SolarDate) => Solar.fromYmd(year, month, day).getLunar()

describe('against lunar-javascript, by index', () => {
  test('the twenty-eight sao and the clashing age', () => {
    for (const day of days) {
      const [ours, other] = [almanacOf(day), theirs(day)]
      expect(stars.indexOf(ours.star as (typeof stars)[number])).toBe(theirStars.indexOf(other.getXiu()))
      expect(ours.clash.split(' ')[0]).toBe(chiNames[theirChi.indexOf(other.getDayChong())])
    }
  })

  test('lucky hours', () => {
    for (const day of days.slice(0, 60)) {
      const lucky = theirs(day)
        .getTimes()
        .slice(0, 12)
        .flatMap((time, chi) => (time.getTianShenType() === '黄道' ? [chi] : []))
      expect(almanacOf(day).luckyHours.map(hour => hour.chi)).toEqual(lucky)
    }
  })

  test('trực, but for days on which a term begins at one meridian and not yet at the other', () => {
    const different = days.filter(day => {
      const ours = trucNames.indexOf(almanacOf(day).truc as (typeof trucNames)[number])
      return ours !== theirTruc.indexOf(theirs(day).getZhiXing())
    })
    const next = (day: SolarDate) => fromJulianDay(toJulianDay(day) + 1)
    expect(different.filter(day => !solarTermOn(day) && !solarTermOn(next(day)))).toEqual([])
  })
})

test('a day: spirit by lunar month, six lucky hours with their clock hours', () => {
  const day = almanacOf({year: 2026, month: 11, day: 24})
  expect(day).toMatchObject({
    spirit: 'Thiên Lao',
    isLucky: false,
    truc: 'Bình',
    star: 'Thất',
    clash: 'Thân (Khỉ)',
  })
  expect(day.luckyHours.map(({name, from, to}) => `${name} ${from}–${to}`)).toEqual([
    'Tý 23–1',
    'Sửu 1–3',
    'Thìn 7–9',
    'Tỵ 9–11',
    'Mùi 13–15',
    'Tuất 19–21',
  ])
})

test('no Han character and no rabbit in any name', () => {
  const text = JSON.stringify(days.slice(0, 400).map(almanacOf))
  expect(text).not.toMatch(/\p{Script=Han}/u)
  expect(text).not.toContain('Thỏ')
  expect(text.normalize('NFC')).toBe(text)
})
