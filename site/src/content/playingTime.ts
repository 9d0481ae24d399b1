/** How long a video runs, in words: whole seconds become '24 giây', '3 phút', '1 giờ 2 phút 5 giây'. */
export function playingTime(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [
    [Math.floor(whole / 3600), 'giờ'],
    [Math.floor(whole / 60) % 60, 'phút'],
    [whole % 60, 'giây'],
  ].filter(([count]) => count !== 0)
  return parts.length > 0 ? parts.map(part => part.join(' ')).join(' ') : '0 giây'
}
