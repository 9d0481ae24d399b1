const onsets = '|b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x'

const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych yn ynh yt yêm yên yêng yêt yêu',
  'o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyên uyêt',
  'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
]

const allOnsets = new Set(onsets.split('|'))
const allRimes = new Set(rimes.flatMap(line => line.split(' ')))

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
/** A syllable that ends in a stop is spoken with sắc or nặng only. */
const risingOrHeavy = /[\u0301\u0323]/
const endsInStop = /(c|ch|p|t)$/

/**
 * Whether a word can be one written Vietnamese syllable, wherever its tone mark was put (hòa, hoà). Written
 * in small letters, capitals, or with one capital first; anything else is not taken for one. It knows
 * Vietnamese spelling, not the dictionary: names from minority languages (Krông, Đắk) and loan words fail.
 */
export function isVietnameseSyllable(word: string): boolean {
  const small = word.normalize('NFC').toLowerCase()
  return hasUsualCase(word.normalize('NFC'), small) && isSpelledSyllable(small)
}

function hasUsualCase(word: string, small: string): boolean {
  return word === small || word === small.toUpperCase() || word.slice(1) === small.slice(1)
}

function isSpelledSyllable(small: string): boolean {
  const parts = small.normalize('NFD')
  const tones = parts.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const letters = parts.replace(toneMarks, '').normalize('NFC')
  if (endsInStop.test(letters) && !risingOrHeavy.test(tones[0] ?? '')) return false
  return splitsIntoOnsetAndRime(letters)
}

function splitsIntoOnsetAndRime(letters: string): boolean {
  if (letters === 'gi') return true
  return [0, 1, 2, 3].some(at => allOnsets.has(letters.slice(0, at)) && allRimes.has(letters.slice(at)))
}
