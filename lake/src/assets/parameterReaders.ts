import {httpError} from '../http/apiError.ts'

/** Turns a parameter's text into its value, or throws ApiError 400. */
export type ParameterReader<T> = (name: string, value: string) => T

export function invalidParameter(name: string, value: string, allowed: string): Error {
  return httpError(
    400,
    `Invalid value for parameter "${name}": "${value.slice(0, 100)}". Allowed: ${allowed}.`,
  )
}

/** A number with or without decimals. */
export function numberIn(least: number, most: number): ParameterReader<number> {
  return (name, value) => {
    const number = /^-?\d{0,9}(\.\d{1,20})?$/.test(value) && value !== '-' ? Number(value) : Number.NaN
    if (!(number >= least && number <= most))
      throw invalidParameter(name, value, `a number from ${least} to ${most}`)
    return number
  }
}

/** A whole number; decimals are rounded, since pages divide widths and send what comes out. */
export function integerIn(least: number, most: number): ParameterReader<number> {
  const read = numberIn(least, most)
  return (name, value) => Math.round(read(name, value))
}

export function oneOf<const T extends string>(allowed: readonly T[]): ParameterReader<T> {
  return (name, value) => {
    const found = allowed.find(each => each === value)
    if (found === undefined) throw invalidParameter(name, value, allowed.join(', '))
    return found
  }
}

/** A comma-separated list. */
export function someOf<const T extends string>(allowed: readonly T[]): ParameterReader<T[]> {
  const readOne = oneOf(allowed)
  return (name, value) => value.split(',').map(part => readOne(name, part.trim()))
}
