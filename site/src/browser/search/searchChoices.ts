import type {SearchFilter} from '../../search/searchIndex.ts'
import {kindLetter} from '../../search/searchKinds.ts'

/** What the reader asks, as it stands in the page's address: words, word of a kind, days from and to (ISO). */
export type SearchChoices = {q: string; loai: string; tu: string; den: string}

const names = ['q', 'loai', 'tu', 'den'] as const

export function readChoices(params: URLSearchParams | FormData): SearchChoices {
  const value = (name: string) => String(params.get(name) ?? '').trim()
  return {q: value('q'), loai: value('loai'), tu: value('tu'), den: value('den')}
}

/** The address of a search; what is not chosen is left out. */
export function addressOfChoices(choices: SearchChoices): string {
  const chosen = names
    .filter(name => choices[name] !== '')
    .map(name => [name, choices[name]] as [string, string])
  return `/tim-kiem/${chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`}`
}

export function filterOf({loai, tu, den}: SearchChoices): SearchFilter {
  return {kind: kindLetter(loai) ?? '', from: tu, to: den}
}

export function fillForm(form: HTMLFormElement, choices: SearchChoices): void {
  for (const name of names) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = choices[name]
  }
}
