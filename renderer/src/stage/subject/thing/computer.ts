// A computer that is switched on: a wide screen on its foot, a keyboard and a mouse before it, a tower with lit fans beside it; metres.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Texture } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** What the screen shows: a landscape of a game with its bars, or windows of text. */
const picture = (game: boolean, glow: Rgb): Texture => {
  const [width, height] = [96, 54]
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const hill = 30 + 6 * Math.sin(x * 0.13) + 3 * Math.sin(x * 0.31)
      const bar = y > 47 && x > 5 && x < 40
      const line = y % 5 < 2 && x > 8 && x < 8 + ((y * 37) % 60) + 12 && y > 8
      const c = game
        ? bar
          ? [230, 60, 70]
          : y > hill
            ? [30 + 60 * glow[0], 20 + 50 * glow[1], 40 + 70 * glow[2]]
            : [80 + 150 * glow[0], 60 + 120 * glow[1] + y, 110 + 130 * glow[2]]
        : y < 5
          ? [70, 90, 120]
          : line
            ? [110, 190, 220]
            : [22, 30, 44]
      pixels.set([...c.map((v) => Math.min(255, v)), 255] as number[], (y * width + x) * 4)
    }
  return { width, height, pixels }
}

const screen = (w: Workpiece, game: boolean, glow: Rgb): void => {
  const black = brush(w, { roughness: 0.3, f0: 0.05 }, '#141519')
  black.box([-0.11, 0, -0.1], [0.11, 0.012, 0.06])
  black.rod([0, 0.01, -0.06], [0, 0.2, -0.05], 0.016, 0.014, 12)
  black.box([-0.31, 0.13, -0.045], [0.31, 0.5, -0.012])
  const lit = w.material({
    surface: 'emissive-texture',
    texture: w.texture(picture(game, glow)),
    emission: [1.25, 1.25, 1.25],
    color: [0, 0, 0],
  })
  w.quad(
    [-0.298, 0.142, -0.01],
    [0.298, 0.142, -0.01],
    [0.298, 0.488, -0.01],
    [-0.298, 0.488, -0.01],
    lit,
  )
  const light: Rgb = game
    ? [0.6 + 0.6 * glow[0], 0.55 + 0.5 * glow[1], 0.7 + 0.6 * glow[2]]
    : [0.2, 0.24, 0.3]
  w.light([0, 0.36, 0.16], 0.1, light)
}

const colors = (game: boolean, subject: BriefSubject): Rgb =>
  subject.colors[0] ?? hex(game ? '#8a3af0' : '#4aa8e8')

/** A desktop computer. */
export const computer: Builder = (subject) => ({
  yaw: 0.35,
  work: made((w) => {
    const game = subject.traits['use'] === 'game'
    const glow = colors(game, subject)
    screen(w, game, glow)
    const dark = brush(w, finish.plastic, '#202227')
    dark.box([-0.22, 0, 0.14], [0.2, 0.022, 0.28])
    const keys = brush(w, game ? glowing(glow, 0.5) : finish.plastic, game ? glow : '#e4e6e8')
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 13; i++)
        keys.block([-0.2 + i * 0.0315, 0.022, 0.163 + row * 0.031], 0.025, 0.008, 0.024)
    dark.ball([0.29, 0.014, 0.22], [0.03, 0.02, 0.05])
    brush(w, { roughness: 0.2, f0: 0.06 }, '#17181c').box([0.42, 0, -0.2], [0.6, 0.42, 0.16])
    for (const y of [0.11, 0.3]) {
      w.placed({ at: [0.51, y, 0.162] }, () =>
        brush(w, glowing(glow, game ? 2.2 : 0.7), glow).latheZ(
          '.062,0 .074,.003 .074,.006 .062,.003',
          26,
        ),
      )
    }
  }),
})
