import {solveChallenge} from 'altcha-lib/v1'
import {expect, test} from 'vitest'
import {newChallenge, readProof} from './proofOfWork.ts'

const now = Date.parse('2026-11-24T05:00:00Z')

async function solved(): Promise<string> {
  const {algorithm, challenge, salt, signature} = await newChallenge('secret', now)
  const solution = await solveChallenge(challenge, salt, algorithm, 60_000).promise
  return btoa(JSON.stringify({algorithm, challenge, number: solution?.number, salt, signature}))
}

test('a solved challenge tells when it was given out; a wrong, foreign or old one is none', async () => {
  const payload = await solved()
  expect(await readProof(payload, 'secret', now + 5_000)).toMatchObject({issuedAt: now})
  expect(await readProof(payload, 'another secret', now)).toBeUndefined()
  expect(await readProof(payload, 'secret', now + 4 * 60 * 60_000)).toBeUndefined()
  const later = JSON.parse(atob(payload)) as {salt: string}
  const forged = btoa(JSON.stringify({...later, salt: later.salt.replace(/issued=\d+/, 'issued=1')}))
  expect(await readProof(forged, 'secret', now)).toBeUndefined()
  expect(await readProof('', 'secret', now)).toBeUndefined()
  expect(await readProof('{}', 'secret', now)).toBeUndefined()
})
