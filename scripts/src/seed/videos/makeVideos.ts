import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {pictures} from '../../drawings/pictures.ts'
import {toSvg} from '../../drawings/renderPicture.ts'
import {onlineFilingFrame, onlineFilingSeconds} from './onlineFilingFrame.ts'

/*
 * Makes the two short films of the sample content: node scripts/src/seed/videos/makeVideos.ts
 * It needs ffmpeg with libx264 on the PATH (Debian: apt-get install ffmpeg) and a font with Vietnamese letters
 * (fonts-liberation). The films are committed, since an installation has neither; run it again after a change.
 */

const framesPerSecond = 20

await encode('nop-ho-so-truc-tuyen.mp4', [960, 540], onlineFilingFrames())
await encode('mot-ngay-o-thanh-giang.mp4', [960, 540], landscapeFrames())

async function* onlineFilingFrames(): AsyncGenerator<Buffer> {
  for (let frame = 0; frame < onlineFilingSeconds * framesPerSecond; frame++) {
    const svg = toSvg({
      content: onlineFilingFrame(frame / framesPerSecond),
      crop: [0, 0, 1280, 720],
      size: [960, 540],
    })
    yield sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  }
}

/** Five scenes of four seconds, each a slow move over the drawing, melting into the next. */
async function* landscapeFrames(): AsyncGenerator<Buffer> {
  const names = [
    'thung-lung-song-binh-minh',
    'ruong-bac-thang',
    'cho-que',
    'cau-qua-song',
    'thi-xa-ve-dem',
  ] as const
  const scenes = await Promise.all(
    names.map(name =>
      sharp(Buffer.from(toSvg(pictures[name]())))
        .removeAlpha()
        .png()
        .toBuffer(),
    ),
  )
  for (let frame = 0; frame < 20 * framesPerSecond; frame++) {
    const second = frame / framesPerSecond
    const index = Math.min(4, Math.floor(second / 4))
    const within = second - index * 4
    const current = await view(scenes[index], within, index)
    const melt = (within - 3.4) / 0.6
    yield melt > 0 && index < 4
      ? blend(current, await view(scenes[index + 1], within - 4, index + 1), melt)
      : current
  }
}

/** What the camera sees: a 16:9 part of the scene that moves some whole pixels a frame, the direction alternating. */
async function view(scene: Buffer | undefined, within: number, index: number): Promise<Buffer> {
  const progress = (within + 0.6) / 4.6
  const travel = Math.round(160 * (index % 2 ? 1 - progress : progress))
  return sharp(scene)
    .extract({left: Math.max(0, Math.min(160, travel)), top: 120, width: 1440, height: 810})
    .resize(960, 540)
    .raw()
    .toBuffer()
}

function blend(from: Buffer, to: Buffer, share: number): Buffer {
  return Buffer.from(from.map((value, at) => Math.round(value + ((to[at] ?? value) - value) * share)))
}

async function encode(
  name: string,
  [width, height]: [number, number],
  frames: AsyncIterable<Buffer>,
): Promise<void> {
  const target = fileURLToPath(new URL(`./${name}`, import.meta.url))
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${width}x${height}`,
    '-r',
    String(framesPerSecond),
    '-i',
    '-',
  ]
  const output = [
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-crf',
    '27',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    '+faststart',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-threads',
    '1',
  ]
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output, target], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(ffmpeg, 'exit')
  for await (const frame of frames) if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain')
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0)
    throw new Error(`ffmpeg ended with code ${code} while making ${name}: see its message above.`)
}
