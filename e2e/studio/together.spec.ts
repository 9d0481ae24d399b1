import {addPerson} from '../support/addPerson.ts'
import {expectFourTabsLive} from '../support/fourTabs.ts'
import {article, paragraph} from '../support/lake.ts'
import {expect, openSeat, type Seat, test} from '../support/studioTest.ts'

let second: Seat

test.beforeAll(async ({browser, portal, seats}) => {
  const token = await addPerson(portal, 'Trần Thị Lan', `lan-${Date.now()}@example.vn`)
  second = await openSeat(browser, portal.studioUrl, seats)
  await second.studio.login(token)
})

test.afterAll(() => second.context.close())

/** With LONG=1 both type for about two minutes. */
const rounds = process.env.LONG ? 20 : 1

test('two people type in one text at once, and no letter is lost', async ({seat, lake}) => {
  test.setTimeout(120_000 + rounds * 30_000)
  const draft = article({
    body: [paragraph('Đoạn của anh Nam:', 'nam'), paragraph('Đoạn của chị Lan:', 'lan')],
  })
  await lake.put({...draft, _id: `drafts.${draft._id}`})
  const people = [
    {seat, words: ' nước ròng từ sáng, bãi bồi lộ ra đến tận hàng đước cũ.'},
    {seat: second, words: ' sáu mươi đoàn viên xuống bãi, mỗi người một bó cây giống.'},
  ]
  await Promise.all(
    people.map(async ({seat: {studio}}, index) => {
      await studio.edit('article', draft._id)
      await studio.placeCursor(index)
    }),
  )
  await Promise.all(
    people.map(({seat: {page}, words}) => page.keyboard.type(words.repeat(rounds), {delay: 30})),
  )
  const expected = [
    `Đoạn của anh Nam:${people[0]?.words.repeat(rounds)}`,
    `Đoạn của chị Lan:${people[1]?.words.repeat(rounds)}`,
  ]
  await expect
    .poll(() => lake.query('*[_id == $id][0].body[].children[0].text', {id: `drafts.${draft._id}`}))
    .toEqual(expected)
  for (const {
    seat: {studio},
  } of people) {
    await expect(studio.field('body').getByTestId('text-block__text')).toHaveText(expected)
  }
})

test('two people see each other: in the list of who is here and at the field', async ({seat, lake}) => {
  const draft = article()
  await lake.put({...draft, _id: `drafts.${draft._id}`})
  await Promise.all([seat, second].map(({studio}) => studio.edit('article', draft._id)))
  const form = ({page}: Seat) => page.getByTestId('document-panel-scroller')
  await second.studio.field('summary').locator('textarea').click()
  await expect(form(seat).getByTitle('Trần Thị Lan').first()).toBeVisible()
  await expect(seat.page.getByLabel('Trần Thị Lan đang sửa nội dung này')).toBeVisible()
  await seat.page.getByRole('button', {name: 'Ai đang cùng làm'}).click()
  await expect(seat.page.getByRole('menuitem', {name: 'Trần Thị Lan'})).toBeVisible()
  await seat.page.keyboard.press('Escape')

  await seat.studio.field('title').locator('input').click()
  await expect(form(second).getByTitle('Quản trị').first()).toBeVisible()
})

test('four tabs are open at once on plain localhost, and all are live', async ({seat}) => {
  await expectFourTabsLive(seat)
})
