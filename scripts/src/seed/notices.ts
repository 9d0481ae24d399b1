import {callout, richText} from './richText.ts'
import {attachment, keyed, reference, type SampleDocument, slug} from './sampleDocument.ts'

/** Short announcements, one of them urgent until it leaves by itself. */
export const notices: SampleDocument[] = [
  {
    ...notice(
      'bao-tri-cong',
      'Tạm dừng nộp hồ sơ trực tuyến từ 22 giờ ngày 28/11 đến 5 giờ ngày 29/11',
      'van-phong',
      '2026-11-23T01:00:00.000Z',
    ),
    summary: 'Hệ thống được nâng cấp trong đêm thứ Bảy. Hồ sơ nộp trước 22 giờ vẫn được xử lý bình thường.',
    important: true,
    expiresAt: '2026-11-28T22:00:00.000Z',
    body: richText(
      `Để nâng cấp máy chủ, hệ thống tiếp nhận hồ sơ trực tuyến của Sở tạm dừng **từ 22 giờ thứ Bảy, ngày 28/11/2026 đến 5 giờ Chủ nhật, ngày 29/11/2026**.
      - Hồ sơ nộp trước 22 giờ vẫn được xử lý đúng hạn.
      - Việc tra cứu mã hồ sơ, đọc tin, xem văn bản trên cổng này không bị ảnh hưởng.
      - Sau 5 giờ ngày 29/11, nếu chưa nộp được, xin gọi 0299 3555 101.`,
    ),
  },
  {
    ...notice(
      'tiep-cong-dan-thang-12',
      'Lịch tiếp công dân tháng 12 năm 2026',
      'van-phong',
      '2026-11-20T09:00:00.000Z',
    ),
    summary: 'Giám đốc Sở tiếp công dân vào các ngày 10 và 25 tháng 12 tại phòng tiếp công dân, tầng 1.',
    expiresAt: '2026-12-31T17:00:00.000Z',
    body: richText(
      `Sở Nội vụ thông báo lịch tiếp công dân tháng 12 năm 2026 của Giám đốc Sở:
      1. Thứ Năm, ngày 10/12/2026: buổi sáng, từ 8 giờ đến 11 giờ 30.
      2. Thứ Sáu, ngày 25/12/2026: buổi chiều, từ 13 giờ 30 đến 17 giờ.
      Địa điểm: phòng tiếp công dân, tầng 1, số 18 đường Hùng Vương, phường Bình Minh. Người đến mang theo thẻ căn cước và giấy tờ liên quan. Người khuyết tật, người già yếu được tiếp trước.`,
      callout(
        'info',
        'Đăng ký trước',
        'Gọi 0299 3555 101 trước một ngày làm việc để được xếp giờ, không phải chờ lâu.',
      ),
    ),
  },
  {
    ...notice(
      'phien-giao-dich-viec-lam',
      'Phiên giao dịch việc làm ngày 10/12/2026 tại xã Tân Lập',
      'trung-tam-dich-vu-viec-lam',
      '2026-11-19T02:00:00.000Z',
    ),
    summary:
      'Mười tám doanh nghiệp tuyển 640 người, phần lớn làm việc tại các xã Tân Lập, An Hòa và phường Trung Kiên.',
    expiresAt: '2026-12-10T10:00:00.000Z',
    body: richText(
      `Trung tâm Dịch vụ việc làm tổ chức phiên giao dịch lưu động từ 8 giờ đến 11 giờ, thứ Năm, ngày 10/12/2026 tại nhà văn hóa xã Tân Lập.
      - Người lao động mang theo thẻ căn cước; ai có bằng nghề thì mang bản sao.
      - Có bàn tư vấn học nghề và bàn giải đáp trợ cấp thất nghiệp.
      - Không thu bất kỳ khoản phí nào.
      Ai bận không đến được có thể điền phiếu đăng ký tư vấn dưới đây và gửi về Trung tâm.`,
    ),
    attachments: keyed([
      attachment('mau-don-de-nghi-tu-van-viec-lam.odt', 'Phiếu đăng ký tư vấn việc làm, học nghề'),
    ]),
  },
]

function notice(id: string, title: string, unit: string, publishedAt: string): SampleDocument {
  return {
    _id: `notice-${id}`,
    _type: 'notice',
    title,
    slug: slug(title),
    important: false,
    unit: reference(`unit-${unit}`),
    publishedAt,
  }
}
