import {readFile, stat} from 'node:fs/promises'
import os from 'node:os'
import sharp, {type Sharp, type SharpOptions} from 'sharp'
import {httpError} from '../http/apiError.ts'
import type {ImageExtension} from './sniffImage.ts'
import {TaskQueue} from './taskQueue.ts'

/**
 * Images run on libuv's threads through sharp, not in worker threads of our own: the work is native and off the event
 * loop already, and what bounds memory is how many pictures are open at once. So: one libvips thread a picture, a
 * queue that lets few in, no operation cache, a pixel limit, a time limit, and only the decoders named below.
 */
sharp.concurrency(1)
sharp.cache(false)
sharp.block({operation: ['VipsForeignLoad']})
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
    'VipsForeignLoadSvg',
  ],
})

/** Pixels an image may unfold to, all frames together: 100 million are 400 MB as RGBA. */
export const maxInputPixels = 100_000_000

/** libuv has four threads for files, DNS and hashing too: one must stay free. */
const width = Math.min(3, Math.max(1, os.availableParallelism()))

/**
 * Every decoding and encoding of a picture passes through here. What waits holds no picture yet, so the line may be as
 * long as a gallery that is opened for the first time: browsers don't ask again for a picture that was refused.
 */
export const imageQueue = new TaskQueue(width, 500)

/** What the decoder reads: a path, or for SVG the text itself. */
export type ImageInput = string | Buffer

/** Bytes of SVG the lake will draw; larger ones are kept as they are. */
const maxSvgBytes = 10 * 1024 * 1024

/**
 * An SVG read from a path may show other files of its folder, that is other people's uploads; one read from memory
 * has no folder. Throws ApiError 400 when it is too large to be held in memory.
 */
export async function imageInput(file: string, extension: ImageExtension): Promise<ImageInput> {
  if (extension !== 'svg') return file
  const {size} = await stat(file)
  if (size > maxSvgBytes) {
    throw httpError(
      400,
      `The SVG has ${size} bytes; at most ${maxSvgBytes} can be drawn. Simplify it and upload it again.`,
    )
  }
  return readFile(file)
}

/** Opens an image under the lake's limits; anything broken or endless rejects when the output is asked for. */
export function openImage(input: ImageInput, options: SharpOptions = {}): Sharp {
  return sharp(input, {
    limitInputPixels: maxInputPixels,
    failOn: 'truncated',
    sequentialRead: true,
    ...options,
  }).timeout({seconds: 30})
}

/** Changes with anything that could change the bytes of a variant: part of its ETag and of its place in the cache. */
export const pipelineVersion = `1-${sharp.versions.sharp}-${sharp.versions.vips}`
