import {videoFrameHost} from '../src/content/videoFrame.ts'

/**
 * Headers of every answer. The policy allows what the pages use and nothing else: no inline script or style, no
 * foreign host, no frame.
 */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The headers of one answer: the page of a video may show it in a frame when it is one from elsewhere. */
export function securityHeadersOf(path: string): Record<string, string> {
  if (!/^\/video\/[^/]+\/$/.test(path)) return securityHeaders
  const policy = `${securityHeaders['Content-Security-Policy']}; frame-src ${videoFrameHost}`
  return {...securityHeaders, 'Content-Security-Policy': policy}
}
