import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {PageLake} from '../src/lake/lakeReader.ts'
import {seededRandom} from '../test/contentSteps.ts'
import {temporaryFolder} from '../test/temporaryFolder.ts'
import {PageLists} from './pageLists.ts'
import {PageMap} from './pageMap.ts'
import type {WarmPage, WarmRoute} from './warm/warmBundle.ts'

const openPage = () => ({standsOn: new Set<string>()}) as unknown as PageLake
const page = (route: string, file: string): WarmPage => ({route, address: `/${file}`, file})

/** Lists of two routes that a test sets. */
function listed() {
  const map = new PageMap(join(temporaryFolder(), 'pages.sqlite'))
  const files: Record<string, string[]> = {news: [], moved: []}
  const kept = new Map<string, WarmPage>()
  const keep = (route: string, file: string) => {
    const known = kept.get(`${route} ${file}`) ?? page(route, file)
    kept.set(`${route} ${file}`, known)
    return known
  }
  const routes: WarmRoute[] = Object.keys(files).map(name => ({
    name,
    pages: async () => (files[name] ?? []).map(file => keep(name, file)),
  }))
  const lists = new PageLists(map, routes)
  return {
    lists,
    files,
    /** Lists all routes and notes what is said to have changed, as a published update does. */
    async update() {
      const {added, gone} = await lists.list(() => true, openPage)
      map.soonExclusively(() => {
        for (const one of added) map.putFile({...one, hash: 'x'})
        for (const file of gone) map.removeFile(file)
        lists.save()
      })
      return {added: added.map(({file}) => file), gone}
    },
    known: () => map.files().map(({file, route}) => `${route} ${file}`),
  }
}

test('an address of two documents is gone only when both are', async () => {
  const {files, update} = listed()
  files.news = ['a', 'same', 'b', 'same', 'c']
  expect(await update()).toEqual({added: ['a', 'same', 'b', 'c'], gone: []})
  files.news = ['a', 'b', 'same', 'c']
  expect(await update()).toEqual({added: [], gone: []})
  files.news = ['a', 'b', 'c']
  expect(await update()).toEqual({added: [], gone: ['same']})
})

test('a file that another route makes from now on is made by it, not gone', async () => {
  const {files, update, known} = listed()
  files.news = ['old', 'other']
  await update()
  files.news = ['new', 'other']
  files.moved = ['old']
  expect(await update()).toEqual({added: ['new', 'old'], gone: []})
  expect(known().sort()).toEqual(['moved old', 'news new', 'news other'])
})

test('what an update that failed has listed is listed again', async () => {
  const {files, lists, update} = listed()
  files.news = ['a', 'b']
  await update()
  files.news = ['b', 'c']
  await lists.list(() => true, openPage)
  lists.forget()
  expect(await update()).toEqual({added: ['c'], gone: ['a']})
})

test('after many random changes exactly the pages that are listed are known', async () => {
  const {files, update, known} = listed()
  const random = seededRandom(3)
  const some = (count: number) => Array.from({length: count}, () => `f${Math.floor(random() * 30)}`)
  for (let round = 0; round < 300; round++) {
    for (const name of Object.keys(files)) {
      const list = [...(files[name] ?? [])]
      list.splice(
        Math.floor(random() * list.length),
        Math.floor(random() * 3),
        ...some(Math.floor(random() * 3)),
      )
      files[name] = list
    }
    await update()
    const news = new Set(files.news)
    const moved = new Set(files.moved?.filter(one => !news.has(one)))
    expect(known().sort()).toEqual(
      [...[...news].map(one => `news ${one}`), ...[...moved].map(one => `moved ${one}`)].sort(),
    )
  }
})
