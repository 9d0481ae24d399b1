import {calloutTones} from '@cong/schemas/vocabulary'

/** A language that pages are written in. */
export type Language = 'vi' | 'en'

type Callouts = Record<(typeof calloutTones)[number]['value'], string>
type Words = {photo: string; files: string; callouts: Callouts}

/** What the site itself says within a text, in the text's own language. */
export const words: Record<Language, Words> = {
  vi: {
    photo: 'Ảnh',
    files: 'Tệp đính kèm',
    callouts: Object.fromEntries(calloutTones.map(({value, title}) => [value, title])) as Callouts,
  },
  en: {
    photo: 'Photo',
    files: 'Attachments',
    callouts: {info: 'Information', important: 'Important', warning: 'Warning'},
  },
}
