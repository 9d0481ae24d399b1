import {photo} from '../access/matrix.ts'
import {type Archive, sha1} from './archive.ts'

const film = Buffer.from('không phải phim')
const image = `images/${sha1(photo)}-1x1.png`
const file = `files/${sha1(film)}-mp4.bin`

/** An archive with all that documents may hold: drafts, a version, pictures, files, references of every kind. */
export const sample: Archive = {
  documents: [
    {
      _id: 'le-hoi',
      _type: 'article',
      _createdAt: '2019-02-05T01:02:03.000Z',
      title: 'Lễ hội Cầu ngư — “Đình làng” \u{1F3EE}\u2028',
      decomposed: 'Le\u0302\u0303',
      numbers: [0, -1.5, 1e-7, 9007199254740991],
      nothing: null,
      gaps: [null, 1, null],
      empty: {list: [], object: {}, text: ''},
      photo: {
        _type: 'image',
        _sanityAsset: `image@file://./${image}`,
        alt: 'Ảnh',
        hotspot: {x: 0.5, y: 0.25},
      },
      gallery: [
        {_key: 'a', _type: 'image', _sanityAsset: `image@file://./${image}`},
        {_key: 'b', _type: 'file', _sanityAsset: `file@file://./${file}`},
      ],
      author: {_type: 'reference', _ref: 'lan'},
      related: [{_key: 'x', _type: 'reference', _ref: 'khong-con', _weak: true}],
      sheet: {_type: 'reference', _ref: 'x', _dataset: 'production', _projectId: 'cong', _weak: true},
    },
    {
      _id: 'drafts.le-hoi',
      _type: 'article',
      _createdAt: '2019-02-05T01:02:03.000Z',
      author: {_type: 'reference', _ref: 'moi', _strengthenOnPublish: {type: 'person'}, _weak: true},
    },
    {_id: 'versions.rTet.le-hoi', _type: 'article', _createdAt: '2020-01-25T00:00:00.000Z', title: 'Tết'},
    // After who refers to it, and back: no order of single writes would do.
    {
      _id: 'lan',
      _type: 'person',
      _createdAt: '2018-01-01T00:00:00.000Z',
      wrote: {_type: 'reference', _ref: 'le-hoi'},
    },
  ],
  assets: {
    [`image-${sha1(photo)}`]: {
      originalFilename: 'lễ hội.png',
      title: 'Cổng đình',
      altText: 'Ảnh cổng đình',
      creditLine: 'Ái Loan',
      sha1hash: sha1(photo),
      size: photo.length,
    },
    [`file-${sha1(film)}`]: {originalFilename: 'phim.mp4', sha1hash: sha1(film), size: film.length},
  },
  files: {[image]: photo, [file]: film},
}
