import {richText} from './richText.ts'
import {reference, type SampleDocument, slug} from './sampleDocument.ts'

/** Published answers to citizens, told again without anything that shows who asked. */
export const feedbackAnswers: SampleDocument[] = [
  answer(
    'tro-cap-that-nghiep-chuyen-tinh',
    'Đang hưởng trợ cấp thất nghiệp, chuyển về Thanh Giang có được nhận tiếp không?',
    'Tôi đang hưởng trợ cấp thất nghiệp ở tỉnh khác, nay chuyển về quê sinh sống. Tôi có được nhận tiếp ở Thanh Giang không, cần làm gì?',
    'trung-tam-dich-vu-viec-lam',
    '2026-11-13T03:00:00.000Z',
    `Được. Người đang hưởng trợ cấp có thể đề nghị chuyển nơi hưởng; thời gian còn lại được giữ nguyên.
    1. Nộp đề nghị chuyển nơi hưởng tại trung tâm dịch vụ việc làm nơi đang hưởng, hoặc nộp trên Cổng Dịch vụ công quốc gia.
    2. Nhận giấy giới thiệu và hồ sơ chuyển hưởng.
    3. Mang giấy giới thiệu đến Trung tâm Dịch vụ việc làm tỉnh Thanh Giang trong thời hạn ghi trên giấy.
    Trong lúc chờ, xin tiếp tục thông báo tìm kiếm việc làm hằng tháng như cũ. Mọi việc đều miễn phí. Cần hỏi thêm, xin gọi 0299 3555 120.`,
  ),
  answer(
    'mat-giay-to-liet-si',
    'Gia đình mất giấy báo tử của liệt sĩ thì xin lại ở đâu?',
    'Giấy báo tử của người thân tôi bị mất trong trận lũ. Gia đình cần giấy tờ để làm chế độ thờ cúng thì phải đến đâu?',
    'phong-nguoi-co-cong',
    '2026-10-16T03:00:00.000Z',
    `Trước hết, gia đình đến Ủy ban nhân dân xã, phường nơi đang quản lý hồ sơ để được xác nhận. Nếu hồ sơ gốc còn lưu tại Sở, chúng tôi trích lục và gửi về xã; người dân không phải đi lại.
    - Trường hợp cần tìm thêm tài liệu cũ, Trung tâm Lưu trữ lịch sử giúp tra cứu, không thu phí với thân nhân liệt sĩ.
    - Khi trình báo, xin cho biết họ tên liệt sĩ, năm sinh, quê quán, đơn vị và năm hy sinh nếu nhớ.
    Điện thoại của Phòng Người có công: 0299 3555 105.`,
  ),
  answer(
    'nop-ho-so-ngoai-gio',
    'Tôi làm ca, không đến được trong giờ hành chính, có cách nào nộp hồ sơ?',
    'Tôi làm công nhân theo ca, ngày nghỉ thì cơ quan cũng nghỉ. Có cách nào nộp hồ sơ và hỏi khi vướng không?',
    'phong-cai-cach-hanh-chinh',
    '2026-09-22T03:00:00.000Z',
    `Bạn có thể nộp trên Cổng Dịch vụ công quốc gia vào bất kỳ giờ nào. Hồ sơ nộp ngoài giờ được tính từ ngày làm việc tiếp theo. Cách làm có trong [hướng dẫn năm bước](#article-huong-dan-nop-ho-so).
    Nếu cần người giúp, tối thứ Tư hằng tuần, từ 18 giờ đến 20 giờ, Bộ phận Một cửa có hai đoàn viên trực tại tầng 1. Bạn cũng có thể [gửi câu hỏi qua cổng](/gop-y/); chúng tôi trả lời trong ngày làm việc tiếp theo.`,
  ),
]

function answer(
  id: string,
  title: string,
  question: string,
  unit: string,
  publishedAt: string,
  text: string,
): SampleDocument {
  return {
    _id: `answer-${id}`,
    _type: 'feedbackAnswer',
    title,
    slug: slug(title),
    question,
    answer: richText(text),
    unit: reference(`unit-${unit}`),
    publishedAt,
  }
}
