import {addPerson, setPassword} from '../support/addPerson.ts'
import {expect, openSeat, test} from '../support/studioTest.ts'

const password = 'hai bó cây giống'

test('an editor logs in with a password, and logging out leads back to our own login page', async ({
  browser,
  portal,
  seats,
}) => {
  const email = `hoa-${Date.now()}@example.vn`
  await addPerson(portal, 'Nguyễn Thị Hoa', email)
  await setPassword(portal, email, password)
  const {page, context} = await openSeat(browser, portal.studioUrl, seats)

  await page.goto(`${portal.studioUrl}/`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', {name: 'Đăng nhập'}).click()
  await expect(page.getByText('Tin bài', {exact: true}).first()).toBeVisible({timeout: 60_000})

  await page.locator('#user-menu').click()
  await page.getByRole('menuitem', {name: 'Đăng xuất'}).click()
  await expect(page.getByRole('heading', {name: 'Đăng nhập Bàn biên tập'})).toBeVisible()
  await page.goto(`${portal.studioUrl}/structure/article`)
  await expect(page.getByLabel('Mật khẩu')).toBeVisible({timeout: 60_000})
  await context.close()
})
