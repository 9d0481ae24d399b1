import {CalendarIcon} from '@sanity/icons/Calendar'
import {CogIcon} from '@sanity/icons/Cog'
import {CommentIcon} from '@sanity/icons/Comment'
import {EditIcon} from '@sanity/icons/Edit'
import {FolderIcon} from '@sanity/icons/Folder'
import {ImagesIcon} from '@sanity/icons/Images'
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
      kind(S, 'article', 'Tin bài'),
      kind(S, 'notice', 'Thông báo'),
      photos(S),
      kind(S, 'video', 'Video'),
      kind(S, 'activityReport', 'Báo cáo hoạt động'),
      kind(S, 'officialDocument', 'Văn bản'),
      S.divider(),
      feedback(S),
      S.divider(),
      kind(S, 'category', 'Chuyên mục'),
      kind(S, 'page', 'Trang tĩnh'),
      kind(S, 'person', 'Cán bộ'),
      kind(S, 'unit', 'Đơn vị'),
      S.divider(),
      singleton(S, 'siteSettings', 'Thông tin cơ quan', CogIcon),
      singleton(S, 'holidaySettings', 'Ngày nghỉ và lịch', CalendarIcon),
      kind(S, 'redirect', 'Chuyển hướng'),
    ])

function kind(S: StructureBuilder, type: string, title: string): ListItemBuilder {
  return S.documentTypeListItem(type).title(title)
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
        .items([kind(S, 'photoCaption', 'Tất cả ảnh'), kind(S, 'photoAlbum', 'Album ảnh'), photosByAlbum(S)]),
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
          feedbackList(S, 'feedbackReceived', 'Ý kiến người dân', 'status != "quarantined"'),
          feedbackList(S, 'feedbackQuarantined', 'Chờ kiểm tra (nghi thư rác)', 'status == "quarantined"'),
          kind(S, 'feedbackAnswer', 'Trả lời đã đăng'),
        ]),
    )
}

function feedbackList(S: StructureBuilder, id: string, title: string, filter: string): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .schemaType('feedback')
    .child(
      S.documentList()
        .id(id)
        .title(title)
        .schemaType('feedback')
        .apiVersion('2025-02-19')
        .filter(`_type == "feedback" && ${filter}`)
        .defaultOrdering([{field: 'receivedAt', direction: 'desc'}]),
    )
}
