import {expect} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {startLake} from '../startLake.ts'
import type {Shown} from './difference.ts'

export const queryDifferences: Record<string, Shown> = {
  'D-01': async ({client}) => {
    for (const _id of ['thu-tu.c', 'thu-tu.a', 'thu-tu.b']) await client.create({_id, _type: 'order'})
    const ids = await client.fetch('*[_type == "order"]._id', {}, {perspective: 'raw'})
    expect(ids).toEqual(['thu-tu.a', 'thu-tu.b', 'thu-tu.c'])
  },
  'D-02': async () => {
    const lake = await startLake({limits: {...defaultLimits, queryMs: 200}})
    const numbers = `[${Array.from({length: 400}, (_, index) => index).join(',')}]`
    const endless = `count(${numbers}[count(${numbers}[count(${numbers}[@ > ^]) > ^]) > 1])`
    await expect(lake.client.fetch(endless)).rejects.toMatchObject({
      statusCode: 400,
      details: {type: 'queryLimitError'},
    })
    await lake.close()
  },
  'D-03': async ({client}) => {
    const url = '/data/query/production?query=1&resultSourceMap=true&tag=trang.chu'
    expect(await client.request({url})).not.toHaveProperty('resultSourceMap')
  },
  'D-04': async ({client}) => {
    await client.create({_id: 'phat-hanh', _type: 'release-test'})
    await client.create({_id: 'versions.rTet.phat-hanh', _type: 'release-test'})
    const ask = (call: string, perspective: 'raw' | string[]) =>
      client.fetch(`*[_type == "release-test" && ${call}]._id`, {}, {perspective})
    expect(await ask('sanity::partOfRelease("rTet")', 'raw')).toEqual(['versions.rTet.phat-hanh'])
    expect(await ask('sanity::partOfRelease("rTet")', ['rTet'])).toEqual([])
    expect(await ask('sanity::versionOf("phat-hanh")', ['rTet'])).toEqual(['phat-hanh'])
  },
  'D-05': async ({client}) => {
    const calls = [
      'sanity::partOfVariant("a")',
      'geo::distance(a, b) > 1',
      'documents::incomingRefCount() > 1',
    ]
    for (const call of calls) {
      await expect(client.fetch(`*[_type == "nothing" && ${call}]`)).rejects.toMatchObject({
        statusCode: 400,
        details: {type: 'queryParseError'},
      })
    }
    const listening = new Promise((_, reject) => {
      client.listen('*[title match text::query("a")]').subscribe({error: reject})
    })
    await expect(listening).rejects.toThrow('text::query() is not supported in listeners')
  },
  'D-06': async ({client}) => {
    for (const title of ['Lẽ hời', 'Lễ hội đình làng', 'Khác']) await client.create({_type: 'search', title})
    const search = (text: string) =>
      client.fetch(
        '*[_type == "search" && title match text::query($text)] | score(title match text::query($text)).title',
        {text},
      )
    expect((await search('le hoi')).toSorted()).toEqual(['Lẽ hời', 'Lễ hội đình làng'])
    expect(await search('lễ hội')).toEqual(['Lễ hội đình làng', 'Lẽ hời'])
    expect(await search('dinh')).toEqual(['Lễ hội đình làng'])
    expect(await client.fetch('*[_type == "search" && title match "le hoi"]')).toEqual([])
  },
}
