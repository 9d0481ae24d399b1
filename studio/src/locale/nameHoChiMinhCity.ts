const oldName = 'Asia/Saigon'
const name = 'Asia/Ho_Chi_Minh'

/**
 * Has a browser list Vietnam's time zone by the name the tz database gives it. Chromium lists only the name of
 * before 1993, understands both, and the Studio believes the list: it would refuse the right name and show
 * editors the old one beside every date.
 */
export function nameHoChiMinhCity(intl: Pick<typeof Intl, 'supportedValuesOf'>): void {
  const list = intl.supportedValuesOf.bind(intl)
  intl.supportedValuesOf = key => {
    const values = list(key)
    return values.includes(name) ? values : values.map(value => (value === oldName ? name : value))
  }
}
