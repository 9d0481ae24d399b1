import type {Page} from 'playwright/test'
import {drawPicture} from '../support/drawPicture.ts'
import {article} from '../support/lake.ts'
import {expect, test} from '../support/studioTest.ts'

test('a reference is found without typing accents, đ too', async ({seat: {studio}, lake}) => {
  const draft = article({category: undefined})
  await lake.put(
    {_id: 'chuyen-muc-den-on', _type: 'category', title: 'Đền ơn đáp nghĩa', slug: {current: 'den-on'}},
    {...draft, _id: `drafts.${draft._id}`},
  )
  await studio.edit('article', draft._id)
  await studio.openTab('publishing')
  await studio.choose('category', 'den on dap', 'Đền ơn đáp nghĩa')
  await expect
    .poll(() => lake.versions(draft._id))
    .toMatchObject({
      draft: {category: {_type: 'reference', _ref: 'chuyen-muc-den-on'}},
    })
})

test('a list is put into another order by dragging, and back by undoing the change', async ({
  seat: {studio, page},
  lake,
}) => {
  const list = ['Mẫu đơn', 'Kế hoạch', 'Quyết định']
  const published = article({
    attachments: list.map((title, index) => ({_type: 'attachment', _key: `tep${index}`, title})),
  })
  const order = async () => {
    const {draft} = await lake.versions(published._id)
    return (draft?.attachments as {title: string}[] | undefined)?.map(({title}) => title)
  }
  await lake.put(published)
  await studio.edit('article', published._id)
  const items = studio.field('attachments').locator('[data-index]')
  await items.last().scrollIntoViewIfNeeded()
  const [from, to] = [await middle(items.nth(2).getByRole('button').first()), await middle(items.nth(0))]
  await drag(page, from, {x: from.x, y: to.y - 5})
  await expect.poll(order).toEqual(['Quyết định', 'Mẫu đơn', 'Kế hoạch'])

  await studio.openChanges()
  const changes = page.getByTestId('review-changes-pane').filter({visible: true})
  await changes.getByTestId(/^single-change-revert-button/).click()
  await page.getByRole('button', {name: 'Hoàn tác'}).last().click()
  await expect.poll(order).toEqual(list)
})

test('a slug that another document has is refused in Vietnamese, nothing published, and a free one proposed', async ({
  seat: {studio, page},
  lake,
}) => {
  const title = 'Bài trùng đường dẫn'
  const slug = {_type: 'slug', current: 'bai-trung-duong-dan'}
  const published = article({slug, title})
  const draft = article({slug, title})
  await lake.put(published, {...draft, _id: `drafts.${draft._id}`})
  await studio.edit('article', draft._id)
  await page.getByTestId('field-slug').getByTestId('input-validation-icon-error').hover()
  await expect(page.getByText('Đường dẫn này đã có nội dung khác dùng.')).toBeVisible()
  await expect(page.getByRole('button', {name: 'Xuất bản', exact: true})).toBeDisabled()
  await page.getByTestId('field-slug').getByRole('button', {name: 'Tạo'}).click()
  await expect(page.getByTestId('field-slug').getByRole('textbox')).toHaveValue('bai-trung-duong-dan-2')
  await expect(page.getByRole('button', {name: 'Xuất bản', exact: true})).toBeEnabled()
  expect(await lake.versions(draft._id)).toMatchObject({published: undefined})
})

test('a picture is uploaded, cropped, and given the point that must stay', async ({
  seat: {studio, page},
  lake,
}) => {
  const draft = article()
  await lake.put({...draft, _id: `drafts.${draft._id}`})
  await studio.edit('article', draft._id)
  const field = page.getByTestId('image-input').first()
  await studio.uploadImage(field, {
    name: 'cay-duoc.png',
    mimeType: 'image/png',
    buffer: drawPicture(800, 600),
  })
  await field.getByTestId('options-menu-edit-details').click()
  const tool = page.getByRole('dialog').locator('svg').last()
  await expect(tool).toBeVisible()
  const {x, y, width, height} = await boxOf(tool)
  const at = (across: number, down: number) => ({x: x + width * across, y: y + height * down})
  // The ellipse fills the picture at first: it is made smaller by its round handle before it can be moved.
  await drag(page, at(0.854, 0.854), at(0.65, 0.65))
  await drag(page, at(0.5, 0.5), at(0.4, 0.4))
  await drag(page, at(0.002, 0.5), at(0.1, 0.5))

  const image = async () => (await lake.versions(draft._id)).draft?.mainImage as Picture | undefined
  await expect.poll(async () => (await image())?.crop?.left).toBeCloseTo(0.1, 1)
  const {asset, crop, hotspot} = (await image()) as Picture
  expect(asset?._ref).toMatch(/^image-[0-9a-f]{40}-800x600-png$/)
  expect(crop).toMatchObject({top: 0, right: 0, bottom: 0})
  expect(hotspot?.x).toBeCloseTo(0.4, 1)
  expect(hotspot?.y).toBeCloseTo(0.4, 1)
})

test('a file is uploaded and attached', async ({seat: {studio, page}, lake}) => {
  const draft = article()
  await lake.put({...draft, _id: `drafts.${draft._id}`})
  await studio.edit('article', draft._id)
  await studio.field('attachments').getByRole('button', {name: 'Thêm mục'}).click()
  const dialog = page.getByRole('dialog')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByTestId('file-input-upload-button-sanity-default').click()
  const buffer = Buffer.from(`%PDF-1.4\n${'% Kế hoạch trồng cây\n'.repeat(500)}%%EOF`)
  await (await chooser).setFiles({name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer})
  await expect(dialog.getByText('ke-hoach.pdf')).toBeVisible()
  await expect
    .poll(() =>
      lake.query('*[_id == $id][0].attachments[0].file.asset->{originalFilename, mimeType, size}', {
        id: `drafts.${draft._id}`,
      }),
    )
    .toEqual({originalFilename: 'ke-hoach.pdf', mimeType: 'application/pdf', size: buffer.length})
})

test('the query tool answers, and listens to what others change', async ({seat: {page, studio}, lake}) => {
  const published = article({title: 'Câu hỏi cho công cụ truy vấn'})
  await lake.put(published)
  await page.goto(`${studio.url}/vision`)
  const editor = page.getByTestId('vision-query-editor').locator('.cm-content')
  await editor.fill(`*[_id == "${published._id}"]{title}`)
  await page.getByRole('button', {name: 'Truy vấn', exact: true}).click()
  await expect(page.getByTestId('vision-result')).toContainText('Câu hỏi cho công cụ truy vấn')

  await editor.fill(`*[_id == "${published._id}"]`)
  await page.getByRole('button', {name: 'Lắng nghe', exact: true}).click()
  await expect(page.getByRole('button', {name: 'Dừng lại', exact: true})).toBeVisible()
  await lake.put({...published, title: 'Đã đổi trong lúc nghe'})
  await expect(page.getByTestId('vision-result')).toContainText('mutation')
  await page.getByRole('button', {name: 'Dừng lại', exact: true}).click()
})

interface Picture {
  asset?: {_ref: string}
  crop?: Record<'top' | 'right' | 'bottom' | 'left', number>
  hotspot?: Record<'x' | 'y' | 'width' | 'height', number>
}

type Point = {x: number; y: number}

async function boxOf(place: ReturnType<Page['locator']>) {
  const box = await place.boundingBox()
  if (!box) throw new Error('What should be dragged is not on the page')
  return box
}

async function middle(place: ReturnType<Page['locator']>): Promise<Point> {
  const {x, y, width, height} = await boxOf(place)
  return {x: x + width / 2, y: y + height / 2}
}

/** Drags with the mouse in small steps, as a hand does. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, {steps: 12})
  await page.mouse.up()
}
