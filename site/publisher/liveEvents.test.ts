import {describe, expect, test} from 'vitest'
import {parseLiveEvent} from './liveEvents.ts'

describe('parseLiveEvent', () => {
  test.each([
    ['id: 7\nevent: welcome\ndata: {"id":"7"}', {id: '7', type: 'welcome'}],
    ['event: restart\nid: 9\ndata: {}', {id: '9', type: 'restart'}],
    [
      'id: 8\nevent: message\ndata: {"id":"8","tags":["s1:a","s1:b"]}',
      {id: '8', type: 'message', tags: ['s1:a', 's1:b']},
    ],
    ['id:8\r\nevent:message\r\ndata:{"tags":["s1:a"]}', {id: '8', type: 'message', tags: ['s1:a']}],
    [':', undefined],
    ['event: goaway\ndata: {"reason":"x"}', undefined],
  ])('%j', (block, event) => {
    expect(parseLiveEvent(block)).toEqual(event)
  })
})
