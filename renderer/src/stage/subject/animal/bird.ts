// The maker of birds: one body with a table of proportions, standing or on the wing.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made, makerFrom } from '../built.ts'
import { finish } from '../finish.ts'
import type { Maker } from '../model.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import { rubberDuck } from '../thing/rubber-duck.ts'
import type { Workpiece } from '../workpiece.ts'
import { addBill } from './bill.ts'
import { hatched, kinds, type Plumage, stretched } from './bird.data.ts'
import { addBirdEyes } from './bird-eyes.ts'
import { foldedWing, spreadWing, tailFan } from './bird-wings.ts'
import { sculptFeathered } from './feathers.ts'
import { addSickles } from './sickles.ts'

/** A stiff narrow flipper: down the side of one that stands, spread back on one that slides. */
const addFlipper = (
  work: Workpiece,
  side: 1 | -1,
  at: Vec3,
  { rise, slides }: { readonly rise: number; readonly slides: boolean },
  feather: number,
  color: Rgb,
): void => {
  const axes = slides
    ? turned(side * -0.62, 0.16, side * 0.5)
    : turned(side * 0.1, -rise, side * 0.16)
  const c: Vec3 = slides
    ? [at[0] + side * 0.14, at[1] - 0.08, at[2] - 0.2]
    : [at[0] + side * 0.02, at[1] - 0.08 * Math.sin(rise), at[2] - 0.06]
  work.ball(c, [0.03, 0.085, 0.29], feather, color, axes, 20)
}

/** A hummingbird's wing: narrow vanes that fan from the shoulder, swept up and back. */
const addHumming = (
  work: Workpiece,
  side: 1 | -1,
  at: Vec3,
  feather: number,
  colors: readonly [Rgb, Rgb],
): void => {
  const n = 10
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const [up, aside] = [1.12 - 0.95 * t, 0.5 + 0.12 * Math.sin(t * 3)]
    const long = 0.98 - 0.5 * t
    const way: Vec3 = [side * aside, Math.sin(up) * 0.92, -Math.cos(up) * 0.92 * (0.45 + 0.55 * t)]
    const k = long / 2 / Math.hypot(...way)
    const c: Vec3 = [at[0] + way[0] * k, at[1] + 0.1 + way[1] * k, at[2] - 0.05 + way[2] * k]
    const yaw = Math.atan2(way[0], way[2])
    const pitch = -Math.asin(way[1] / Math.hypot(...way))
    work.ball(
      c,
      [0.062, 0.007, long / 2],
      feather,
      i % 2 ? colors[0] : colors[1],
      turned(yaw, pitch, side * 0.9),
      14,
    )
  }
}

const addWing = (
  work: Workpiece,
  p: Plumage,
  side: 1 | -1,
  at: Vec3,
  { flying, rise }: { readonly flying: boolean; readonly rise: number },
  colors: readonly [Rgb, Rgb],
): void => {
  const feather = work.material(finish.feather)
  if (p.mark === 'penguin') {
    addFlipper(work, side, at, { rise, slides: rise < p.rise }, feather, colors[0])
    return
  }
  if (p.mark === 'hummingbird' && flying) {
    addHumming(work, side, at, feather, colors)
    return
  }
  if (flying) spreadWing(work, p, side, { y: at[1], feather }, colors)
  else foldedWing(work, p, side, { y: at[1] - 0.04, rise, feather }, colors[0])
}

const addHead = (
  work: Workpiece,
  s: Sculpture,
  p: Plumage,
  h: Vec3,
  main: number,
  bill: number,
  form: string,
): void => {
  const z = h[2] + p.head * 0.82
  addBill(s, p, h, bill)
  if (p.mark === 'chicken') {
    const red = s.paint(hex('#d8281c'), finish.food)
    for (let i = 0; i < 4; i++)
      s.add(
        sphere([0, h[1] + p.head * (0.95 + 0.12 * Math.sin(i + 1)), h[2] + 0.1 - i * 0.065], 0.055),
        red,
        { blend: 0.01 },
      )
    s.add(ellipsoid([0, h[1] - 0.13, z - 0.01], [0.035, 0.06, 0.035]), red)
  }
  if (p.mark === 'penguin') addCheeks(s, p, h)
  if (p.mark === 'hummingbird') {
    const ruby = s.paint(hex('#c8142c'), { ...finish.feather, roughness: 0.35, f0: 0.08 })
    s.add(ellipsoid([0, h[1] - p.head * 0.5, h[2] + p.head * 0.28], [0.13, 0.14, 0.13]), ruby, {
      blend: 0.02,
    })
  }
  addBirdEyes(work, s, p, h, main, form)
}

/** The pale patch with a golden edge behind a penguin's eye. */
const addCheeks = (s: Sculpture, p: Plumage, h: Vec3): void => {
  const gold = s.paint(hex('#f0b838'), finish.feather)
  const pale = s.paint(hex('#f7f3e6'), finish.feather)
  for (const side of [1, -1]) {
    const at = (down: number, back: number): Vec3 => [
      side * p.head * 0.62,
      h[1] - p.head * down,
      h[2] - p.head * back,
    ]
    s.add(ellipsoid(at(0.2, -0.1), [0.075, 0.1, 0.06]), gold, { blend: 0.01, bias: 0.004 })
    s.add(ellipsoid(at(0.62, -0.14), [0.085, 0.11, 0.08]), pale, { blend: 0.02, bias: 0.006 })
  }
}

const addLegs = (s: Sculpture, p: Plumage, y: number, leg: number): void => {
  for (const side of [1, -1]) {
    const x = side * p.body[0] * 0.42
    // The joint that shows is the heel, which bends back.
    const heel: Vec3 = [x, Math.max(0.05, p.legs * 0.62), -0.05 * Math.min(1, p.legs / 0.2)]
    s.add(limb([x, y - p.body[1] * 0.45, 0.02], heel, p.legR * 2.6, p.legR * 1.1), leg, {
      blend: 0.03,
    })
    s.add(limb(heel, [x, 0.03, 0.02], p.legR, p.legR), leg, { blend: 0.01 })
    for (const k of [-1, 0, 1])
      s.add(limb([x, 0.03, 0.02], [x + k * 0.07, 0.018, 0.14], p.legR, p.legR * 0.6), leg, {
        blend: 0.01,
      })
    s.add(limb([x, 0.03, 0.02], [x, 0.018, -0.06], p.legR, p.legR * 0.6), leg, { blend: 0.01 })
  }
}

/** Feet stretched out behind one that lies. */
const addTrailing = (s: Sculpture, p: Plumage, y: number, leg: number): void => {
  for (const side of [1, -1]) {
    const x = side * p.body[0] * 0.5
    const z = -p.body[2] * 0.9
    s.add(limb([x, y - 0.1, z + 0.12], [x, y - 0.14, z - 0.1], p.legR * 1.5, p.legR), leg, {
      blend: 0.02,
    })
    for (const k of [-1, 0, 1])
      s.add(
        limb([x, y - 0.14, z - 0.1], [x + k * 0.05, y - 0.12, z - 0.24], p.legR, p.legR * 0.6),
        leg,
        { blend: 0.01 },
      )
  }
}

/** Where the neck leaves the body, bends, and carries the head. */
const neckOf = (
  p: Plumage,
  y: number,
  rise: number,
  flying: boolean,
): { top: Vec3; bend: Vec3; h: Vec3 } => {
  const top: Vec3 = [
    0,
    y + p.body[2] * 0.7 * Math.sin(rise) + 0.06,
    p.body[2] * 0.7 * Math.cos(rise),
  ]
  const h: Vec3 = [
    0,
    top[1] + p.neck * (flying ? 0.25 : 0.9) + p.head * 0.45,
    top[2] + p.neck * (flying ? 0.9 : 0.3) + p.head * 0.25,
  ]
  const bend: Vec3 = [
    0,
    (top[1] + h[1]) / 2,
    (top[2] + h[2]) / 2 + (p.neck > 0.5 && !flying ? -0.16 : 0.02),
  ]
  return { top, bend, h }
}

/** The neck itself: straight limbs, or an S that swings forward above the breast and back below the head. */
const neckChain = (p: Plumage, top: Vec3, bend: Vec3, h: Vec3, flying: boolean) => {
  if (!p.curved || flying)
    return chain([top, bend, h], [p.body[0] * 0.62, p.head * 0.62, p.head * 0.7])
  const [tall, swing] = [h[1] - top[1], 0.29 * p.neck]
  const way = curve(
    [
      [0, top[1] - 0.06, top[2] - 0.08],
      [0, top[1] + tall * 0.14, top[2] + swing * 0.75],
      [0, top[1] + tall * 0.5, (top[2] + h[2]) / 2 - swing * 0.4],
      [0, top[1] + tall * 0.84, h[2] - swing * 0.75],
      h,
    ],
    4,
  )
  return chain(
    way,
    way.map((_, i) => {
      const t = i / (way.length - 1)
      return p.head * 0.62 + (p.body[0] * 0.62 - p.head * 0.62) * (1 - t) ** 5
    }),
  )
}

/** Where the tail leaves the body. */
const tailRoot = (p: Plumage, y: number, rise: number): Vec3 => [
  0,
  y - p.body[2] * 0.75 * Math.sin(rise),
  -p.body[2] * 0.75 * Math.cos(rise),
]

/** A short flesh root and the quills that spring from it. */
const addTail = (
  w: Workpiece,
  s: Sculpture,
  p: Plumage,
  { y, rise, flying }: { readonly y: number; readonly rise: number; readonly flying: boolean },
  paint: number,
  color: Rgb,
): void => {
  const root = tailRoot(p, y, rise)
  const end: Vec3 = [
    0,
    Math.max(0.05, root[1] - p.tail[0] * 0.35 * Math.sin(rise * 0.7)),
    root[2] - p.tail[0] * 0.4,
  ]
  s.add(limb(root, end, p.tail[1] * 0.8, p.tail[1] * 0.36), paint, { blend: 0.1 })
  if (p.mark === 'penguin' || p.mark === 'chicken') return
  const feather = w.material(finish.feather)
  tailFan(w, p, { root, rise, open: flying, feather }, color)
}

/** The head of a bird of prey: white, an old vulture's bare, or as the rest. */
const hoodOf = ({ noun }: BriefSubject): Rgb | null =>
  /vulture|condor/.test(noun)
    ? hex('#c98474')
    : /hawk|falcon|kestrel|osprey|buzzard|prey/.test(noun)
      ? null
      : hex('#f6f4ee')

/** Where the tail's long feathers spring. */
const rumpOf = (p: Plumage, y: number, rise: number): Vec3 => [
  0,
  y - p.body[2] * 0.6 * Math.sin(rise) + 0.1,
  -p.body[2] * 0.7 * Math.cos(rise),
]

const isRooster = ({ noun }: BriefSubject): boolean => /rooster|cockerel|^cock$/.test(noun)

const isYoung = ({ noun, traits }: BriefSubject): boolean =>
  traits['age'] === 'baby' || /chick$|^(duckling|gosling|cygnet)/.test(noun)

const paintsOf = (s: Sculpture, p: Plumage, subject: BriefSubject) => {
  const color = colorOf(subject, 0, p.color)
  const named = subject.colors.length > 0
  const fiery = subject.traits['glow'] === 'fire'
  const feather = fiery
    ? { ...finish.feather, emission: [0.55, 0.14, 0.02] as const }
    : finish.feather
  const main = s.paint(color, feather)
  // A rooster's neck is of long golden hackles.
  const hood =
    p.mark === 'eagle' && !fiery ? hoodOf(subject) : isRooster(subject) ? hex('#c8702a') : null
  return {
    main,
    belly: s.paint(
      subject.colors[1] ?? (named && p.mark !== 'penguin' ? dim(color, 1.3) : hex(p.belly)),
      feather,
    ),
    white: hood ? s.paint(hood, finish.feather) : main,
    bill: s.paint(hex(p.bill), finish.plastic),
    leg: s.paint(hex(p.leg), finish.plastic),
  }
}

/** How far it turns its side to the lens; less for who is looked in the face. */
const yawOf = (p: Plumage, { traits }: BriefSubject, slides: boolean, flying: boolean): number => {
  if (slides) return 0.62
  if (p.mark === 'hummingbird') return 1
  if (flying) return p.span ? 0.62 : 0.95
  if (p.mark === 'owl' || p.mark === 'penguin') return 0.35
  return traits['portrait'] ? 0.62 : 0.9
}

/** Another paint on breast and belly, as far as `from` past the body's middle line and `half` to the sides. */
const breasted =
  (y: number, rise: number, half: number, from: number, belly: number, main: number): Pattern =>
  (x, py, z) =>
    z * Math.sin(rise) - (py - y) * Math.cos(rise) > from && Math.abs(x) < half ? belly : main

/** A second colour is the breast's; only poultry wears it on the wing. */
const wingColor = (p: Plumage, { colors }: BriefSubject, color: Rgb): Rgb =>
  (p.mark === 'chicken' ? colors[1] : undefined) ??
  (colors.length > 0 ? dim(color, 0.72) : hex(p.wing))

const build =
  (grown: Plumage): Builder =>
  (subject, options) => {
    const young = isYoung(subject)
    const flying = subject.pose === 'fly'
    const p = young ? hatched(grown) : flying ? stretched(grown) : grown
    // On its belly, feet and flippers stretched back.
    const slides = subject.traits['slides'] !== undefined
    let [crown, mouth]: [Vec3, Vec3] = [
      [0, 0, 0],
      [0, 0, 0],
    ]
    let afloat = 0
    const color = colorOf(subject, 0, p.color)
    const hovers = flying && p.mark === 'hummingbird'
    const rise = hovers ? 0.62 : flying ? 0.05 : slides ? 0.34 : p.rise
    const wing = wingColor(p, subject, color)
    const work = made((w) => {
      const s = new Sculpture()
      const { main, belly, white, bill, leg } = paintsOf(s, p, subject)
      const y =
        (flying ? 0.1 : slides ? -0.02 : p.legs) +
        p.body[1] * Math.cos(rise) +
        p.body[2] * Math.sin(rise)
      afloat = y - p.body[1] * 0.5
      // A second colour that was named covers more of the breast.
      const from = slides ? -0.02 : subject.colors.length > 1 ? 0.02 : 0.09
      const skin = breasted(y, rise, slides ? 9 : p.body[0] * 0.82, from, belly, main)
      s.add(ellipsoid([0, y, 0], p.body, turned(0, -rise)), skin)
      const { top, bend, h } = neckOf(p, y, rise, flying && !slides)
      s.addAll(neckChain(p, top, bend, h, flying), white, {
        blend: 0.1,
      })
      s.add(sphere(h, p.head), white, { blend: 0.04 })
      crown = h
      mouth = [0, h[1] - p.beak[2] * 0.5, h[2] + p.head * 0.9 + p.beak[0]]
      const eagle = p.mark === 'eagle'
      const quills = eagle ? (hoodOf(subject) ?? wing) : wing
      addTail(w, s, p, { y, rise, flying }, eagle ? white : main, quills)
      if (isRooster(subject)) addSickles(w, rumpOf(p, y, rise))
      if (slides) addTrailing(s, p, y, leg)
      else if (!flying) addLegs(s, p, y, leg)
      addHead(w, s, p, h, white, bill, subject.form)
      sculptFeathered(w, s, 0.0185, {
        head: h,
        headRadius: p.head,
        rise,
        downy: young,
        coarse: options.coarse ?? 1,
      })
      for (const side of [1, -1] as const)
        addWing(
          w,
          p,
          side,
          [side * p.body[0] * (flying ? 0.6 : 0.94), y + 0.04, 0.05],
          { flying, rise },
          [wing, p.mark === 'eagle' || subject.colors.length < 1 ? dim(wing, 1.2) : color],
        )
    })
    const crest: Vec3 = [crown[0], crown[1] + p.head, crown[2]]
    return {
      work,
      ...(flying || slides ? { stature: 0.95 } : {}),
      anchors: { head: crown, crown: crest, mouth, waterline: [0, afloat, 0] },
      yaw: yawOf(p, subject, slides, flying),
    }
  }

const birds: Readonly<Record<string, Builder>> = Object.fromEntries(
  Object.entries(kinds).map(([form, p]) => [form, build(p)]),
)

/** Builds birds, of rubber too; null for forms it does not know. */
export const makeBird: Maker = (subject, options) =>
  makerFrom(/^rubber-duck/.test(subject.noun) ? { duck: rubberDuck } : birds)(subject, options)
