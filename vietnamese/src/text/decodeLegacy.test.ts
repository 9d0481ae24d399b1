import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeLegacy} from './decodeLegacy.ts'
import {type LegacyTable, tcvn3, vni} from './legacyTables.ts'
import {words} from './words.ts'

const sentences = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc',
  'Xác định công tác Đoàn tham gia xây dựng Đảng, bồi dưỡng, giới thiệu đoàn viên ưu tú cho Đảng xét kết nạp',
  'Tất cả thủ tục đều được giải quyết trước hạn; người dân không phải đi lại nhiều lần',
  'Quỹ khuyến học trao thưởng học sinh giỏi ở những thôn bản vùng sâu, kỹ năng nghề, rượu, bưởi, suối, nguyễn huệ',
]

test.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'TCVN3'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc', 'TCVN3'],
  ['NguyÔn V¨n §øc, tr­ëng phßng', 'Nguyễn Văn Đức, trưởng phòng', 'TCVN3'],
  ['CéNG HßA X· HéI', 'CỘNG HÒA XÃ HỘI', 'TCVN3'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'VNI'],
  ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC', 'VNI'],
  ['Ngöôøi daân ñöôïc höôùng daãn', 'Người dân được hướng dẫn', 'VNI'],
])('%j is read as %j', (mojibake, text, encoding) => {
  expect(decodeLegacy(mojibake)).toEqual({text, encoding})
})

test.each([
  'Ông có bà và cá, tôi là cán bộ',
  'Ông và bà có tám cháu, hoà nhã, quý mến nhau',
  '«Thông báo» © Sở Nội vụ ® 2026',
  'Le café de Genève est très agréable à côté du théâtre',
  'Größe und Maße überprüfen',
  'São Paulo, Curaçao',
  '25 °C ± 2, ½ giờ, 30 m² × 2',
  'plain ASCII only',
  '',
])('%j is left alone', text => {
  expect(decodeLegacy(text)).toEqual({text})
})

const syllables = sentences.flatMap(sentence => words(sentence))
const vietnamese = fc
  .array(fc.constantFrom(...syllables, ...syllables.map(word => word.toUpperCase()), 'Sở', '2026', 'email'))
  .map(list => list.join(' '))

test('valid Vietnamese is never changed, composed or decomposed', () => {
  fc.assert(
    fc.property(vietnamese, fc.constantFrom('NFC', 'NFD'), (text, form) => {
      expect(decodeLegacy(text.normalize(form))).toEqual({text: text.normalize(form)})
    }),
  )
})

/** Vietnamese whose every marked letter exists in Latin-1 too, the hardest to tell from mojibake. */
const latinOnly = fc.array(
  fc.constantFrom('và', 'là', 'cá', 'có', 'hoà', 'bàn', 'tôi', 'ông', 'tú', 'lê', 'êm', 'hãi'),
)

test('Vietnamese within Latin-1 is never changed', () => {
  fc.assert(
    fc.property(latinOnly, list => {
      expect(decodeLegacy(list.join(' '))).toEqual({text: list.join(' ')})
    }),
  )
})

function encode(text: string, table: LegacyTable): string {
  const back = new Map(Array.from(table, ([written, letter]) => [letter, written]))
  return Array.from(text, letter => back.get(letter) ?? letter).join('')
}

test.each(sentences)('%j comes back from both encodings', text => {
  expect(decodeLegacy(encode(text, tcvn3))).toEqual({text, encoding: 'TCVN3'})
  expect(decodeLegacy(encode(text, vni))).toEqual({text, encoding: 'VNI'})
  expect(decodeLegacy(encode(text.toUpperCase(), vni))).toEqual({text: text.toUpperCase(), encoding: 'VNI'})
})

test('each table knows every small letter with a mark', () => {
  const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'
  for (const table of [tcvn3, vni]) {
    expect([...letters].filter(letter => ![...table.values()].includes(letter))).toEqual([])
  }
})
