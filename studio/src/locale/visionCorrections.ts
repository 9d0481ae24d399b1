/** Strings of the namespace `vision`, the administrators' query tool. */
export const visionCorrections = {
  'action.copy-url-to-clipboard': 'Sao chép',
  'label.untitled-query': 'Chưa đặt tên',
  'result.end-to-end-time-label': 'Thời gian cả lượt',
  'result.timing-not-applicable': 'chưa có',
  'save-query.share-warning': 'Truy vấn dùng chung được lưu thành một nội dung trong kho dữ liệu.',
  'settings.custom-api-version-label': 'Phiên bản API tự chọn',
  'settings.dataset-label': 'Kho dữ liệu',
  'settings.perspective-label': 'Góc nhìn',
  'settings.perspectives.description':
    'Góc nhìn cho biết truy vấn thấy bản nào: bản đã xuất bản hay bản nháp.',
  'settings.perspectives.pinned-release-label': 'như đang chọn ở trên',
  'settings.perspectives.title': 'Góc nhìn',
}
