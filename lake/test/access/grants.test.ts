import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Permission} from '../../src/access/access.ts'
import {addUser} from '../addUser.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
/** Reads and changes notices, in drafts too, and nothing else. */
let notices: SanityClient
let anybody: SanityClient
let contributor: SanityClient

const dataset = 'noi-bo'

beforeAll(async () => {
  lake = await startLake()
  lake.services.datasets.create(dataset, 'private')
  const filter = '_type == "notice" && author in [null, identity()]'
  const permissions: Permission[] = ['read', 'create', 'update', 'history']
  const role = {name: 'notices', title: '', description: '', grants: [{dataset: null, filter, permissions}]}
  lake.services.access.roles.save(role, {id: 'cli', address: null})
  const as = (role: string) =>
    lake.clientWith(addUser(lake, role, [role]).token).withConfig({dataset, perspective: 'raw'})
  notices = as('notices')
  contributor = as('contributor')
  anybody = lake.clientWith(undefined).withConfig({perspective: 'raw'})
  for (const name of [dataset, 'production']) {
    const client = lake.client.withConfig({dataset: name})
    await client.create({_id: 'article', _type: 'article', title: 'Bài'})
    await client.create({_id: 'drafts.article', _type: 'article', title: 'Bài đang viết'})
    await client.create({_id: 'notice', _type: 'notice', about: {_type: 'reference', _ref: 'article'}})
    await client.create({_id: 'drafts.notice', _type: 'notice'})
    await client.create({_id: 'other', _type: 'notice', author: 'somebody-else'})
  }
})
afterAll(() => lake.close())

describe('a role with a filter', () => {
  test('sees what it covers in lists, counts and nested queries', async () => {
    expect(await notices.fetch('*[_type in ["article", "notice"]]._id')).toEqual(['drafts.notice', 'notice'])
    expect(await notices.fetch('count(*)')).toBe(2)
    expect(
      await notices.fetch('{"all": count(*[_type == "article"]), "one": *[_id == "article"][0]}'),
    ).toEqual({
      all: 0,
      one: null,
    })
  })

  test('does not reach through a reference', async () => {
    expect(await notices.fetch('*[_id == "notice"][0]{"title": about->title, "about": about->}')).toEqual({
      title: null,
      about: null,
    })
    expect(await notices.fetch('count(*[references("article")])')).toBe(1)
  })

  test('gets documents by id with the reason for those left out', async () => {
    const answer = await notices.request({url: `/data/doc/${dataset}/notice,article,other,none`})
    expect(answer.documents.map(({_id}: {_id: string}) => _id)).toEqual(['notice'])
    expect(answer.omitted).toEqual([
      {id: 'article', reason: 'permission'},
      {id: 'other', reason: 'permission'},
      {id: 'none', reason: 'existence'},
    ])
  })

  test('changes what it covers, before and after', async () => {
    await notices.patch('notice').set({title: 'Thông báo'}).commit()
    for (const refused of [
      notices.patch('article').set({title: 'x'}),
      notices.patch('other').set({author: null}),
      notices.patch('notice').set({author: 'somebody-else'}),
    ]) {
      await expect(refused.commit()).rejects.toMatchObject({statusCode: 403})
    }
    await expect(notices.delete('article')).rejects.toMatchObject({statusCode: 403})
    await expect(notices.create({_type: 'article'})).rejects.toMatchObject({statusCode: 403})
    expect(await lake.client.withConfig({dataset}).getDocument('notice')).toMatchObject({title: 'Thông báo'})
    expect(await lake.client.withConfig({dataset}).getDocument('notice')).not.toHaveProperty('author')
  })

  test('a transaction with one thing too many changes nothing', async () => {
    const transaction = notices.transaction().create({_id: 'new', _type: 'notice'}).delete('article')
    await expect(transaction.commit()).rejects.toMatchObject({statusCode: 403})
    expect(await lake.client.withConfig({dataset}).getDocument('new')).toBeUndefined()
  })
})

describe('a contributor', () => {
  test('reads everything, writes drafts and publishes nothing', async () => {
    expect(await contributor.fetch('count(*)')).toBe(5)
    await contributor.patch('drafts.article').set({title: 'Sửa'}).commit()
    await expect(contributor.patch('article').set({title: 'Sửa'}).commit()).rejects.toMatchObject({
      statusCode: 403,
    })
    const publish = contributor.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'article',
      draftId: 'drafts.article',
    })
    await expect(publish).rejects.toMatchObject({statusCode: 403})
    expect(await lake.client.withConfig({dataset}).getDocument('article')).toMatchObject({title: 'Bài'})
  })
})

describe('somebody without a token', () => {
  test('sees what is published in a public dataset, whatever the perspective', async () => {
    for (const perspective of ['raw', 'drafts', 'published'] as const) {
      const client = anybody.withConfig({perspective})
      expect(await client.fetch('*[_type == "article"]{_id, title}')).toEqual([
        {_id: 'article', title: 'Bài'},
      ])
      expect(await client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
    }
    expect(await anybody.getDocument('drafts.article')).toBeUndefined()
  })

  test('sees nothing of a private one', async () => {
    const client = anybody.withConfig({dataset})
    expect(await client.fetch('*')).toEqual([])
    expect(await client.getDocument('article')).toBeUndefined()
  })
})
