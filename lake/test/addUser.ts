import type {TestLake} from './startLake.ts'

/** Adds a user with a token to log in by. */
export function addUser(
  {services}: TestLake,
  name: string,
  roles: string[],
  expiresAt: string | null = null,
): {id: string; token: string; tokenId: string} {
  const actor = {id: 'test', address: null}
  const {id} = services.access.users.add({name, email: null, roles}, actor)
  const created = services.access.tokens.create({label: name, holder: {userId: id}, expiresAt}, actor)
  return {id, token: created.secret, tokenId: created.id}
}
