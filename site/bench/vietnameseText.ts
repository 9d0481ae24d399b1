import {isVietnameseSyllable} from '@cong/vietnamese/text'
import {seededRandom} from '../test/contentSteps.ts'

type Random = () => number

/**
 * Texts as much like an office's articles as chance can make them, the same for the same seed: some 6,000 syllables and
 * 30,000 words of two, used as often as Zipf's law says, and in each text a few dozen of its own over and over.
 */
export function vietnameseTexts(seed: number) {
  const random = seededRandom(seed)
  const syllables = shuffled(allSyllables(), random).slice(0, 6000)
  const words = Array.from({length: 30_000}, () => `${zipf(syllables, random)} ${zipf(syllables, random)}`)
  return {
    syllables,
    words,
    /** A text of about `length` syllables, its words in sentences. `topic` are words it keeps coming back to. */
    text(length: number, topic: readonly string[], next: Random): string {
      let text = ''
      for (let count = 0; count < length; ) {
        const sentence = Array.from({length: 6 + Math.floor(next() * 12)}, () => oneWord(topic, next)).join(
          ' ',
        )
        count += sentence.split(' ').length
        text += `${sentence[0]?.toUpperCase()}${sentence.slice(1)}. `
      }
      return text.trimEnd()
    },
    topic: (next: Random) => Array.from({length: 40}, () => zipf(words, next)),
  }

  function oneWord(topic: readonly string[], next: Random): string {
    const roll = next()
    if (roll < 0.01) return String(Math.floor(next() * 5000))
    if (roll < 0.3) return zipf(topic, next)
    return roll < 0.65 ? zipf(syllables, next) : zipf(words, next)
  }
}

/** One of a list, the first the most often: the chance of the nth goes with 1/n. */
function zipf<Item>(list: readonly Item[], random: Random): Item {
  return list[Math.floor(list.length ** random()) - 1] as Item
}

const onsets = 'b c ch d đ gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const rimes =
  'a an ang anh ao au ay ac at ai am ân âng ây âu ât âm e en eo ê ên êt êu ênh i inh in ich it iên iêt iêu o on ong oi ôn ông ôi ôc ôt ơ ơi ơn u ung ui uc uôc uông uyên ư ưng ưc ương ươi ươc'.split(
    ' ',
  )

function allSyllables(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  return onsets
    .flatMap(onset =>
      rimes.flatMap(rime =>
        tones.map(tone =>
          (onset + rime.replace(/[aeiouyăâêôơư]+/u, vowels => mark(vowels, tone))).normalize('NFC'),
        ),
      ),
    )
    .filter(isVietnameseSyllable)
}

/** The tone on the last vowel: where it stands makes no difference here. */
function mark(vowels: string, tone: string): string {
  return vowels + tone
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map(item => ({item, at: random()}))
    .sort((one, other) => one.at - other.at)
    .map(({item}) => item)
}
