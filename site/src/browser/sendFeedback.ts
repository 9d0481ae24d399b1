/**
 * Works out the proof that this is no mass mailing while the reader writes: a number whose SHA-256 with a given salt is
 * the one asked for (ALTCHA's format). Without it the form is sent all the same and an editor looks at it first.
 */
type Challenge = {algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string}

const form = document.querySelector<HTMLFormElement>('form[data-feedback]')
const status = document.querySelector<HTMLElement>('[data-feedback-status]')
const together = 200

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

async function solve({challenge, maxnumber, salt}: Challenge): Promise<number | undefined> {
  for (let first = 0; first <= maxnumber; first += together) {
    const digests = await Promise.all(
      Array.from({length: together}, (_, index) => sha256(salt + (first + index))),
    )
    const found = digests.indexOf(challenge)
    if (found !== -1) return first + found
  }
  return undefined
}

async function prove(): Promise<string> {
  const response = await fetch('/api/feedback/challenge')
  if (!response.ok) return ''
  const {algorithm, challenge, salt, signature, maxnumber} = (await response.json()) as Challenge
  const number = await solve({algorithm, challenge, salt, signature, maxnumber})
  return number === undefined ? '' : btoa(JSON.stringify({algorithm, challenge, number, salt, signature}))
}

function start(feedback: HTMLFormElement): void {
  let proving: Promise<void> | undefined
  const field = feedback.elements.namedItem('proof')
  // A form that came back with errors still has its proof.
  let proof = (field instanceof HTMLInputElement && field.value) || undefined
  const begin = () => {
    proving ??= prove()
      .catch(() => '')
      .then(found => {
        proof = found
      })
    return proving
  }
  if (proof === undefined) feedback.addEventListener('focusin', () => void begin(), {once: true})
  feedback.addEventListener('submit', event => {
    if (status) status.textContent = 'Đang gửi…'
    if (proof === undefined) {
      event.preventDefault()
      // Not from within this event: a form that is being sent can't be sent (HTML, requestSubmit).
      begin().then(() => setTimeout(() => feedback.requestSubmit()))
      return
    }
    if (field instanceof HTMLInputElement) field.value = proof
  })
  // Whoever comes back with the browser's button sends anew, with a proof of its own.
  window.addEventListener('pageshow', ({persisted}) => {
    if (!persisted) return
    proving = undefined
    proof = undefined
    if (status) status.textContent = ''
  })
}

document.querySelector<HTMLElement>('.feedback-errors')?.focus()
if (form) start(form)
