// Makes a cut-out and what was invented behind it agree with the picture they were taken from: laid together they are that picture again.
import type { Mask } from './masks.ts'

/** Less of a thing than this in a pixel is none of it. */
const none = 0.03

/**
 * Mends both in place so that seen from where the picture was taken nothing has changed: what is only background beside a
 * sure outline stays as it was seen, and where a pixel shows both, the thing's colour is what the picture has beyond the
 * background's part. Where no colour could be so strong, more of the pixel belongs to the thing. `cut` is premultiplied; `seen`
 * is 1 where what is behind was really seen: what the picture has brighter there is the thing's glow.
 */
export const agree = (
  cut: Uint8Array,
  behind: Uint8Array,
  picture: Uint8Array,
  hole: Mask,
  front: Mask,
  sure: boolean,
  shines: Uint8Array | null,
): void => {
  for (let k = 0; k < hole.data.length; k++) {
    if (!hole.data[k]) continue
    const i = 4 * k
    let alpha = (cut[i + 3] ?? 0) / 255
    if (alpha >= 1) continue
    if (!front.data[k] && alpha < none && !shines?.[k]) {
      for (let c = 0; c < 4; c++) {
        cut[i + c] = 0
        if (sure) behind[i + c] = picture[i + c] ?? 0
      }
      continue
    }
    // Beside an unsure outline what is behind is invented: what the picture has beyond that is no part of the thing.
    if (!sure) continue
    for (let c = 0; c < 3; c++) {
      const [p, b] = [picture[i + c] ?? 0, behind[i + c] ?? 0]
      if (p > b) alpha = Math.max(alpha, (p - b) / (255 - b))
      else if (b > p) alpha = Math.max(alpha, (b - p) / b)
    }
    for (let c = 0; c < 3; c++) {
      const [p, b] = [picture[i + c] ?? 0, behind[i + c] ?? 0]
      cut[i + c] = Math.max(0, Math.min(255, Math.round(p - (1 - alpha) * b)))
    }
    cut[i + 3] = Math.round(255 * alpha)
  }
}
