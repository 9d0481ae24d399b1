/** How wide a text is at a size, both in pixels. */
export type Measure = (text: string, size: number) => number

/** A title in lines, and the size of its type in pixels. */
export type BrokenTitle = {lines: string[]; size: number}

type Room = {width: number; height: number}

const sizes = [76, 68, 60, 52, 46, 40]
/** As in tokens.css: capitals such as Ẩ carry two marks. */
export const lineHeight = 1.26

/** Sets a title as large as it fits, in lines of much the same length. One too long for the smallest size is cut. */
export function breakTitle(title: string, room: Room, measure: Measure): BrokenTitle {
  for (const size of sizes) {
    const most = Math.floor(room.height / (size * lineHeight))
    const lines = breakLines(title, room.width, text => measure(text, size))
    if (lines.length <= most) return {size, lines: balance(lines, room.width, text => measure(text, size))}
    if (size === sizes.at(-1)) return {size, lines: [...lines.slice(0, most - 1), `${lines[most - 1]}…`]}
  }
  return {size: 0, lines: []}
}

function breakLines(title: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of title.split(' ').flatMap(word => breakWord(word, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word wider than the room, an address say, goes on in the next line. */
function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = ['']
  for (const letter of word) {
    const longer = parts.at(-1) + letter
    if (measure(longer) <= width) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}

/** The narrowest room in which the text still takes no more lines. */
function balance(lines: readonly string[], width: number, measure: (text: string) => number): string[] {
  const title = lines.join(' ')
  let best = [...lines]
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const tried = breakLines(title, narrower, measure)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}
