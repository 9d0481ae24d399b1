import type {NamedLink} from '../content/card.ts'
import {difficultTitle, type Examples} from './examples.ts'

export const breadcrumbExamples: Examples<{way: NamedLink[]}> = () => ({
  'Hai cấp': {way: [{title: 'Tin tức', href: '/tin-tuc/'}]},
  'Tên dài': {way: [{title: difficultTitle, href: '/tin-tuc/'}]},
})
