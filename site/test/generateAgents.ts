/** User agents of browsers as people in Vietnam have them, made from families and versions; the same for one seed. */
export function generateAgents(count: number, seed: number): string[] {
  const next = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  const chrome = () => `Chrome/${between(88, 145)}.0.${between(1000, 7500)}.${between(0, 250)}`
  const windows = () => `Windows NT ${pick(['6.1', '6.3', '10.0'])}; Win64; x64`
  const mac = () => `Macintosh; Intel Mac OS X 10_${between(13, 15)}_${between(0, 7)}`
  const desktop = () => pick([windows(), mac(), 'X11; Linux x86_64', 'X11; Ubuntu; Linux x86_64'])
  const phone = () =>
    `Linux; Android ${between(7, 16)}; ${pick(['SM-A536E', 'SM-S911B', 'CPH2325', 'V2111', 'Redmi Note 12', 'M2101K6G', 'RMX3363', 'K', 'Nokia 6.1 Plus'])}`
  const ios = () => `${between(12, 26)}_${between(0, 7)}`
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  const iphone = () =>
    `Mozilla/5.0 (iPhone; CPU iPhone OS ${ios()} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)`
  const mobileBuild = () => `Mobile/15E${between(100, 999)}`

  const families: (() => string)[] = [
    () => `Mozilla/5.0 (${desktop()}) ${webkit} ${chrome()} Safari/537.36`,
    () => `Mozilla/5.0 (${phone()}) ${webkit} ${chrome()} Mobile Safari/537.36`,
    () => `Mozilla/5.0 (${desktop()}) ${webkit} ${chrome()} Safari/537.36 Edg/${between(90, 145)}.0.0.0`,
    () =>
      `Mozilla/5.0 (${desktop()}) ${webkit} coc_coc_browser/${between(80, 140)}.0.${between(100, 200)} ${chrome()} Safari/537.36`,
    () => `Mozilla/5.0 (${desktop()}; rv:${between(78, 147)}.0) Gecko/20100101 Firefox/${between(78, 147)}.0`,
    () =>
      `Mozilla/5.0 (Android ${between(8, 16)}; Mobile; rv:${between(90, 147)}.0) Gecko/${between(90, 147)}.0 Firefox/${between(90, 147)}.0`,
    () => `${iphone()} Version/${between(12, 26)}.${between(0, 6)} ${mobileBuild()} Safari/604.1`,
    () =>
      `${iphone()} CriOS/${between(90, 145)}.0.${between(1000, 7500)}.${between(10, 99)} ${mobileBuild()} Safari/604.1`,
    () =>
      `Mozilla/5.0 (${mac()}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${between(13, 26)}.${between(0, 6)} Safari/605.1.15`,
    () =>
      `Mozilla/5.0 (${phone()}) ${webkit} SamsungBrowser/${between(12, 28)}.0 ${chrome()} Mobile Safari/537.36`,
    () =>
      `Mozilla/5.0 (${phone()}; wv) ${webkit} Version/4.0 ${chrome()} Mobile Safari/537.36 Zalo android/${between(12100500, 12200900)} ZaloTheme/light ZaloLanguage/vi`,
    () => `${iphone()} ${mobileBuild()} Zalo iOS/${between(480, 640)} ZaloTheme/light ZaloLanguage/vi`,
    () =>
      `Mozilla/5.0 (${phone()}; wv) ${webkit} Version/4.0 ${chrome()} Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/${between(300, 520)}.0.0.${between(10, 99)}.${between(50, 150)};]`,
    () =>
      `${iphone()} ${mobileBuild()} [FBAN/FBIOS;FBAV/${between(300, 520)}.0.0.${between(10, 99)};FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBLC/vi_VN]`,
    () => `Mozilla/5.0 (${desktop()}) ${webkit} ${chrome()} Safari/537.36 OPR/${between(75, 122)}.0.0.0`,
  ]
  return Array.from({length: count}, () => pick(families)())
}

/** Numbers from 0 up to 1, the same for one seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
