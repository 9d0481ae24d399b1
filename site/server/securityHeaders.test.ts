import {expect, it} from 'vitest'
import {securityHeaders, securityHeadersOf} from './securityHeaders.ts'

it('lets a frame of one foreign host stand on the page of a video, and nowhere else', () => {
  const policy = (path: string) => securityHeadersOf(path)['Content-Security-Policy']
  expect(policy('/video/mot-ngay/')).toMatch(/; frame-src https:\/\/www\.youtube-nocookie\.com$/)
  for (const path of ['/', '/video/', '/video/rss.xml', '/tin-tuc/video/', '/video/a/b/'])
    expect(policy(path), path).toBe(securityHeaders['Content-Security-Policy'])
  expect(securityHeaders['Content-Security-Policy']).not.toContain('frame-src')
})
