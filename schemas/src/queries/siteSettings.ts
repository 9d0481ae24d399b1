import {defineQuery} from 'groq'
import {figure, link} from './fragments.ts'

/** Everything about the office that stands on its pages; null before the office has filled it in. */
export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]{
  _id, _updatedAt, name, shortName, nameEnglish, governingAgency, description,
  emblem${figure},
  address, phone, email, workingHours, responsiblePerson, licence,
  navigation[]{_key, link${link}, children[]${link}},
  relatedLinks[]${link}, utilityLinks[]${link}, footerLinks[]${link},
  counterStart, almanac, feedAuthority, feedYear,
  shareImage${figure}
}`)

/** The office's own days and the yearly swap days for the calendar. */
export const holidaySettingsQuery = defineQuery(`*[_id == "holidaySettings"][0]{
  _id,
  swapDays[]{_key, dayOff, workDay, note},
  ownDays[]{_key, title, kind, lunar, day, month, fromYear, source},
  hiddenDays[]{_key, holiday, year}
}`)
