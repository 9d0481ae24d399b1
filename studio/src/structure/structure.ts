import {BellIcon} from '@sanity/icons/Bell'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {ChartUpwardIcon} from '@sanity/icons/ChartUpward'
import {CogIcon} from '@sanity/icons/Cog'
import {CommentIcon} from '@sanity/icons/Comment'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EditIcon} from '@sanity/icons/Edit'
import {FolderIcon} from '@sanity/icons/Folder'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {ImageIcon} from '@sanity/icons/Image'
import {ImagesIcon} from '@sanity/icons/Images'
import {LinkIcon} from '@sanity/icons/Link'
import {PlayIcon} from '@sanity/icons/Play'
import {TagIcon} from '@sanity/icons/Tag'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'
import type {ListItemBuilder, StructureBuilder, StructureResolver} from 'sanity/structure'
import {draftsWaiting} from './draftsWaiting.ts'

/** The editors' desk: daily kinds first, then what changes seldom, then settings. */
export const structure: StructureResolver = S =>
  S.list()
    .id('content')
    .title('Nội dung')
    .items([
      draftsWaiting(S).icon(EditIcon),
      S.divider(),
      kind(S, 'article', 'Tin bài', DocumentTextIcon),
      kind(S, 'notice', 'Thông báo', BellIcon),
      photos(S),
      kind(S, 'video', 'Video', PlayIcon),
      kind(S, 'activityReport', 'Báo cáo hoạt động', ChartUpwardIcon),
      kind(S, 'officialDocument', 'Văn bản', DocumentsIcon),
      S.divider(),
      feedback(S),
      S.divider(),
      kind(S, 'category', 'Chuyên mục', TagIcon),
      kind(S, 'page', 'Trang tĩnh', FolderIcon),
      kind(S, 'person', 'Cán bộ', UsersIcon),
      kind(S, 'unit', 'Đơn vị', CaseIcon),
      S.divider(),
      singleton(S, 'siteSettings', 'Thông tin cơ quan', CogIcon),
      singleton(S, 'holidaySettings', 'Ngày nghỉ và lịch', CalendarIcon),
      kind(S, 'redirect', 'Chuyển hướng', LinkIcon),
    ])

function kind(S: StructureBuilder, type: string, title: string, icon: ComponentType): ListItemBuilder {
  return S.documentTypeListItem(type).title(title).icon(icon)
}

function singleton(S: StructureBuilder, type: string, title: string, icon: ComponentType): ListItemBuilder {
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .child(S.document().schemaType(type).documentId(type).title(title))
}

function photos(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('photos')
    .title('Hình ảnh hoạt động')
    .icon(ImagesIcon)
    .child(
      S.list()
        .id('photos')
        .title('Hình ảnh hoạt động')
        .items([
          kind(S, 'photoCaption', 'Tất cả ảnh', ImageIcon),
          kind(S, 'photoAlbum', 'Album ảnh', ImagesIcon),
          photosByAlbum(S),
        ]),
    )
}

function photosByAlbum(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('photosByAlbum')
    .title('Ảnh theo album')
    .icon(FolderIcon)
    .child(
      S.documentTypeList('photoAlbum')
        .id('photosByAlbum')
        .title('Ảnh theo album')
        .child(albumId =>
          S.documentList()
            .id(`album-${albumId}`)
            .title('Ảnh trong album')
            .schemaType('photoCaption')
            .apiVersion('2025-02-19')
            .filter('_type == "photoCaption" && album._ref == $albumId')
            .params({albumId}),
        ),
    )
}

function feedback(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('feedbackDesk')
    .title('Tiếp nhận ý kiến')
    .icon(CommentIcon)
    .child(
      S.list()
        .id('feedbackDesk')
        .title('Tiếp nhận ý kiến')
        .items([
          kind(S, 'feedback', 'Ý kiến người dân', CommentIcon),
          kind(S, 'feedbackAnswer', 'Trả lời đã đăng', HelpCircleIcon),
        ]),
    )
}
