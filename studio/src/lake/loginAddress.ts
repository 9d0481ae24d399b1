/**
 * The login page's address on the lake at `apiHost`, which leads back to what `page` shows. Undefined while somebody is
 * logged in: the Studio keeps their token in the local storage until they log out or it holds no more.
 */
export function loginAddress(
  {projectId, apiHost}: {projectId: string; apiHost: string},
  page: Pick<Window, 'location' | 'localStorage'>,
): string | undefined {
  if (page.localStorage.getItem(`__studio_auth_token_${projectId}`) !== null) return undefined
  return `${apiHost}/login?origin=${encodeURIComponent(page.location.origin + page.location.pathname)}`
}
