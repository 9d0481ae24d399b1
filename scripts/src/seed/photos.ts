import type {PictureName} from '../drawings/pictures.ts'
import {figure, reference, type SampleDocument, slug} from './sampleDocument.ts'

type Photo = {
  picture: PictureName
  alt: string
  caption: string
  credit: string
  place: string
  takenAt: string
  publishedAt: string
}

const albums = {
  'viec-lam': album(
    'viec-lam',
    'Ngày hội việc làm năm 2026',
    'Một ngày ở Quảng trường Bến Sông với 46 doanh nghiệp và hơn 2.900 lượt người tìm việc.',
    '2026-11-07',
    'Quảng trường Bến Sông, phường Bến Sông',
    'ngay-hoi-viec-lam',
    '2026-11-08T02:00:00.000Z',
  ),
  'tinh-nguyen': album(
    'tinh-nguyen',
    'Tuổi trẻ Sở Nội vụ tình nguyện hè 2026',
    'Trồng cây, làm đường, dọn bãi biển: ba tháng hè của Chi đoàn Sở.',
    '2026-08-23',
    'Các xã Thượng Sơn, An Hòa, Hải Thịnh',
    'trong-cay',
    '2026-08-30T02:00:00.000Z',
  ),
  'que-huong': album(
    'que-huong',
    'Thanh Giang vào mùa gặt',
    'Ruộng đồng, bến cá và phố thị của tỉnh trong những ngày cuối thu.',
    '2026-10-18',
    'Tỉnh Thanh Giang',
    'mua-gat',
    '2026-10-25T02:00:00.000Z',
  ),
}

type AlbumName = keyof typeof albums

/** Ten photos in three albums, with the albums themselves. */
export const photos: SampleDocument[] = [
  ...Object.values(albums),
  photo('viec-lam', 10, {
    picture: 'ngay-hoi-viec-lam',
    alt: 'Đông người đứng trước ba gian hàng tuyển dụng dưới dây cờ nhiều màu.',
    caption: 'Từ sáng sớm, các gian tuyển dụng đã kín người hỏi việc.',
    credit: 'Đinh Lan Chi',
    place: 'Phường Bến Sông',
    takenAt: '2026-11-07',
    publishedAt: '2026-11-08T02:10:00.000Z',
  }),
  photo('viec-lam', 20, {
    picture: 'xuong-thuc-hanh',
    alt: 'Học viên đội mũ bảo hộ tập hàn và đấu tủ điện trong xưởng.',
    caption: 'Học viên Trường Trung cấp nghề biểu diễn tay nghề hàn và điện dân dụng.',
    credit: 'Trường Trung cấp nghề tỉnh',
    place: 'Phường Trung Kiên',
    takenAt: '2026-11-07',
    publishedAt: '2026-11-08T02:11:00.000Z',
  }),
  photo('viec-lam', 30, {
    picture: 'trao-bang-khen',
    alt: 'Sáu người cầm giấy khen đứng giữa sân khấu có hoa và phông xanh.',
    caption: 'Khen thưởng sáu doanh nghiệp, cá nhân tạo nhiều việc làm trong năm.',
    credit: 'Đinh Lan Chi',
    place: 'Nhà văn hóa tỉnh',
    takenAt: '2026-11-06',
    publishedAt: '2026-11-08T02:12:00.000Z',
  }),
  photo('tinh-nguyen', 10, {
    picture: 'trong-cay',
    alt: 'Đoàn viên áo xanh đào hố, trồng cây con trên sườn đồi.',
    caption: 'Đoàn viên Chi đoàn Sở trồng lim, giổi trên đồi Thượng Sơn.',
    credit: 'Bùi Anh Khôi',
    place: 'Xã Thượng Sơn',
    takenAt: '2026-08-23',
    publishedAt: '2026-08-30T02:10:00.000Z',
  }),
  photo('tinh-nguyen', 20, {
    picture: 'don-bai-bien',
    alt: 'Nhóm đoàn viên nhặt rác trên bãi cát, phía sau là biển.',
    caption: 'Buổi dọn rác bãi biển Hải Thịnh gom được hơn hai tấn rác nhựa.',
    credit: 'Bùi Anh Khôi',
    place: 'Xã Hải Thịnh',
    takenAt: '2026-07-18',
    publishedAt: '2026-08-30T02:11:00.000Z',
  }),
  photo('tinh-nguyen', 30, {
    picture: 'lam-duong',
    alt: 'Công nhân và người dân làm đường, xe lu chạy trên mặt đường mới.',
    caption: 'Đoàn viên góp ngày công làm 1,2 cây số đường thôn Đông.',
    credit: 'Bùi Anh Khôi',
    place: 'Xã An Hòa',
    takenAt: '2026-07-05',
    publishedAt: '2026-08-30T02:12:00.000Z',
  }),
  photo('que-huong', 10, {
    picture: 'mua-gat',
    alt: 'Người nông dân đội nón gặt lúa trên cánh đồng vàng trong nắng chiều.',
    caption: 'Bà con xã Tân Lập gặt lúa mùa.',
    credit: 'Đinh Lan Chi',
    place: 'Xã Tân Lập',
    takenAt: '2026-10-18',
    publishedAt: '2026-10-25T02:10:00.000Z',
  }),
  photo('que-huong', 20, {
    picture: 'cang-ca',
    alt: 'Thuyền cá cập bến lúc mặt trời mọc, người dân chuyển những thúng cá.',
    caption: 'Chuyến biển đêm về bến Hải Thịnh trong ánh bình minh.',
    credit: 'Đinh Lan Chi',
    place: 'Xã Hải Thịnh',
    takenAt: '2026-10-20',
    publishedAt: '2026-10-25T02:11:00.000Z',
  }),
  photo('que-huong', 30, {
    picture: 'cau-qua-song',
    alt: 'Cầu dây văng bắc qua sông lúc hoàng hôn, thuyền chài trên mặt nước.',
    caption: 'Cầu Bến Sông nhìn từ bờ nam, chiều cuối thu.',
    credit: 'Đinh Lan Chi',
    place: 'Phường Bến Sông',
    takenAt: '2026-10-21',
    publishedAt: '2026-10-25T02:12:00.000Z',
  }),
  photo('que-huong', 40, {
    picture: 'dua-thuyen',
    alt: 'Ba thuyền đua với các đội áo đỏ, vàng, xanh; khán giả đứng kín bờ.',
    caption: 'Hội đua thuyền mùa thu trên sông Thanh.',
    credit: 'Bùi Anh Khôi',
    place: 'Sông Thanh, phường Bến Sông',
    takenAt: '2026-09-02',
    publishedAt: '2026-10-25T02:13:00.000Z',
  }),
]

function album(
  id: string,
  title: string,
  summary: string,
  eventDate: string,
  place: string,
  cover: PictureName,
  publishedAt: string,
): SampleDocument {
  return {
    _id: `album-${id}`,
    _type: 'photoAlbum',
    title,
    slug: slug(title),
    summary,
    eventDate,
    place,
    cover: reference(`photo-${cover}`),
    publishedAt,
  }
}

function photo(
  albumName: AlbumName,
  order: number,
  {picture, alt, caption, credit, place, takenAt, publishedAt}: Photo,
): SampleDocument {
  return {
    _id: `photo-${picture}`,
    _type: 'photoCaption',
    image: figure(`${picture}.jpg`, {alt, caption, credit}),
    album: reference(albums[albumName]._id),
    takenAt,
    place,
    publishedAt,
    order,
  }
}
