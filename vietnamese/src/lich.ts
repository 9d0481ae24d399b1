import {createInterface} from 'node:readline'
import {describeDay} from './calendar/describeDay.ts'

/**
 * `pnpm -s lich`: dates from the arguments, or from standard input one a line when there are none; one line of JSON each,
 * in order. A line that can't be answered, an empty one too, says why in its place and makes the exit code 1.
 */
const dates = process.argv.slice(2)
for await (const line of dates.length > 0 ? dates : createInterface({input: process.stdin})) {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`)
}

function answer(input: string): object {
  try {
    return describeDay(input.trim())
  } catch (error) {
    process.exitCode = 1
    return {input, error: error instanceof Error ? error.message : String(error)}
  }
}
