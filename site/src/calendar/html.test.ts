import {expect, test} from 'vitest'
import {html} from './html.ts'

test('texts are escaped, in attributes too; pieces are not, lists are joined, what is missing leaves no trace', () => {
  const name = `<b>"Lễ" & 'hội'</b>`
  const items = ['a', 'b'].map(item => html`<li>${item}</li>`)
  expect(html`<p title="${name}">${name}${false}${null}${undefined}${0}</p>${items}`.markup).toBe(
    '<p title="&#60;b&#62;&#34;Lễ&#34; &#38; &#39;hội&#39;&#60;/b&#62;">&#60;b&#62;&#34;Lễ&#34; &#38; &#39;hội&#39;&#60;/b&#62;0</p><li>a</li><li>b</li>',
  )
})
