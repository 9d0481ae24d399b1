import {expect, test} from 'vitest'
import {apiOrigin, assetOrigin, clientPlace, hostedLake} from './lakePlace.ts'

const own = {lakeUrl: 'http://localhost:3333', projectId: 'cong', dataset: 'production'}
const hosted = {lakeUrl: hostedLake, projectId: 'abc123', dataset: 'production'}

test('our own lake answers everything at its address', () => {
  expect(clientPlace(own)).toMatchObject({apiHost: 'http://localhost:3333', useProjectHostname: false})
  expect([apiOrigin(own), assetOrigin(own)]).toEqual(['http://localhost:3333', 'http://localhost:3333'])
})

test("Sanity's hosted lake has a host for each project, and one for pictures and files", () => {
  expect(clientPlace(hosted)).toMatchObject({apiHost: 'https://api.sanity.io', useProjectHostname: true})
  expect([apiOrigin(hosted), assetOrigin(hosted)]).toEqual([
    'https://abc123.api.sanity.io',
    'https://cdn.sanity.io',
  ])
})
