import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import axe from 'axe-core'
import type {Page} from 'playwright'

/** Rules whose answer another colour scheme, or a narrower window, can change. */
const rules = {
  colours: ['color-contrast', 'link-in-text-block'],
  room: ['target-size', 'scrollable-region-focusable', 'page-has-heading-one', 'landmark-one-main', 'bypass'],
}

/** What axe finds wrong with a page as it stands: by WCAG 2.2 A and AA, and by good practice. */
export async function axeFaults(tab: Page, only: 'all' | keyof typeof rules = 'all'): Promise<string[]> {
  await tab.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const runOnly = only === 'all' ? {type: 'tag', values: tags} : {type: 'rule', values: rules[only]}
  return tab.evaluate<string[]>(`axe
    .run({runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations']})
    .then(({violations}) =>
      violations.map(({id, nodes}) => 'axe ' + id + ': ' + nodes.map(node => node.html).join(' ')))`)
}

const aceSource = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)

/** What IBM's checker, which shares nothing with axe, holds for a sure violation of WCAG 2.2. */
export async function aceFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(aceSource)
  return tab.evaluate<string[]>(`new ace.Checker().check(document, ['WCAG_2_2']).then(({results}) =>
    results
      .filter(({value: [level, outcome]}) => level === 'VIOLATION' && outcome === 'FAIL')
      .map(({ruleId, message, snippet}) => 'ace ' + ruleId + ': ' + message + ' ' + snippet))`)
}
