import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {CspEvaluator} from 'csp_evaluator/dist/evaluator.js'
import {CspParser} from 'csp_evaluator/dist/parser.js'
import {describe, expect, it} from 'vitest'
import {apacheHeaders, netlifyHeaders, nginxHeaders} from './hostHeaders.ts'
import {securityHeaders} from './securityHeaders.ts'

const policy = securityHeaders['Content-Security-Policy'] ?? ''

it('the policy has no weakness that csp_evaluator holds for one', () => {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  // 10 high, 20 syntax, 30 medium; 'self' alone is "maybe": it would matter if visitors could put scripts here.
  expect(findings.filter(({severity}) => severity <= 30)).toEqual([])
})

describe('the header files for other hosts', () => {
  it('say for every page what our server says', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(netlifyHeaders().split('/_astro/*')[0]).toContain(`  ${name}: ${value}\n`)
      expect(apacheHeaders()).toContain(`Header always set ${name} "${value}"\n`)
      for (const block of nginxHeaders().split('location ').slice(1, 3))
        expect(block).toContain(`add_header ${name} "${value}" always;`)
    }
  })

  it('let no script run in what editors upload, and keep what never changes', () => {
    for (const folder of ['images', 'files']) {
      expect(netlifyHeaders()).toMatch(
        new RegExp(`/${folder}/\\*\\n  Cache-Control: .*immutable\\n  Content-Security-Policy: .*sandbox\\n`),
      )
      expect(nginxHeaders()).toMatch(new RegExp(`location \\^~ /${folder}/ \\{[^}]*sandbox" always;`))
      expect(apacheHeaders()).toMatch(new RegExp(`sandbox" "expr=%\\{REQUEST_URI\\} =~ m#\\^/${folder}/#"`))
    }
    expect(netlifyHeaders()).not.toContain('no-cache')
    expect(nginxHeaders()).not.toMatch(/location \^~ \/_astro\/ \{[^}]*no-cache/)
  })

  it('stand in the file for nginx as they are made', () => {
    const file = readFileSync(join(import.meta.dirname, '../hosts/nginxHeaders.conf'), 'utf8')
    expect(file).toBe(nginxHeaders())
  })
})
