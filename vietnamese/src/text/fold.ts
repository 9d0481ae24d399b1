/**
 * Text as a hurried reader types it: no tone or vowel marks, đ as d, lower case.
 * 'Đoàn viên ưu tú' and 'DOAN VIEN UU TU' fold to the same string.
 *
 * Search indexes and queries go through this one function, so that they always meet.
 * đ needs its own step: Unicode gives it no decomposition. The Icelandic eth is folded with it,
 * because old Vietnamese fonts and keyboards used its capital Ð, which looks the same as Đ.
 * Final sigma is folded too, so that folding a text never depends on where a word ends.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðς]|\p{M}/gu, foldLetter)
}

function foldLetter(letter: string): string {
  if (letter === 'đ' || letter === 'ð') return 'd'
  return letter === 'ς' ? 'σ' : ''
}
