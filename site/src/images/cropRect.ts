/** Shares of the original's sides that the editor cut away, each 0–1. */
export type Crop = {
  top?: number | undefined
  bottom?: number | undefined
  left?: number | undefined
  right?: number | undefined
}

/** The point that must stay in view, as shares of the original's width and height. */
export type Hotspot = {x?: number | undefined; y?: number | undefined}

/** Whole pixels of the original. */
export type Rect = {left: number; top: number; width: number; height: number}

type Size = {width: number; height: number}

/**
 * The part of the original to show: the editor's crop, and within it, when a shape (width ÷ height) is asked
 * for, the largest rectangle of that shape with the hotspot as near its middle as the crop's edges allow.
 */
export function cropRect(
  original: Size,
  chosen: {crop?: Crop | null | undefined; hotspot?: Hotspot | null | undefined},
  aspect?: number,
): Rect {
  const kept = keptByCrop(original, chosen.crop)
  if (aspect === undefined) return kept
  const width = Math.min(kept.width, Math.max(1, Math.round(kept.height * aspect)))
  const height = Math.min(kept.height, Math.max(1, Math.round(kept.width / aspect)))
  return {
    left: around(
      (chosen.hotspot?.x ?? middle(kept.left, kept.width, original.width)) * original.width,
      width,
      kept.left,
      kept.width,
    ),
    top: around(
      (chosen.hotspot?.y ?? middle(kept.top, kept.height, original.height)) * original.height,
      height,
      kept.top,
      kept.height,
    ),
    width,
    height,
  }
}

function keptByCrop({width, height}: Size, crop: Crop | null | undefined): Rect {
  const left = Math.round((crop?.left ?? 0) * width)
  const top = Math.round((crop?.top ?? 0) * height)
  return {
    left,
    top,
    width: Math.max(1, width - left - Math.round((crop?.right ?? 0) * width)),
    height: Math.max(1, height - top - Math.round((crop?.bottom ?? 0) * height)),
  }
}

/** Where a span of `length` starts so that `centre` is in its middle, without leaving `start … start + room`. */
function around(centre: number, length: number, start: number, room: number): number {
  return Math.round(Math.min(Math.max(centre - length / 2, start), start + room - length))
}

function middle(start: number, length: number, whole: number): number {
  return (start + length / 2) / whole
}
