import {attachment, keyed, type SampleDocument, slug} from './sampleDocument.ts'

const office = 'Sở Nội vụ tỉnh Thanh Giang'

/** Four official documents of the sample office, each with its file. */
export const officialDocuments: SampleDocument[] = [
  {
    ...document('412/KH-SNV', 'plan', 'Kế hoạch cải cách hành chính của Sở Nội vụ năm 2027', '2026-11-12'),
    issuer: office,
    signer: 'Trần Quang Lâm',
    field: 'Cải cách hành chính',
    attachments: keyed([attachment('ke-hoach-cai-cach-hanh-chinh-2027.odt', 'Kế hoạch số 412/KH-SNV')]),
    publishedAt: '2026-11-13T02:00:00.000Z',
  },
  {
    ...document(
      '37/TB-HĐTD',
      'announcement',
      'Thông báo kết quả vòng 1 kỳ tuyển dụng công chức tỉnh Thanh Giang năm 2026',
      '2026-11-16',
    ),
    issuer: 'Hội đồng tuyển dụng công chức tỉnh Thanh Giang',
    signer: 'Phạm Đức Toàn',
    field: 'Công chức',
    attachments: keyed([attachment('thong-bao-ket-qua-vong-1.odt', 'Thông báo số 37/TB-HĐTD')]),
    publishedAt: '2026-11-16T08:30:00.000Z',
  },
  {
    ...document(
      '1935/SNV-NCC',
      'officialLetter',
      'Về việc rà soát nhà ở của người có công trước năm 2027',
      '2026-10-21',
    ),
    issuer: office,
    signer: 'Lê Thị Thu Hằng',
    field: 'Người có công',
    attachments: keyed([attachment('cong-van-ra-soat-nha-o-nguoi-co-cong.odt', 'Công văn số 1935/SNV-NCC')]),
    publishedAt: '2026-10-21T08:00:00.000Z',
  },
  {
    ...document(
      '286/QĐ-SNV',
      'decision',
      'Ban hành Quy chế tiếp công dân tại trụ sở Sở Nội vụ',
      '2026-08-03',
    ),
    effectiveFrom: '2026-08-15',
    issuer: office,
    signer: 'Trần Quang Lâm',
    field: 'Tiếp công dân',
    attachments: keyed([attachment('quyet-dinh-quy-che-tiep-cong-dan.odt', 'Quyết định số 286/QĐ-SNV')]),
    publishedAt: '2026-08-04T02:00:00.000Z',
  },
]

function document(
  documentNumber: string,
  documentType: string,
  title: string,
  issuedAt: string,
): SampleDocument {
  const name = slug(documentNumber)
  return {
    _id: `document-${name.current}`,
    _type: 'officialDocument',
    documentNumber,
    documentType,
    title,
    slug: name,
    issuedAt,
  }
}
