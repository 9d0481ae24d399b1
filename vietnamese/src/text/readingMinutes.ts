import {words} from './words.ts'

/** Written Vietnamese puts a space after every syllable; adults read some 250 of them a minute. */
const syllablesPerMinute = 250

/** Whole minutes it takes to read the text, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(words(text).length / syllablesPerMinute))
}
