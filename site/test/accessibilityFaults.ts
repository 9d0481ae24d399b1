import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright'

const {resolve} = createRequire(import.meta.url)
const sources = {
  axe: readFileSync(resolve('axe-core/axe.min.js'), 'utf8'),
  ace: readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8'),
}

/** Puts a checker into a page, once: to read it takes as long as to run it. */
async function need(tab: Page, checker: keyof typeof sources): Promise<void> {
  if (!(await tab.evaluate(`'${checker}' in window`))) await tab.evaluate(sources[checker])
}

/** What axe finds wrong with a page as it stands: by WCAG 2.2 A and AA, and by good practice. */
export async function axeFaults(tab: Page): Promise<string[]> {
  await need(tab, 'axe')
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const runOnly = {type: 'tag', values: tags}
  return tab.evaluate<string[]>(`axe
    .run({runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations']})
    .then(({violations}) =>
      violations.map(({id, nodes}) => 'axe ' + id + ': ' + nodes.map(node => node.html).join(' ')))`)
}

/** What IBM's checker, which shares nothing with axe, holds for a sure violation of WCAG 2.2. */
export async function aceFaults(tab: Page): Promise<string[]> {
  await need(tab, 'ace')
  return tab.evaluate<string[]>(`new ace.Checker().check(document, ['WCAG_2_2']).then(({results}) =>
    results
      .filter(({value: [level, outcome]}) => level === 'VIOLATION' && outcome === 'FAIL')
      .map(({ruleId, message, snippet}) => 'ace ' + ruleId + ': ' + message + ' ' + snippet))`)
}
