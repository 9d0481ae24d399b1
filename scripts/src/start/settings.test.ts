import {expect, test} from 'vitest'
import {readSettings} from './settings.ts'

test('content lies in our own lake unless a project on the hosted one is named', () => {
  expect(readSettings({}).hosted).toBeUndefined()
  expect(readSettings({SANITY_DATASET: 'production'}).hosted).toBeUndefined()
  expect(readSettings({SANITY_PROJECT_ID: 'abc123'}).hosted).toEqual({
    projectId: 'abc123',
    dataset: 'production',
  })
})

test('a project id that is none, a port that is none, two services on one port: each is named', () => {
  expect(() => readSettings({SANITY_PROJECT_ID: 'Abc 1'})).toThrow("SANITY_PROJECT_ID is 'Abc 1'")
  expect(() => readSettings({STUDIO_PORT: '70000'})).toThrow("STUDIO_PORT is '70000', which is no port")
  expect(() => readSettings({STUDIO_PORT: '4321'})).toThrow('STUDIO_PORT and SITE_PORT are both 4321')
})
