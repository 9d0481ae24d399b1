import {expect, type Locator, type Page, type Response} from 'playwright/test'

/** The editors' desk as an editor uses it: by its Vietnamese labels, with the Studio's own test ids where it has any. */
export class Studio {
  readonly page: Page
  readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
  }

  /** Opens the login link and waits for the desk. */
  async login(token: string): Promise<void> {
    await this.page.goto(`${this.url}/#token=${token}`)
    await expect(this.page.getByText('Tin bài', {exact: true}).first()).toBeVisible({timeout: 60_000})
  }

  /** Opens a form for a new document of a type. */
  async create(type: string): Promise<void> {
    await this.page.goto(`${this.url}/intent/create/template=${type};type=${type}/`)
    await expect(this.field('title').locator('input')).toBeEditable({timeout: 60_000})
  }

  /** Opens a document, whatever state it is in. */
  async open(type: string, id: string): Promise<void> {
    await this.page.goto(`${this.url}/intent/edit/id=${id};type=${type}/`)
    await expect(this.page.getByTestId('document-panel-scroller')).toBeVisible({timeout: 60_000})
  }

  async edit(type: string, id: string): Promise<void> {
    await this.open(type, id)
    await expect(this.field('title').locator('input')).toBeEditable({timeout: 60_000})
  }

  /** Id of the open document, without `drafts.`. */
  documentId(): string {
    const id = /;([^;,/%]+)(?:[,%?/].*)?$/.exec(new URL(this.page.url()).pathname)?.[1]
    if (!id) throw new Error(`No document is open at ${this.page.url()}`)
    return id.replace(/^drafts\./, '')
  }

  field(name: string): Locator {
    return this.page.getByTestId(`field-${name}`)
  }

  async fill(name: string, text: string): Promise<void> {
    await this.field(name).locator('input, textarea').first().fill(text)
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByTestId(`group-tab-${name}`).click()
  }

  /** Uploads a picture into the first empty image field inside `within`, and waits for its preview. */
  async uploadImage(within: Locator, file: {name: string; mimeType: string; buffer: Buffer}): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await within.getByTestId('file-input-upload-button-sanity-default').first().click()
    await (await chooser).setFiles(file)
    await expect(within.locator('img').first()).toBeVisible({timeout: 60_000})
  }

  /** Puts the cursor at the end of a paragraph of the body, counted from 0. */
  async placeCursor(paragraph: number): Promise<void> {
    const body = this.field('body')
    await body.scrollIntoViewIfNeeded()
    const overlay = body.getByTestId('activate-overlay')
    if (await overlay.isVisible()) await overlay.click()
    await body.getByTestId('text-block__text').nth(paragraph).click()
    await this.page.keyboard.press('End')
  }

  /** Types paragraphs into the open document's body, or another field of rich text. */
  async writeBody(paragraphs: string[], field = 'body'): Promise<void> {
    const body = this.field(field)
    await body.scrollIntoViewIfNeeded()
    const overlay = body.getByTestId('activate-overlay')
    if (await overlay.isVisible()) await overlay.click()
    await body.locator('[contenteditable="true"]').first().click()
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.type(paragraph, {delay: 5})
    }
  }

  /** Chooses the document whose title contains `title` in a reference field, by typing `search`. */
  async choose(field: string, search: string, title: string): Promise<void> {
    const input = this.page.locator(`input[id="${field}"]`)
    await input.click()
    await input.fill(search)
    await this.page
      .locator(`[id="${field}-listbox"]`)
      .getByRole('option')
      .filter({hasText: title})
      .first()
      .click()
    await expect(this.page.getByTestId('document-panel-scroller').getByText(title).first()).toBeVisible()
  }

  /** Types a moment, Hanoi time, as the field shows it: '20/11/2026 08:30'. */
  async setDateTime(field: string, moment: string): Promise<void> {
    const input = this.field(field).getByTestId('date-input')
    await input.fill(moment)
    await input.press('Tab')
  }

  /** Removes every figure of the body that still waits for its photo, through the block's own menu. */
  async removeWaitingFigures(): Promise<void> {
    const body = this.field('body')
    await body.scrollIntoViewIfNeeded()
    const overlay = body.getByTestId('activate-overlay')
    if (await overlay.isVisible()) await overlay.click()
    const waiting = body.locator('[data-testid="pte-block-object"]')
    await expect(waiting.first()).toBeVisible()
    for (let left = await waiting.count(); left > 0; left--) {
      await waiting.first().scrollIntoViewIfNeeded()
      await waiting.first().click()
      await this.page.keyboard.press('Delete')
      await expect(waiting).toHaveCount(left - 1)
    }
  }

  /**
   * Publishes the open document, and waits until the lake has taken it. Pressed in the same moment as the last key, the
   * Studio may still judge the text before it, refuse, and free the button again: a person presses once more, and so
   * does this.
   */
  async publish(): Promise<void> {
    const button = this.page.getByRole('button', {name: 'Xuất bản', exact: true})
    let answer: Response | undefined
    await expect(async () => {
      await expect(button).toBeEnabled()
      const [response] = await Promise.all([
        this.page.waitForResponse(answersPublish, {timeout: 8_000}),
        button.click(),
      ])
      answer = response
    }).toPass({timeout: 60_000})
    expect(answer?.status()).toBe(200)
    await expect(button).toBeDisabled()
  }

  /** Chooses an action of the open document's menu and confirms it when asked. */
  async menuAction(name: RegExp): Promise<void> {
    await this.chooseAction(name)
    const confirm = this.page
      .getByTestId('confirm-popover-confirm-button')
      .or(this.page.getByTestId('confirm-button'))
      .or(this.page.getByTestId('confirm-delete-button'))
      .or(this.page.getByRole('dialog').getByRole('button', {name}))
      .last()
    await confirm.click()
  }

  /** Chooses an action that asks nothing. */
  async chooseAction(name: RegExp): Promise<void> {
    await this.page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
    await this.page.getByRole('menuitem', {name}).click()
  }

  /** Waits until the lake has acknowledged what was typed. */
  async saved(): Promise<void> {
    await expect(this.page.getByTestId('pane-footer').getByText('Đã lưu', {exact: true})).toBeVisible()
  }

  /** Opens the list of earlier revisions. */
  async openHistory(): Promise<void> {
    await this.openChanges()
    await this.page.getByRole('tab', {name: 'Lịch sử'}).click()
  }

  /** Opens what differs between two revisions, first the draft and the published version. */
  async openChanges(): Promise<void> {
    await this.page.getByTestId('pane-footer-document-status').click()
    await expect(this.page.getByTestId('review-changes-pane').filter({visible: true})).toBeVisible()
  }
}

function answersPublish(response: Response): boolean {
  const asked = response.request().postData() ?? ''
  return response.url().includes('/data/actions/') && asked.includes('"sanity.action.document.publish"')
}
