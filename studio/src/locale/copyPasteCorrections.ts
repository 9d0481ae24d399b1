/** Strings of the namespace `copy-paste` that the community's translation lacks or gets wrong. */
export const copyPasteCorrections = {
  'copy-paste.field-action-copy-button.document.title': 'Sao chép nội dung',
  'copy-paste.field-action-paste-button.document.title': 'Dán nội dung',
  'copy-paste.on-copy.validation.clipboard-not-supported.description':
    'Trình duyệt chưa cho phép sao chép. Hãy cho phép trong cài đặt trình duyệt rồi thử lại.',
  'copy-paste.on-copy.validation.no-value.title': 'Ô này trống, không có gì để sao chép',
  'copy-paste.on-paste.validation.clipboard-invalid.title': 'Không dán được thứ vừa sao chép vào đây',
  'copy-paste.on-paste.validation.mime-type-incompatible.description':
    'Ô này không nhận loại tệp “{{mimeType}}”',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Đã bỏ qua các ô chỉ để xem: {{fieldNames}} và {{count}} ô nữa',
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Đã bỏ qua các ô chỉ để xem: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-target.description': 'Ô này chỉ để xem',
  'copy-paste.on-paste.validation.reference-validation-failed.description':
    'Nội dung được chọn “{{ref}}” không còn nữa',
}
