/** One choice in a closed list: the stored word (stable, ASCII) and what people read. */
export interface Choice {
  readonly value: string
  readonly title: string
}

/** Kinds of reporting period, in the order an office uses them. */
export const reportPeriods = [
  {value: 'month', title: 'Tháng'},
  {value: 'quarter', title: 'Quý'},
  {value: 'halfYear', title: 'Sáu tháng'},
  {value: 'nineMonths', title: 'Chín tháng'},
  {value: 'year', title: 'Năm'},
  {value: 'topic', title: 'Chuyên đề'},
] as const satisfies readonly Choice[]

/** Kinds of official documents that a provincial department issues or republishes. */
export const documentTypes = [
  {value: 'law', title: 'Luật'},
  {value: 'decree', title: 'Nghị định'},
  {value: 'resolution', title: 'Nghị quyết'},
  {value: 'circular', title: 'Thông tư'},
  {value: 'decision', title: 'Quyết định'},
  {value: 'directive', title: 'Chỉ thị'},
  {value: 'plan', title: 'Kế hoạch'},
  {value: 'programme', title: 'Chương trình'},
  {value: 'guideline', title: 'Hướng dẫn'},
  {value: 'officialLetter', title: 'Công văn'},
  {value: 'announcement', title: 'Thông báo'},
  {value: 'report', title: 'Báo cáo'},
  {value: 'invitation', title: 'Giấy mời'},
  {value: 'other', title: 'Văn bản khác'},
] as const satisfies readonly Choice[]

/** Tones of a callout inside a text. */
export const calloutTones = [
  {value: 'info', title: 'Thông tin'},
  {value: 'important', title: 'Quan trọng'},
  {value: 'warning', title: 'Cảnh báo'},
] as const satisfies readonly Choice[]

/** Languages a static page may be written in. */
export const pageLanguages = [
  {value: 'vi', title: 'Tiếng Việt'},
  {value: 'en', title: 'Tiếng Anh'},
] as const satisfies readonly Choice[]

/** Kinds of units of an office, for the organisation page. */
export const unitKinds = [
  {value: 'leadership', title: 'Ban lãnh đạo'},
  {value: 'division', title: 'Phòng chuyên môn'},
  {value: 'agency', title: 'Chi cục'},
  {value: 'serviceUnit', title: 'Đơn vị sự nghiệp'},
  {value: 'association', title: 'Tổ chức đoàn thể'},
] as const satisfies readonly Choice[]

/** Stages a citizen's message goes through, as the status page shows them. */
export const feedbackStatuses = [
  {value: 'received', title: 'Đã tiếp nhận'},
  {value: 'processing', title: 'Đang xử lý'},
  {value: 'answered', title: 'Đã trả lời'},
  {value: 'forwarded', title: 'Đã chuyển cơ quan khác'},
  {value: 'closed', title: 'Đã kết thúc'},
  {value: 'quarantined', title: 'Chờ kiểm tra'},
] as const satisfies readonly Choice[]

/** Why a citizen's message waits for a look before it counts as received. */
export const feedbackDoubts = [
  {value: 'no-proof', title: 'Gửi từ trình duyệt không chạy kịch bản (JavaScript)'},
  {value: 'used-proof', title: 'Dùng lại xác nhận của một lần gửi khác'},
  {value: 'too-fast', title: 'Điền và gửi quá nhanh'},
  {value: 'trap', title: 'Điền vào ô mà người đọc không thấy'},
  {value: 'cross-site', title: 'Gửi từ một trang khác'},
] as const satisfies readonly Choice[]

/** Kinds of days in the office's own calendar. */
export const holidayKinds = [
  {value: 'statutory', title: 'Ngày nghỉ lễ theo luật'},
  {value: 'traditional', title: 'Ngày truyền thống'},
  {value: 'anniversary', title: 'Ngày kỷ niệm'},
  {value: 'office', title: 'Ngày của cơ quan'},
] as const satisfies readonly Choice[]

/** What people read for a stored word; the word itself when the list does not know it. */
export function choiceTitle(choices: readonly Choice[], value: string | undefined): string {
  return choices.find(choice => choice.value === value)?.title ?? value ?? ''
}
