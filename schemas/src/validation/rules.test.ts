import {describe, expect, test} from 'vitest'
import {addressRule} from './addressRule.ts'
import {altRule} from './altRule.ts'
import {consentRule} from './consentRule.ts'
import {emailRule, phoneRule} from './contactRules.ts'
import {dateOrderRule} from './dateOrderRule.ts'
import {dayInMonthRule} from './dayInMonthRule.ts'
import {externalVideoRule} from './externalVideoRule.ts'
import {feedAuthorityRule} from './feedAuthorityRule.ts'
import {figureRule, requiredFigureRule} from './figureRule.ts'
import {isSafeAddress} from './isSafeAddress.ts'
import {oldAddressRule} from './oldAddressRule.ts'
import {pageSlugRule} from './pageSlugRule.ts'
import {redirectLoopRule} from './redirectLoopRule.ts'
import {slugRule} from './slugRule.ts'

const photo = {asset: {_ref: 'image-abc-800x600-jpg'}}

describe('a link leads only where a citizen may be sent', () => {
  test.each([
    'https://chinhphu.vn',
    'http://quangtri.gov.vn/a?b=1#c',
    'mailto:hopthu@example.gov.vn',
    'tel:+842333852529',
    '/lich/',
    '#muc-luc',
  ])('%s is accepted', address => {
    expect(isSafeAddress(address)).toBe(true)
    expect(addressRule(address)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'chinhphu.vn',
    'https://',
  ])('%j is refused with a sentence', address => {
    expect(isSafeAddress(address)).toBe(false)
    expect(addressRule(address)).toMatch(/^Địa chỉ phải/)
  })

  test('an empty address is left to `required`', () => {
    expect(addressRule(undefined)).toBe(true)
    expect(addressRule('')).toBe(true)
  })
})

describe('a figure', () => {
  test('waiting for its photo stops Publish until it has one', () => {
    expect(figureRule({_key: 'a', pendingPhoto: true, caption: 'Trao quà'})).toMatch(/chờ tệp/)
    expect(figureRule({_key: 'a', pendingPhoto: true, caption: 'Trao quà', ...photo})).toBe(true)
  })

  test('in a text needs a picture; a single field may stay empty', () => {
    expect(figureRule({_key: 'a'})).toMatch(/chưa có ảnh/)
    expect(figureRule({caption: 'Trao quà'})).toMatch(/chưa có ảnh/)
    expect(figureRule({})).toBe(true)
    expect(figureRule(undefined)).toBe(true)
  })

  test('that a document cannot do without is asked for', () => {
    expect(requiredFigureRule(undefined)).toBe('Hãy tải ảnh lên.')
    expect(requiredFigureRule({pendingPhoto: true})).toMatch(/chờ tệp/)
    expect(requiredFigureRule(photo)).toBe(true)
  })

  test('needs alt text as soon as it holds a picture', () => {
    expect(altRule(undefined, photo)).toMatch(/mô tả ảnh/)
    expect(altRule('   ', photo)).toMatch(/mô tả ảnh/)
    expect(altRule('IMG_2031.JPG', photo)).toMatch(/tên tệp/)
    expect(altRule('Đoàn viên trao quà cho trẻ em', photo)).toBe(true)
    expect(altRule(undefined, {caption: 'Trao quà'})).toBe(true)
  })

  test('with children needs the place of the consent paper', () => {
    expect(consentRule(undefined, {childrenPictured: true})).toMatch(/văn bản đồng ý/)
    expect(consentRule('Hồ sơ 12/2026', {childrenPictured: true})).toBe(true)
    expect(consentRule(undefined, {childrenPictured: false})).toBe(true)
    expect(consentRule(undefined, undefined)).toBe(true)
  })
})

describe('addresses of our own', () => {
  test.each(['doan-vien-uu-tu', 'a', 'nghi-dinh-42-2022'])('slug %s', current => {
    expect(slugRule({current})).toBe(true)
  })

  test.each(['Đoàn-viên', 'doan vien', '-a', 'a-', 'a--b', 'A', 'a/b', 'a.b'])('no slug %j', current => {
    expect(slugRule({current})).toMatch(/^Đường dẫn chỉ gồm/)
  })

  test('a missing slug is asked for', () => {
    expect(slugRule(undefined)).toMatch(/Tạo/)
    expect(slugRule({current: ''})).toMatch(/Tạo/)
  })

  test('a page leaves the addresses of other kinds alone', () => {
    expect(pageSlugRule({current: 'tin-tuc'})).toMatch(/đã dành/)
    expect(pageSlugRule({current: 'api'})).toMatch(/đã dành/)
    expect(pageSlugRule({current: 'gioi-thieu'})).toBe(true)
    expect(pageSlugRule({current: 'Giới thiệu'})).toMatch(/^Đường dẫn chỉ gồm/)
  })

  test('an old address is a path of this site', () => {
    expect(oldAddressRule('/Default.aspx?tabid=81')).toBe(true)
    expect(oldAddressRule(undefined)).toBe(true)
    for (const bad of ['tin-cu', 'https://a.example/b', '//a.example', '/a b', '/']) {
      expect(oldAddressRule(bad)).toMatch(/^Địa chỉ cũ/)
    }
  })

  test('an old address is no page of the site, nor a way out of it', () => {
    for (const own of ['/tin-tuc/', '/rss.xml', '/lich/2026/', '/index.html']) {
      expect(oldAddressRule(own)).toMatch(/có sẵn/)
    }
    expect(oldAddressRule('/a/../b')).toMatch(/^Địa chỉ cũ/)
    expect(oldAddressRule('/tin-tuc/ten-cu/')).toBe(true)
    expect(oldAddressRule('/index.html?id=3')).toBe(true)
  })

  test('a redirect never leads back to where it comes from', () => {
    const others = [
      {from: '/b/', to: '/c/'},
      {from: '/c', to: '/A/'},
      {from: '/x/', to: '/y/'},
      {from: '/y/', to: '/x/'},
    ]
    expect(redirectLoopRule({from: '/a/', to: '/a/index.html'}, [])).toMatch(/vòng tròn/)
    expect(redirectLoopRule({from: '/a/', to: '/b/'}, others)).toMatch(/vòng tròn/)
    expect(redirectLoopRule({from: '/a/', to: '/x/'}, others)).toBe(true)
    expect(redirectLoopRule({from: '/d/', to: '/lich/'}, others)).toBe(true)
  })

  test('a feed authority is a domain name', () => {
    expect(feedAuthorityRule('sold.quangtri.gov.vn')).toBe(true)
    expect(feedAuthorityRule(undefined)).toBe(true)
    for (const bad of ['QuangTri.gov.vn', 'https://a.vn', 'localhost', 'a b.vn']) {
      expect(feedAuthorityRule(bad)).toMatch(/tên miền/)
    }
  })
})

describe('people are reached', () => {
  test.each(['0233 3852 529', '(0233) 3.852.529', '+84 233 3852529', '0233 3852 529 máy lẻ 12'])(
    '%s',
    phone => {
      expect(phoneRule(phone)).toBe(true)
    },
  )

  test.each(['113', 'không có', '0233-3852-529; 0233-3852-530'])('no phone %j', phone => {
    expect(phoneRule(phone)).toMatch(/Số điện thoại/)
  })

  test('e-mail', () => {
    expect(emailRule('hopthu@quangtri.gov.vn')).toBe(true)
    for (const bad of ['a@b', 'a b@c.vn', '<a@c.vn>', 'a.vn']) expect(emailRule(bad)).toMatch(/Thư điện tử/)
  })
})

describe('dates', () => {
  test('stand in order', () => {
    expect(dateOrderRule('2026-01-01', '2026-03-31', 'sai')).toBe(true)
    expect(dateOrderRule('2026-01-01', '2026-01-01', 'sai')).toBe(true)
    expect(dateOrderRule('2026-04-01', '2026-03-31', 'sai')).toBe('sai')
    expect(dateOrderRule(undefined, '2026-03-31', 'sai')).toBe(true)
    expect(dateOrderRule('2026-04-01', undefined, 'sai')).toBe(true)
  })

  test('exist in some year', () => {
    expect(dayInMonthRule(29, {month: 2})).toBe(true)
    expect(dayInMonthRule(30, {month: 2})).toBe('Tháng 2 không có ngày 30.')
    expect(dayInMonthRule(31, {month: 4})).toBe('Tháng 4 không có ngày 31.')
    expect(dayInMonthRule(30, {month: 2, lunar: true})).toBe(true)
    expect(dayInMonthRule(31, {month: 1, lunar: true})).toBe('Tháng 1 âm lịch không có ngày 31.')
  })
})

test('a video has a file or an address', () => {
  expect(externalVideoRule(undefined, undefined)).toMatch(/tải tệp video/)
  expect(externalVideoRule('https://youtu.be/x', undefined)).toBe(true)
  expect(externalVideoRule(undefined, {asset: {_ref: 'file-x-mp4'}})).toBe(true)
})
