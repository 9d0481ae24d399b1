import {afterAll, beforeAll, describe} from 'vitest'
import {describeFeeds} from './describeFeeds.ts'
import {describeFiles} from './describeFiles.ts'
import {describeHeads} from './describeHeads.ts'
import {describeLooks} from './describeLooks.ts'
import {describePages} from './describePages.ts'
import {openSample, type Sample} from './openSample.ts'
import {readerJourneys} from './readerJourneys.ts'
import {searchJourneys} from './searchJourneys.ts'

let sample: Sample
beforeAll(async () => {
  sample = await openSample()
}, 300_000)
afterAll(() => sample?.close())

// One built site and one browser for all of them: they cost more than what is looked at.
describe('the files of the built site', () => describeFiles(() => sample))
describe('the heads of its pages', () => describeHeads(() => sample))
describe('its feeds and site maps', () => describeFeeds(() => sample))
describe('its pages in a browser', () => describePages(() => sample))
describe('its readers', () => readerJourneys(() => sample))
describe('its search', () => searchJourneys(() => ({browser: sample.browser, url: sample.site.url})))
describe('its looks', () => describeLooks(() => sample))
