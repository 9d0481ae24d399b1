/** The only foreign host that a page may show in a frame: YouTube's own, which sets no cookie before the video plays. */
export const videoFrameHost = 'https://www.youtube-nocookie.com'

/** Where a video elsewhere plays: in a frame on our page, or, without `src`, at its own place only. */
export type OutsideVideo = {
  /** As readers know the place. */
  place: string
  /** Address of the frame. */
  src?: string | undefined
}

const id = /^[\w-]{6,20}$/

/** Reads the address an editor copied: YouTube's in all its forms can be framed, any other only linked to. */
export function outsideVideo(address: string): OutsideVideo {
  const url = new URL(address)
  const host = url.hostname.replace(/^(www|m)\./, '')
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  const video =
    host === 'youtu.be'
      ? first
      : isYouTube(host)
        ? (url.searchParams.get('v') ?? idOfPath(first, second))
        : ''
  if (id.test(video)) return {place: 'YouTube', src: `${videoFrameHost}/embed/${video}`}
  return {place: isYouTube(host) ? 'YouTube' : host}
}

function isYouTube(host: string): boolean {
  return host === 'youtube.com' || host === 'youtube-nocookie.com'
}

function idOfPath(folder: string, name: string): string {
  return ['embed', 'shorts', 'live'].includes(folder) ? name : ''
}
