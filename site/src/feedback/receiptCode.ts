import {randomInt} from 'node:crypto'

/** Crockford's letters: none that is taken for another when read aloud or copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10

/** A new code of ten letters, 50 random bits: too many to try out. */
export function newReceiptCode(): string {
  return Array.from({length}, () => letters[randomInt(letters.length)]).join('')
}

/** As people read it: 'K7Q2M-9XW3P'. */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** Reads a typed code, forgiving case, spaces, dashes and look-alikes; undefined when it can't be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === length && [...code].every(letter => letters.includes(letter)) ? code : undefined
}
