/** A legacy character sequence (as Windows-1252 shows it) and the letter it stood for. */
export type LegacyTable = ReadonlyMap<string, string>

/**
 * TCVN 5712:1993 VN3, the 'ABC' fonts (.VnTime): one byte a letter. Its capitals with tones were small
 * letters set in a capitals font, so they cannot be told apart here.
 */
const tcvn3Pairs = `
  µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ
  Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị
  ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ
  ïù ñủ òũ óú ôụ \u00adư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ
  ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ`

/** VNI for Windows: letters that are one character by themselves. */
const vniSingles = 'ñđ íí ìì æỉ óĩ òị îỵ ôơ öư'

/** VNI for Windows: the character that follows a letter, and what the two make of it (NFD marks). */
const vniMarks = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}

/** Letters that take a mark in VNI: all the marks' plain bases, and ơ (ô) and ư (ö), which take tones only. */
const vniBases = {a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ô: 'ơ', ö: 'ư'}

export const tcvn3: LegacyTable = new Map(pairs(tcvn3Pairs))
export const vni: LegacyTable = new Map(vniEntries())

function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split(/[ \n]+/)
    .map(pair => [pair.slice(0, 1), pair.slice(1)])
}

function vniEntries(): [string, string][] {
  const singles = pairs(vniSingles)
  const composed = Object.entries(vniBases).flatMap(([written, base]) =>
    Object.entries(vniMarks).map(([mark, marks]): [string, string] => [
      written + mark,
      (base + marks).normalize('NFC'),
    ]),
  )
  const small = [...composed.filter(([, letter]) => letter.length === 1), ...singles]
  return [...small, ...small.map(([from, to]): [string, string] => [from.toUpperCase(), to.toUpperCase()])]
}
