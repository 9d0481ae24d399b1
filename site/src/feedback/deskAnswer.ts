/** An answer to be put into the site's frame. */
export interface DeskAnswer {
  status: number
  isError: boolean
  html: string
}

/** An answer that all is well. */
export function ok(html: string): DeskAnswer {
  return {status: 200, isError: false, html}
}
