/** A piece of HTML that may stand in a page as it is. */
export type Markup = {readonly markup: string}

type Value = Markup | string | number | false | null | undefined | readonly Value[]

/**
 * HTML from a template: texts are escaped, pieces made here are not, lists are joined, what is false or missing leaves no
 * trace. One template serves the pages that are built and the script that draws other months.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {markup: parts.map((part, index) => part + write(values[index])).join('')}
}

function write(value: Value): string {
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(write).join('')
  return String(value).replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
}
