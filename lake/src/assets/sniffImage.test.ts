import {expect, test} from 'vitest'
import {sniffImage} from './sniffImage.ts'

test.each([
  ['\xff\xd8\xff\xe1', 'jpg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['II*\0', 'tif'],
  ['MM\0*', 'tif'],
  ['\0\0\0\x1cftypavif\0\0\0\0', 'avif'],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'avif'],
  ['\0\0\0\x1cftypheic\0\0\0\0', 'heic'],
  ['<svg xmlns="…">', 'svg'],
  ['\xef\xbb\xbf\n<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "x" "y">\n<svg\n>', 'svg'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg>', 'svg'],
  ['<x:svg xmlns:x="…">', 'svg'],
  ['', undefined],
  ['<!doctype html><svg>', undefined],
  ['<html><svg></svg></html>', undefined],
  ['<svgx>', undefined],
  ['<!-- <svg> -->', undefined],
  ['RIFF\0\0\0\0WAVE', undefined],
  ['%PDF-1.7', undefined],
  ['\0\0\0\x1cftypisom\0\0\0\0', undefined],
])('%j is %s', (head, format) => {
  expect(sniffImage(head)).toBe(format)
})

test('a long prolog is read in no time worth speaking of', () => {
  expect(sniffImage('<!--'.repeat(1000))).toBeUndefined()
  expect(sniffImage('<!---->'.repeat(500))).toBeUndefined()
  expect(sniffImage('<? '.repeat(1300))).toBeUndefined()
})
