import {cleanHtml, cleanLines} from './cleanText.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/**
 * A paste listener that composes decomposed letters and decodes old Vietnamese fonts on the way in. When the
 * clipboard needs no cleaning, or holds the Studio's own content or files, the paste goes on untouched; else
 * it is stopped and sent again with clean text.
 */
export function cleanPaste(event: ClipboardEvent): void {
  const clipboard = event.clipboardData
  if (!clipboard || !event.isTrusted || clipboard.types.some(isStudioContent)) return
  const text = clipboard.getData('text/plain')
  const html = clipboard.getData('text/html')
  const cleaned = {text: cleanLines(text), html: cleanHtml(html, parse)}
  if (cleaned.text === text && cleaned.html === html) return
  event.preventDefault()
  event.stopImmediatePropagation()
  pasteAgain(event.target, cleaned)
}

function isStudioContent(type: string): boolean {
  return type === 'Files' || type === 'application/x-portable-text' || type.includes('sanity')
}

function pasteAgain(target: EventTarget | null, {text, html}: {text: string; html: string}): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (html) clipboardData.setData('text/html', html)
  const paste = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true})
  const isUnhandled = target?.dispatchEvent(paste)
  // A browser inserts nothing for an event made by a script. This old command is the one way to insert text
  // that keeps Ctrl+Z and tells React of the change.
  if (isUnhandled) document.execCommand('insertText', false, text)
}
