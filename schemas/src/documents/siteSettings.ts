import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {adminOnly} from '../fields/adminOnly.ts'
import {inGroup} from '../fields/inGroup.ts'
import {emailRule, phoneRule} from '../validation/contactRules.ts'
import {feedAuthorityRule} from '../validation/feedAuthorityRule.ts'

const identity = [
  defineField({
    name: 'name',
    title: 'Tên cơ quan',
    description: 'Tên đầy đủ, hiện ở đầu mọi trang.',
    type: 'string',
    validation: rule => rule.required().error('Hãy ghi tên cơ quan.'),
  }),
  defineField({
    name: 'shortName',
    title: 'Tên ngắn',
    description: 'Hiện trên điện thoại, trong tên trang và tên nguồn tin RSS.',
    type: 'string',
    validation: rule => [
      rule.required().error('Hãy ghi tên ngắn.'),
      rule.max(40).warning('Tên ngắn dài quá 40 ký tự sẽ bị xuống dòng trên điện thoại.'),
    ],
  }),
  defineField({
    name: 'nameEnglish',
    title: 'Tên tiếng Anh',
    description: 'Dùng trong trang tiếng Anh.',
    type: 'string',
  }),
  defineField({
    name: 'governingAgency',
    title: 'Cơ quan chủ quản',
    description: 'Ví dụ: Ủy ban nhân dân tỉnh Quảng Trị.',
    type: 'string',
  }),
  defineField({
    name: 'emblem',
    title: 'Biểu trưng',
    description: 'Quốc huy hoặc biểu trưng của ngành, nền trong suốt.',
    type: 'figure',
  }),
  defineField({
    name: 'description',
    title: 'Giới thiệu ngắn',
    description: 'Một hai câu về cổng, cho máy tìm kiếm và nguồn tin RSS.',
    type: 'text',
    rows: 2,
  }),
]

const contact = [
  defineField({
    name: 'address',
    title: 'Địa chỉ trụ sở',
    description: 'Số nhà, đường, phường hoặc xã, tỉnh.',
    type: 'string',
    validation: rule => rule.required().error('Hãy ghi địa chỉ trụ sở.'),
  }),
  defineField({
    name: 'phone',
    title: 'Điện thoại',
    description: 'Số trực của cơ quan.',
    type: 'string',
    validation: rule => rule.custom(phoneRule),
  }),
  defineField({
    name: 'email',
    title: 'Thư điện tử',
    description: 'Hộp thư tiếp nhận chung.',
    type: 'string',
    validation: rule => rule.custom(emailRule),
  }),
  defineField({
    name: 'workingHours',
    title: 'Giờ làm việc',
    description: 'Ví dụ: Thứ Hai đến Thứ Sáu, 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ.',
    type: 'string',
  }),
  defineField({
    name: 'responsiblePerson',
    title: 'Người chịu trách nhiệm nội dung',
    description: 'Họ tên và chức vụ, hiện ở chân trang.',
    type: 'string',
    validation: rule => rule.required().error('Hãy ghi người chịu trách nhiệm nội dung.'),
  }),
  defineField({
    name: 'licence',
    title: 'Giấy phép',
    description: 'Số giấy phép hoặc quyết định thiết lập cổng, hiện ở chân trang.',
    type: 'string',
  }),
]

const menus = [
  defineField({
    name: 'navigation',
    title: 'Trình đơn chính',
    description: 'Các mục trên đầu trang, kéo để đổi thứ tự. Nên không quá tám mục.',
    type: 'array',
    of: [defineArrayMember({type: 'navigationItem'})],
  }),
  defineField({
    name: 'relatedLinks',
    title: 'Liên kết cổng khác',
    description: 'Cổng của Chính phủ, tỉnh, dịch vụ công… Nghị định 42/2022/NĐ-CP yêu cầu liên kết đúng.',
    type: 'array',
    of: [defineArrayMember({type: 'link'})],
  }),
  defineField({
    name: 'utilityLinks',
    title: 'Thông tin tiện ích',
    description: 'Liên kết nhanh ở cột bên: lịch vạn niên, dịch vụ công, tra cứu hồ sơ…',
    type: 'array',
    of: [defineArrayMember({type: 'link'})],
  }),
  defineField({
    name: 'footerLinks',
    title: 'Liên kết chân trang',
    description: 'Sơ đồ cổng, điều khoản, bảo vệ dữ liệu cá nhân…',
    type: 'array',
    of: [defineArrayMember({type: 'link'})],
  }),
]

const features = [
  defineField({
    name: 'counterStart',
    title: 'Tổng lượt truy cập ban đầu',
    description: 'Số đã có ở cổng cũ; bộ đếm mới cộng tiếp từ số này.',
    type: 'number',
    initialValue: 0,
    validation: rule => rule.integer().min(0).error('Là một số nguyên không âm, ví dụ 690768.'),
  }),
  defineField({
    name: 'almanac',
    title: 'Hiện giờ tốt, ngày tốt trong lịch',
    description: 'Tắt thì lịch vạn niên chỉ có ngày dương, ngày âm, can chi và tiết khí.',
    type: 'boolean',
    initialValue: true,
  }),
  defineField({
    name: 'shareImage',
    title: 'Ảnh chia sẻ mặc định',
    description:
      'Dùng khi trang không có ảnh. Để trống thì cổng tự vẽ ảnh mang tiêu đề của trang. Ảnh ngang, rộng ít nhất 1200 điểm ảnh.',
    type: 'figure',
  }),
  defineField({
    name: 'feedAuthority',
    title: 'Tên miền trong mã nguồn tin',
    description:
      'Đặt một lần khi cài đặt, không đổi cả khi cơ quan đổi tên miền: đổi là mọi phần mềm đọc tin báo lại tin cũ.',
    type: 'string',
    readOnly: adminOnly,
    validation: rule => rule.custom(feedAuthorityRule),
  }),
  defineField({
    name: 'feedYear',
    title: 'Năm trong mã nguồn tin',
    description: 'Năm cơ quan bắt đầu có tên miền ấy. Đặt một lần, không đổi.',
    type: 'number',
    readOnly: adminOnly,
    validation: rule => rule.integer().min(1990).max(2199).error('Là một năm, ví dụ 2026.'),
  }),
]

/** The singleton (id `siteSettings`) with everything about the office that stands on its pages. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Thông tin cơ quan',
  description: 'Tên, địa chỉ, trình đơn và các thiết lập của cổng.',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'identity', title: 'Cơ quan', default: true},
    {name: 'contact', title: 'Liên hệ'},
    {name: 'menus', title: 'Trình đơn và liên kết'},
    {name: 'features', title: 'Tính năng'},
  ],
  fields: [
    ...inGroup('identity', ...identity),
    ...inGroup('contact', ...contact),
    ...inGroup('menus', ...menus),
    ...inGroup('features', ...features),
  ],
  preview: {select: {title: 'name', subtitle: 'governingAgency', media: 'emblem'}},
})
