import {expect, test} from 'vitest'
import {richText, table} from './richText.ts'

test('lines become blocks of their kind', () => {
  const kinds = richText('## Lớn\n\nĐoạn\n- một\n1. hai\n> lời\n### Nhỏ').map(block => [
    block._key,
    'style' in block && block.style,
    'listItem' in block ? block.listItem : undefined,
  ])
  expect(kinds).toEqual([
    ['k01', 'h2', undefined],
    ['k02', 'normal', undefined],
    ['k03', 'normal', 'bullet'],
    ['k04', 'normal', 'number'],
    ['k05', 'blockquote', undefined],
    ['k06', 'h3', undefined],
  ])
})

test('marks and links become spans', () => {
  expect(richText('Xem **kỹ** tại [trang](https://a.example) và [bài](#article-x).')).toEqual([
    {
      _type: 'block',
      _key: 'k01',
      style: 'normal',
      children: [
        {_type: 'span', _key: 's1', text: 'Xem ', marks: []},
        {_type: 'span', _key: 's2', text: 'kỹ', marks: ['strong']},
        {_type: 'span', _key: 's3', text: ' tại ', marks: []},
        {_type: 'span', _key: 's4', text: 'trang', marks: ['m1']},
        {_type: 'span', _key: 's5', text: ' và ', marks: []},
        {_type: 'span', _key: 's6', text: 'bài', marks: ['m2']},
        {_type: 'span', _key: 's7', text: '.', marks: []},
      ],
      markDefs: [
        {_key: 'm1', _type: 'link', href: 'https://a.example'},
        {_key: 'm2', _type: 'internalLink', reference: {_type: 'reference', _ref: 'article-x'}},
      ],
    },
  ])
})

test('other blocks stand between the lines', () => {
  expect(richText('Trước', table('Bảng', ['a', 'b']), 'Sau').map(block => block._type)).toEqual([
    'block',
    'table',
    'block',
  ])
})
