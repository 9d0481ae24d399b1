import {describe, expect, test} from 'vitest'
import {findPlaces} from './findPlaces.ts'
import {parseJsonMatch} from './parseJsonMatch.ts'

const fred = {
  name: 'fred',
  friends: [
    {_key: 'a', name: 'mork', age: 40, tags: ['x', 'y']},
    {_key: 'b', name: 'mindy', age: 32},
    {_key: 'c', name: 'franklin', nested: {deep: {name: 'd'}}},
  ],
  'vi-VN': {tên: 'Phong'},
  nothing: null,
}

const find = (path: string, mayCreate = false) =>
  findPlaces(fred, parseJsonMatch(path), mayCreate).map(place => place.join('/'))

describe('what exists', () => {
  test.each([
    ['name', ['name']],
    ['friends[0].name', ['friends/0/name']],
    ['friends[-1].name', ['friends/2/name']],
    ['friends[*].name', ['friends/0/name', 'friends/1/name', 'friends/2/name']],
    ['friends[0, 2].name', ['friends/0/name', 'friends/2/name']],
    ['friends[1:].name', ['friends/1/name', 'friends/2/name']],
    ['friends[:-2].name', ['friends/0/name']],
    ['friends[5:9].name', []],
    ['friends[_key=="b"].age', ['friends/1/age']],
    ["friends[_key == 'b'].age", ['friends/1/age']],
    ['friends[age > 35, name == "mindy"].name', ['friends/0/name', 'friends/1/name']],
    ['friends[age >= 32].name', ['friends/0/name', 'friends/1/name']],
    ['friends[age != 40].name', ['friends/1/name']],
    ['friends[age?].name', ['friends/0/name', 'friends/1/name']],
    ['friends[tags?]', []],
    ['friends[age == "40"]', []],
    ['friends[nested.deep.name == "d"]._key', ['friends/2/_key']],
    ['friends[0].tags[@ == "y"]', ['friends/0/tags/1']],
    ['friends[0][name, age]', ['friends/0/name', 'friends/0/age']],
    ['nothing', ['nothing']],
    ['nothing.more', []],
    ['missing', []],
    ['friends.name', []],
    ['name[0]', []],
    ["['vi-VN'].tên", ['vi-VN/tên']],
    ['vi-VN.tên', ['vi-VN/tên']],
    ['friends[2]..name', ['friends/2/name', 'friends/2/nested/deep/name']],
    ['..deep', ['friends/2/nested/deep']],
    ['..[_key == "a"].age', ['friends/0/age']],
    ['friends[2].nested.*', ['friends/2/nested/deep']],
    ['toString', []],
  ])('%s', (path, places) => {
    expect(find(path)).toEqual(places)
  })
})

describe('what `set` may make', () => {
  test.each([
    ['a.b.c', ['a/b/c']],
    ['name.more', ['name/more']],
    ['friends[*].seen', ['friends/0/seen', 'friends/1/seen', 'friends/2/seen']],
    ['friends[3]', ['friends/3']],
    ['friends[4]', []],
    ['friends[3].seen', []],
    ['friends.seen', []],
    ['..deep.more', ['friends/2/nested/deep/more']],
    ['..never', []],
  ])('%s', (path, places) => {
    expect(find(path, true)).toEqual(places)
  })
})

describe('what is no path', () => {
  test.each([
    ['', 'at position 0: expected an attribute, "[" or ".."'],
    ['a.', 'at position 2: expected an attribute name'],
    ['a..', 'at position 3: expected something after ".."'],
    ['a b', 'at position 2: expected ".", "[" or the end of the path'],
    ['a[', 'at position 2: expected an index, a slice, a filter or a path'],
    ['a[0', 'at position 3: expected "," or "]"'],
    ['a[1.5]', 'at position 2: expected a whole number'],
    ['a[b == c]', 'at position 7: expected a string, a number, true, false or null'],
    ['a;b', 'at position 1: unexpected ";"'],
    ['"a"', 'at position 0: expected an attribute, "[" or ".."'],
    ['a....b', 'at position 3: expected an attribute name'],
  ])('%s', (path, message) => {
    expect(() => parseJsonMatch(path)).toThrow(message)
  })

  test('a path that is too long', () => {
    expect(() => parseJsonMatch('a.'.repeat(3000))).toThrow('longer than 4096 characters')
  })
})

test('a path that matches the same place many times finds it once', () => {
  expect(find('..[_key == "a", name == "mork"]..age')).toEqual(['friends/0/age'])
})
