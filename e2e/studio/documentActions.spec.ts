import {article} from '../support/lake.ts'
import {expect, test} from '../support/studioTest.ts'

test('publish: the draft becomes the published version', async ({seat: {studio}, lake}) => {
  const draft = article()
  await lake.put({...draft, _id: `drafts.${draft._id}`})
  await studio.edit('article', draft._id)
  await studio.fill('title', 'Xã Hải Lăng sửa đường kịp mùa mưa')
  await studio.publish()
  await expect
    .poll(() => lake.versions(draft._id))
    .toMatchObject({
      draft: undefined,
      published: {title: 'Xã Hải Lăng sửa đường kịp mùa mưa', body: draft.body},
    })
})

test('unpublish: the document leaves the site and stays as a draft', async ({seat: {studio}, lake}) => {
  const published = article()
  await lake.put(published)
  await studio.edit('article', published._id)
  await studio.menuAction(/Gỡ khỏi cổng/)
  await expect
    .poll(() => lake.versions(published._id))
    .toMatchObject({
      draft: {title: published.title},
      published: undefined,
    })
})

test('discard: the published version is back and the draft gone', async ({seat: {studio, page}, lake}) => {
  const published = article()
  await lake.put(published)
  await studio.edit('article', published._id)
  await studio.fill('title', 'Gõ nhầm vào đây')
  await studio.saved()
  await studio.menuAction(/Bỏ thay đổi/)
  await expect(studio.field('title').locator('input')).toHaveValue(published.title)
  await expect
    .poll(() => lake.versions(published._id))
    .toMatchObject({
      draft: undefined,
      published: {title: published.title},
    })
  await expect(page.getByRole('button', {name: 'Xuất bản', exact: true})).toBeDisabled()
})

test('delete: the document and its draft go, and come back from the history', async ({
  seat: {studio, page},
  lake,
}) => {
  const published = article()
  await lake.put(published, {...published, _id: `drafts.${published._id}`, title: 'Bản nháp chưa đăng'})
  await studio.edit('article', published._id)
  await studio.menuAction(/^Xóa/)
  await expect.poll(() => lake.versions(published._id)).toEqual({draft: undefined, published: undefined})
  await expect(studio.field('title')).toBeHidden()

  await studio.open('article', published._id)
  await expect(page.getByText('Nội dung này đã bị xóa.')).toBeVisible()
  await page.getByRole('button', {name: 'Lấy lại bản gần nhất'}).click()
  await expect(studio.field('title').locator('input')).toBeEditable()
  const {draft, published: restored} = await lake.versions(published._id)
  expect(draft).toMatchObject({title: 'Bản nháp chưa đăng', body: published.body})
  expect(restored).toBeUndefined()
})

test('restore: an earlier revision from the history becomes the draft', async ({
  seat: {studio, page},
  lake,
}) => {
  const first = article({title: 'Bản thứ nhất'})
  await lake.put(first)
  await studio.edit('article', first._id)
  for (const title of ['Bản thứ hai', 'Bản thứ ba']) {
    await studio.fill('title', title)
    await studio.publish()
  }
  await studio.openHistory()
  const published = page.getByTestId('timeline-item-button').filter({hasText: 'Đã xuất bản'})
  await expect(published).toHaveCount(2)
  await published.last().click()
  await expect(studio.field('title').locator('input')).toHaveValue('Bản thứ hai')
  await expect(studio.field('title').locator('input')).not.toBeEditable()
  await page.getByRole('button', {name: 'Lấy lại bản này'}).click()
  await page.getByRole('button', {name: 'Xác nhận'}).click()
  await expect
    .poll(() => lake.versions(first._id))
    .toMatchObject({
      draft: {title: 'Bản thứ hai', slug: first.slug, body: first.body},
      published: {title: 'Bản thứ ba'},
    })
  await expect(studio.field('title').locator('input')).toBeEditable()
  await expect(studio.field('title').locator('input')).toHaveValue('Bản thứ hai')
})

test('review changes: what differs from the published version, letter by letter', async ({
  seat: {studio, page},
  lake,
}) => {
  const published = article({title: 'Trồng năm trăm cây đước'})
  await lake.put(published)
  await studio.edit('article', published._id)
  await studio.fill('title', 'Trồng bảy trăm cây đước')
  await studio.saved()
  await studio.openChanges()
  const changes = page.getByTestId('review-changes-pane').filter({visible: true})
  await expect(changes.locator('del')).toHaveText('năm')
  await expect(changes.locator('ins')).toHaveText('bảy')
})

test('duplicate: a copy with an id of its own, as a draft', async ({seat: {studio, page}, lake}) => {
  const original = article()
  await lake.put(original)
  await studio.edit('article', original._id)
  await studio.chooseAction(/Tạo bản sao/)
  await expect.poll(() => studio.documentId()).not.toBe(original._id)
  await expect(studio.field('title').locator('input')).toHaveValue(original.title)
  const copy = studio.documentId()
  await expect
    .poll(() => lake.versions(copy))
    .toMatchObject({
      draft: {title: original.title, body: [{children: [{text: 'Sáng nay thợ đã đổ xong đoạn đầu.'}]}]},
      published: undefined,
    })
  expect(await lake.versions(original._id)).toMatchObject({draft: undefined, published: original})
  await expect(page.getByText('Đã tạo bản sao')).toBeVisible()
})
