/** The little of lunar-javascript that we call; the package ships no types. */
declare module 'lunar-javascript' {
  export const ShouXingUtil: {
    /** Time in Julian centuries TT from J2000 when the sun's apparent longitude is `w` radians (counted on over the years). */
    saLonT(w: number): number
    /** Time in Julian centuries TT from J2000 when moon and sun are `w` radians apart: a new moon at multiples of 2π. */
    msaLonT(w: number): number
    /** Delta T in days, for days from J2000. */
    dtT(days: number): number
  }
  export class LunarYear {
    static fromYear(year: number): LunarYear
    getMonths(): LunarMonth[]
  }
  export interface LunarMonth {
    getYear(): number
    /** Negative for a leap month. */
    getMonth(): number
    getDayCount(): number
    /** Julian day of the first day's midnight or noon; rounded it is the day number. */
    getFirstJulianDay(): number
  }
  export class Solar {
    static fromYmd(year: number, month: number, day: number): Solar
    getLunar(): Lunar
  }
  export interface Lunar {
    getXiu(): string
    getZhiXing(): string
    getDayChong(): string
    getTimes(): {getTianShenType(): string}[]
  }
}
