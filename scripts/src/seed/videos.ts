import {assetReference, figure, type SampleDocument, slug} from './sampleDocument.ts'

/** Two short films made for the sample; `videos/makeVideos.ts` says how. */
export const videos: SampleDocument[] = [
  {
    _id: 'video-nop-ho-so',
    _type: 'video',
    title: 'Nộp hồ sơ trực tuyến trong năm bước',
    slug: slug('Nộp hồ sơ trực tuyến trong năm bước'),
    file: {_type: 'file', asset: assetReference('nop-ho-so-truc-tuyen.mp4')},
    captions: {_type: 'file', asset: assetReference('nop-ho-so-truc-tuyen.vtt')},
    poster: figure('nguoi-dan-nop-ho-so.jpg', {
      alt: 'Người dân đứng trước quầy tiếp nhận hồ sơ, cán bộ ngồi sau màn hình.',
      credit: 'Văn phòng Sở',
    }),
    duration: 24,
    description:
      'Phim hình họa ngắn chỉ cách nộp hồ sơ cho Sở Nội vụ qua Cổng Dịch vụ công quốc gia. Phim không có tiếng; mọi lời đều ở phụ đề.',
    transcript: [
      'Bước 1: Đăng nhập Cổng Dịch vụ công quốc gia bằng tài khoản VNeID.',
      'Bước 2: Gõ tên thủ tục, chọn tỉnh Thanh Giang và cơ quan giải quyết.',
      'Bước 3: Điền phần còn thiếu và tải ảnh giấy tờ lên.',
      'Bước 4: Kiểm tra lại, bấm nộp và giữ mã hồ sơ.',
      'Bước 5: Theo dõi bằng mã hồ sơ, nhận kết quả điện tử.',
      'Cần giúp, hãy gọi 0299 3555 103 hoặc đến Bộ phận Một cửa.',
    ].join('\n'),
    publishedAt: '2026-11-11T02:30:00.000Z',
  },
  {
    _id: 'video-mot-ngay',
    _type: 'video',
    title: 'Một ngày ở Thanh Giang',
    slug: slug('Một ngày ở Thanh Giang'),
    file: {_type: 'file', asset: assetReference('mot-ngay-o-thanh-giang.mp4')},
    captions: {_type: 'file', asset: assetReference('mot-ngay-o-thanh-giang.vtt')},
    poster: figure('thung-lung-song-binh-minh.jpg', {
      alt: 'Bình minh trên thung lũng sông, ruộng lúa hai bờ và núi xa trong sương.',
      credit: 'Văn phòng Sở',
    }),
    duration: 20,
    description:
      'Từ bình minh trên sông đến phố lên đèn: năm khung cảnh của tỉnh trong hai mươi giây. Phim không có tiếng.',
    transcript: [
      'Bình minh trên sông Thanh.',
      'Ruộng bậc thang ở xã Thượng Sơn.',
      'Phiên chợ sáng phường Bến Sông.',
      'Cầu Bến Sông lúc hoàng hôn.',
      'Phố thị lên đèn.',
    ].join('\n'),
    publishedAt: '2026-10-26T09:00:00.000Z',
  },
]
