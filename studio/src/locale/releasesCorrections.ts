/**
 * Strings of the namespace `releases` that a Studio without releases still shows; it leaves out the bundle they are
 * in, so an editor would meet their bare keys.
 */
export const releasesCorrections = {
  'presence.tooltip.one-without-release': '{{displayName}} đang sửa nội dung này',
  'presence.tooltip.other': '{{count}} người đang sửa nội dung này',
}
