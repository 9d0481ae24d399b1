/** What is wrong with a date that was asked for. */
export type CalendarErrorCode = 'outOfRange' | 'noSuchDate' | 'noSuchLeapMonth' | 'unreadable'

/** A date the calendar can't answer for; the message, in Vietnamese, says the valid range or the choices there are. */
export class CalendarError extends RangeError {
  readonly code: CalendarErrorCode

  constructor(code: CalendarErrorCode, message: string) {
    super(message)
    this.name = 'CalendarError'
    this.code = code
  }
}
