import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** The singleton (id `holidaySettings`) with what an office may change in the calendar each year. */
export const holidaySettings = defineType({
  name: 'holidaySettings',
  title: 'Ngày nghỉ và lịch',
  description: 'Ngày nghỉ hoán đổi hằng năm và các ngày riêng của cơ quan trong lịch vạn niên.',
  type: 'document',
  icon: CalendarIcon,
  fields: [
    defineField({
      name: 'swapDays',
      title: 'Ngày nghỉ hoán đổi',
      description: 'Theo thông báo hằng năm: nghỉ ngày nào, làm bù ngày nào.',
      type: 'array',
      of: [defineArrayMember({type: 'swapDay'})],
    }),
    defineField({
      name: 'ownDays',
      title: 'Ngày bổ sung',
      description: 'Ngày nghỉ mới theo luật, ngày kỷ niệm và ngày riêng của cơ quan.',
      type: 'array',
      of: [defineArrayMember({type: 'calendarDay'})],
    }),
    defineField({
      name: 'hiddenDays',
      title: 'Ngày không hiện',
      description:
        'Ngày có sẵn trong lịch mà cơ quan không dùng, hoặc năm ấy được quyết định khác (ví dụ một ngày nghỉ Tết).',
      type: 'array',
      of: [defineArrayMember({type: 'hiddenDay'})],
    }),
  ],
  preview: {prepare: () => ({title: 'Ngày nghỉ và lịch'})},
})
