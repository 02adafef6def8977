// Globes, planets, rocks, vases, crowns, hats on their own and chess boards.

import type { Rgb } from '../../../prompt/brief.ts'
import { newSubject } from '../../new-subject.ts'
import { planetSkin, skinOf } from '../../planet-skins.ts'
import { fbm, noise, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { hats } from '../person/hats.ts'
import { faceShapeOf } from '../person/head.ts'
import { headExtras } from '../person/head-extras.ts'
import { proportionsOf } from '../person/proportions.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { displaced, ellipsoid, sphere, turned } from '../sdf.ts'
import { points2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Land and sea over a ball. */
const continents =
  (sea: number, land: number, ice: number): Pattern =>
  (x, y, z) => {
    const l = Math.sqrt(x * x + y * y + z * z)
    if (Math.abs(y / l) > 0.88 + 0.06 * noise(x * 4, z * 4)) return ice
    const [a, b] = [Math.atan2(x, z), y / l]
    return fbm(a * 1.3 + 4.3, b * 2.1 + 1.7, 4) + 0.1 * Math.sin(a * 2 + 1) > 0.54 ? land : sea
  }
export const globe: Builder = (subject) => ({
  yaw: 0.3,
  work: made((work) => {
    const s = new Sculpture()
    const earth = sphere([0, 0, 0], 0.34)
    s.add(
      earth,
      continents(
        s.paint(colorOf(subject, 0, '#2a6ab8'), finish.plastic),
        s.paint(colorOf(subject, 1, '#5a9a4a'), finish.plastic),
        s.paint(hex('#f0f2f4'), finish.plastic),
      ),
    )
    work.within([0, 0.58, 0], turned(0, 0, -0.4), (part) => {
      part.sculpt(s, 0.022)
      const arc = Array.from({ length: 17 }, (_, i): Vec3 => {
        const a = -Math.PI / 2 + (i / 16) * Math.PI
        return [Math.cos(a) * 0.385, Math.sin(a) * 0.385, 0]
      })
      part.tube(arc, { radii: [0.018], segments: 8 }, part.material(finish.gold), hex('#c8963a'))
    })
    work.lathe(
      points2('.001,0 .24,0 .22,.05 .06,.08 .035,.14 .05,.2 .001,.22'),
      work.material(finish.wood),
      hex('#6a3c1e'),
      28,
    )
  }),
  stature: 0.97,
})
export const planet: Builder = (subject, options) => ({
  work: made((work) => {
    const { noun, traits, material } = subject
    const words = [noun, traits['species'], traits['state'], material].join(' ')
    const skin = /mars|ice/.test(skinOf(words)) && subject.colors.length > 0 ? 'gas' : skinOf(words)
    const ringed =
      /saturn|ring/.test(noun) ||
      (noun === 'planet' && skin === 'gas' && random(options.seed)() < 0.6)
    const base = colorOf(subject, 0, '#d8a86a')
    const surface = work.material({
      texture: work.texture(planetSkin(/mars/.test(noun) ? 'mars' : skin, base)),
      roughness: 0.8,
      f0: 0.02,
    })
    work.within([0, 0.5, 0], turned(0, 0.3, 0.3), (part) => {
      if (!ringed) return
      // Bands of ice and dust, with a gap between the two brightest.
      for (const [r0, r1, k] of [
        [0.6, 0.68, 0.45],
        [0.69, 0.8, 0.9],
        [0.81, 0.88, 0.75],
        [0.91, 1.0, 0.6],
      ] as const)
        part.lathe(
          [
            [r0, 0.002],
            [r1, 0.002],
            [r1, -0.002],
            [r0, -0.002],
          ],
          part.material(finish.plaster),
          dim(mix3(base, hex('#e8dcc0'), 0.6), k),
          96,
        )
    })
    work.placed({ at: [0, 0.5, 0], yaw: 0.7, pitch: 0.3, roll: 0.3, scale: 0.5 }, () =>
      work.sphere(surface, [1, 1, 1], 80),
    )
  }),
  stature: 1,
})
export const moonGlobe: Builder = (subject) => ({
  work: made((work) => {
    const s = new Sculpture()
    const c = colorOf(subject, 0, '#d8d6ce')
    const [light, dark] = [
      s.paint(c, { ...finish.stone, emission: dim(c, 0.12) }),
      s.paint(dim(c, 0.6), { ...finish.stone, emission: dim(c, 0.06) }),
    ]
    const craters = Array.from({ length: 26 }, (_, i): readonly [Vec3, number] => {
      const y = 1 - (2 * (i + 0.5)) / 26
      const r = Math.sqrt(1 - y * y)
      const a = i * 2.4
      return [
        [Math.cos(a) * r * 0.5, y * 0.5 + 0.5, Math.sin(a) * r * 0.5],
        0.035 + 0.05 * ((i * 7) % 5) * 0.25,
      ]
    })
    s.add(sphere([0, 0.5, 0], 0.5), (x, y, z) =>
      fbm(x * 3 + 2, y * 3 + z * 2, 3) > 0.53 ? dark : light,
    )
    for (const [p, r] of craters) s.cut(ellipsoid(p, [r, r, r]), 0.03)
    work.sculpt(s, 0.022)
  }),
})
export const rock: Builder = (subject, options) => ({
  yaw: subject.traits['shape'] === 'ledge' ? 0.1 : random(options.seed)() * 3,
  work: made((work) => {
    const k = Math.floor(random(options.seed)() * 50)
    const ledge = subject.traits['shape'] === 'ledge'
    const s = new Sculpture()
    const stone = s.paint(colorOf(subject, 0, '#837d75'), finish.stone, (_x, y) => {
      const t = 0.8 + 0.25 * Math.min(1, y)
      return [t, t, t]
    })
    const rough = displaced(
      ledge
        ? ellipsoid([0, 0.3, 0], [1.3, 0.75, 0.85])
        : ellipsoid([0, 0.36, 0], [0.62, 0.56, 0.5]),
      0.16,
      (x, y, z) => 0.3 * (fbm(x * 1.9 + k, z * 1.9 + y * 1.3, 4) - 0.48),
    )
    s.add(rough, stone)
    if (ledge)
      s.cut({
        at: (x, y, z) => 0.6 + 0.08 * fbm(x * 2 + k, z * 2, 3) - y,
        low: [-2, 0.55, -2],
        high: [2, 2, 2],
      })
    else {
      s.cut(ellipsoid([0.5, 1.05, 0.3], [0.6, 0.4, 0.6]), 0.04)
      s.cut(ellipsoid([-0.75, 0.95, -0.2], [0.5, 0.45, 0.7]), 0.04)
    }
    s.cut({ at: (_x, y) => y, low: [-1, -1, -1], high: [1, 0, 1] })
    work.sculpt(s, 0.026)
  }),
})
/** A bottle with a long neck and a label. */
const bottle = (work: Workpiece, color: Rgb, plain: boolean): void => {
  work.lathe(
    points2(
      '.001,.012 .12,0 .145,.015 .15,.06 .15,.54 .135,.61 .07,.7 .05,.77 .047,.93 .06,.935 .06,.985 .045,.99 .001,.985',
    ),
    work.material({ roughness: 0.05, f0: 0.09 }),
    color,
    36,
  )
  if (!plain)
    work.lathe(
      points2('.151,.16 .153,.165 .153,.42 .151,.425'),
      work.material(finish.paper),
      hex('#efe6cf'),
      36,
    )
}

export const vase: Builder = (subject) => ({
  work: made((work) => {
    if (subject.traits['style'] === 'bottle') {
      bottle(work, colorOf(subject, 0, '#4a7a52'), /water|plastic|milk/.test(subject.noun))
      return
    }
    const glass = /glass|crystal/.test(subject.material ?? '')
    work.lathe(
      points2(
        '.001,.012 .15,0 .17,.02 .27,.3 .25,.52 .13,.78 .12,.88 .18,.99 .19,1 .17,.99 .105,.88 .11,.78 .001,.6',
      ),
      work.material(glass ? finish.clear : finish.ceramic),
      colorOf(subject, 0, glass ? '#cfe6ea' : '#3a6a9a'),
      40,
    )
  }),
  anchors: { seat: [0, 0.9, 0], mouth: [0, 1, 0] },
})
const onStand = (
  build: (part: Parameters<typeof made>[0] extends (w: infer W) => void ? W : never) => void,
) => made((work) => work.within([0, 0, 0], turned(0, -0.12, 0), build))
const girl = faceShapeOf(proportionsOf(newSubject('', { kind: 'person', form: 'woman' })))
export const hat: Builder = (subject) => ({
  yaw: 0.35,
  work: onStand((part) =>
    (hats.find(([words]) => words.test(subject.noun)) ?? hats[hats.length - 1])?.[1](
      part,
      subject.colors[0] ?? null,
      subject.noun,
    ),
  ),
})
export const crown: Builder = (subject) => ({
  yaw: 0.2,
  work: onStand((part) =>
    headExtras.find(([words]) => words.test(/tiara/.test(subject.noun) ? 'tiara' : 'crown'))?.[1](
      part,
      subject.colors[0] ?? null,
      girl,
      'crown',
    ),
  ),
})

const pieces: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  pawn: points2('.16,0 .15,.05 .07,.12 .055,.26 .09,.29 .045,.31 .085,.38 .08,.44 .001,.49'),
  rook: points2('.18,0 .17,.06 .1,.12 .09,.36 .13,.4 .13,.52 .09,.52 .085,.46 .001,.46'),
  bishop: points2('.18,0 .17,.06 .09,.14 .06,.4 .1,.43 .06,.45 .09,.54 .06,.64 .02,.68 .001,.71'),
  queen: points2('.2,0 .18,.06 .1,.15 .065,.5 .11,.54 .07,.56 .12,.72 .06,.74 .03,.8 .001,.82'),
}
const order = ['rook', 'bishop', 'bishop', 'queen', 'queen', 'bishop', 'bishop', 'rook']
export const chessBoard: Builder = () => ({
  yaw: 0.5,
  work: made((work) => {
    const wood = work.material({ ...finish.wood, roughness: 0.25 })
    work.box([-4.4, 0, -4.4], [4.4, 0.3, 4.4], wood, hex('#5a3218'))
    for (let i = 0; i < 64; i++) {
      const [x, z] = [(i % 8) - 4, Math.floor(i / 8) - 4]
      work.box([x, 0.3, z], [x + 1, 0.32, z + 1], wood, hex((x + z) & 1 ? '#7a4a26' : '#e2c48e'))
    }
    for (const [row, color] of [
      [-4, '#241a16'],
      [-3, '#241a16'],
      [2, '#efe2c4'],
      [3, '#efe2c4'],
    ] as const)
      for (let i = 0; i < 8; i++) {
        if ((i * 5 + row * 3) % 7 === 0 && Math.abs(row + 0.5) < 3) continue
        const z = Math.abs(row + 0.5) < 3 && i % 3 === 1 ? row + (row > 0 ? -2 : 2) : row
        work.placed({ at: [i - 3.5, 0.32, z + 0.5], scale: 1.9 }, () =>
          work.lathe(
            pieces[Math.abs(row + 0.5) < 3 ? 'pawn' : (order[i] ?? 'pawn')] ?? [],
            work.material({ ...finish.wood, roughness: 0.2 }),
            hex(color),
            14,
          ),
        )
      }
  }),
})
