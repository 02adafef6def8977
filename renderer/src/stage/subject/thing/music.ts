// Guitars and violins.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { type Point2, points2, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'

/** A waisted outline from half widths at heights, mirrored. */
const waisted = (halves: readonly Point2[], steps = 5): Point2[] => {
  const at = (i: number): Point2 => halves[Math.max(0, Math.min(halves.length - 1, i))] ?? [0, 0]
  const side: Point2[] = []
  for (let i = 0; i + 1 < halves.length; i++)
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
      const f = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
      side.push([Math.max(0, f(0)), f(1)])
    }
  side.push(at(halves.length - 1))
  return [...side, ...[...side].reverse().map(([x, y]): Point2 => [-x, y])]
}

const strings = (
  work: Workpiece,
  n: number,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
): void => {
  const metal = work.material(finish.chrome)
  for (let i = 0; i < n; i++) {
    const t = n > 1 ? i / (n - 1) - 0.5 : 0
    work.cylinder(
      [t * x0 * 2, y0, z],
      [t * x1 * 2, y1, z * 0.8],
      0.0022,
      0.0022,
      metal,
      hex('#e8e4d8'),
      4,
    )
  }
}
const pegs = (work: Workpiece, y: number, n: number, step: number): void => {
  const metal = work.material(finish.chrome)
  for (let i = 0; i < n; i++)
    for (const side of [1, -1])
      work.ball(
        [side * 0.045, y + i * step, 0],
        [0.018, 0.012, 0.01],
        metal,
        hex('#d8d4c8'),
        turned(0),
        8,
      )
}

const acoustic: readonly Point2[] = points2(
  '0,0 .15,.02 .2,.13 .165,.26 .125,.32 .14,.4 .148,.45 .1,.52 0,.535',
)
const electric: readonly Point2[] = points2(
  '0,.02 .13,0 .17,.1 .14,.2 .11,.28 .15,.38 .16,.46 .11,.42 .04,.36 0,.36',
)

/** Neck, frets, head and strings of a guitar. */
const addNeck = (work: Workpiece, color: Rgb, gloss: number, z: number): void => {
  const dark = work.material(finish.wood)
  work.mesh(
    colored(
      slab(points2('-.03,.36 .03,.36 .023,.86 -.023,.86'), z - 0.02, z + 0.008, 0.004),
      hex('#2a1810'),
    ),
    dark,
  )
  for (let i = 0; i < 14; i++)
    work.box(
      [-0.026, 0.83 - i * 0.034, z + 0.008],
      [0.026, 0.833 - i * 0.034, z + 0.0105],
      work.material(finish.chrome),
      hex('#c8c4b8'),
    )
  work.mesh(
    colored(
      slab(points2('-.026,.85 .026,.85 .038,.99 0,1 -.038,.99'), z - 0.022, z, 0.004),
      dim(color, 0.6),
    ),
    gloss,
  )
  work.box([-0.055, 0.085, z - 0.004], [0.055, 0.11, z + 0.012], dark, hex('#2a1810'))
  strings(work, 6, 0.022, 0.018, 0.1, 0.9, z + 0.016)
  pegs(work, 0.89, 3, 0.035)
}

export const guitar: Builder = (subject) => {
  const plugged = /electric|bass|rock/.test(subject.noun)
  const color: Rgb = colorOf(subject, 0, plugged ? '#b8201c' : '#c07a34')
  return {
    yaw: 0.25,
    work: made((work) => {
      const gloss = work.material({ ...finish.wood, roughness: 0.16 })
      const body = waisted(plugged ? electric : acoustic)
      work.mesh(
        colored(slab(body, -0.045, plugged ? 0 : 0.045, 0.008), dim(color, plugged ? 1 : 0.5)),
        gloss,
      )
      if (!plugged)
        work.mesh(
          colored(
            slab(
              body.map(([x, y]) => [x * 0.965, 0.012 + y * 0.957]),
              0.04,
              0.048,
              0.002,
            ),
            color,
          ),
          gloss,
        )
      const z = plugged ? 0.002 : 0.05
      if (!plugged) {
        work.within([0, 0.33, z - 0.001], turned(0, Math.PI / 2, 0), (p) =>
          p.lathe(
            [
              [0.052, 0.001],
              [0.001, 0.0015],
            ],
            p.material(),
            hex('#120a06'),
            28,
          ),
        )
        work.within([0, 0.33, z - 0.002], turned(0, Math.PI / 2, 0), (p) =>
          p.lathe(points2('.06,0 .064,.003 .052,.003'), p.material(), hex('#4a2c14'), 28),
        )
      } else
        for (const y of [0.14, 0.24])
          work.box(
            [-0.05, y, z],
            [0.05, y + 0.03, z + 0.012],
            work.material(finish.plastic),
            hex('#16161a'),
          )
      addNeck(work, color, gloss, z)
    }),
    stature: 1,
    anchors: { grip: [0, 0.7, 0.02], body: [0, 0.28, 0.05] },
  }
}

const violinBody: readonly Point2[] = points2(
  '0,0 .13,.02 .17,.1 .155,.18 .115,.22 .092,.29 .115,.37 .14,.42 .125,.5 .06,.56 0,.565',
)

/** Neck, scroll, pegs and strings of a violin. */
const addFittings = (work: Workpiece, color: Rgb, gloss: number): void => {
  const black = work.material(finish.plastic)
  const ebony = hex('#141212')
  work.mesh(
    colored(slab(points2('-.022,.3 .022,.3 .014,.8 -.014,.8'), 0.05, 0.066, 0.003), ebony),
    black,
  )
  work.mesh(
    colored(
      slab(points2('-.016,.56 .016,.56 .016,.88 -.016,.88'), 0.02, 0.05, 0.006),
      dim(color, 0.8),
    ),
    gloss,
  )
  work.within([0, 0.92, 0.02], turned(0, 0, Math.PI / 2), (p) =>
    p.lathe(
      points2('.001,-.022 .034,-.018 .034,.018 .001,.022'),
      p.material({ ...finish.wood, roughness: 0.2 }),
      dim(color, 0.8),
      16,
    ),
  )
  work.mesh(
    colored(slab(points2('-.018,.03 .018,.03 .028,.2 -.028,.2'), 0.05, 0.06, 0.003), ebony),
    black,
  )
  work.box([-0.045, 0.235, 0.042], [0.045, 0.245, 0.08], work.material(finish.wood), hex('#c8924e'))
  for (const side of [1, -1]) {
    work.tube(
      [
        [side * 0.06, 0.19, 0.043],
        [side * 0.066, 0.24, 0.044],
        [side * 0.054, 0.29, 0.044],
      ],
      { radii: [0.004, 0.006, 0.004], segments: 6 },
      black,
      ebony,
    )
    for (const y of [0.82, 0.86])
      work.cylinder([0, y, 0.035], [side * 0.05, y, 0.035], 0.006, 0.01, black, ebony, 8)
  }
  strings(work, 4, 0.018, 0.01, 0.2, 0.86, 0.082)
}

export const violin: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const color = colorOf(subject, 0, '#9a4a1c')
    const gloss = work.material({ ...finish.wood, roughness: 0.14 })
    const body = waisted(violinBody)
    work.mesh(colored(slab(body, -0.035, 0.035, 0.012), dim(color, 0.7)), gloss)
    work.mesh(
      colored(
        slab(
          body.map(([x, y]) => [x * 0.95, 0.014 + y * 0.95]),
          0.03,
          0.042,
          0.006,
        ),
        color,
      ),
      gloss,
    )
    addFittings(work, color, gloss)
  }),
  stature: 0.95,
  anchors: { grip: [0, 0.72, 0.03], chin: [0.06, 0.03, 0.04] },
})

/** A guitar amplifier: a cabinet in black cloth, its loudspeaker behind a grille, knobs along the top. */
export const amplifier: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const hide = work.material(finish.leather)
    const color = colorOf(subject, 0, '#1c1c20')
    work.box([-0.32, 0.02, -0.14], [0.32, 0.58, 0.12], hide, color)
    work.box([-0.285, 0.05, 0.12], [0.285, 0.45, 0.128], work.material(finish.wool), hex('#8a7a58'))
    for (const x of [-0.15, 0.15]) {
      work.placed({ at: [x, 0.25, 0.13], pitch: Math.PI / 2 }, () => {
        work.lathe(
          points2('.001,0 .03,.004 .105,-.012 .125,0'),
          work.material(finish.rubber),
          hex('#3a342a'),
          30,
        )
      })
    }
    work.box([-0.3, 0.47, 0.12], [0.3, 0.56, 0.13], work.material(finish.gold), hex('#c8a860'))
    for (let i = 0; i < 7; i++)
      work.cylinder(
        [-0.2 + i * 0.066, 0.515, 0.13],
        [-0.2 + i * 0.066, 0.515, 0.152],
        0.017,
        0.014,
        work.material(finish.plastic),
        hex('#16161a'),
        14,
      )
    work.ball(
      [0.26, 0.515, 0.134],
      [0.012, 0.012, 0.008],
      work.material({ color: [0, 0, 0], emission: [4, 0.3, 0.2] }),
      [1, 1, 1],
      turned(0),
      10,
    )
    for (const x of [-0.3, 0.3])
      for (const y of [0.04, 0.56])
        work.ball(
          [x, y, 0.115],
          [0.028, 0.028, 0.022],
          work.material(finish.steel),
          hex('#b8bcc0'),
          turned(0),
          10,
        )
    work.box([-0.11, 0.6, -0.02], [0.11, 0.615, 0.02], hide, color)
    for (const x of [-0.1, 0.1])
      work.box([x - 0.012, 0.57, -0.015], [x + 0.012, 0.61, 0.015], hide, color)
  }),
})
