/** How every date-and-time input is shown, whatever the editor's computer says: Hanoi time, written the Vietnamese way. */
export const hanoiTime = {
  dateFormat: 'DD/MM/YYYY',
  timeFormat: 'HH:mm',
  timeStep: 5,
  displayTimeZone: 'Asia/Ho_Chi_Minh',
  allowTimeZoneSwitch: false,
}

/** How every plain date is shown. */
export const vietnameseDate = {dateFormat: 'DD/MM/YYYY'}
