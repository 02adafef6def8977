// Open boats: rowing boat, gondola, canoe, kayak, raft, dinghy and surfboard.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { deck, type Hull, halfBeam, hollow, hullPoint, planks, rim } from './hull.ts'

const oar = (b: Brush, grip: Vec3, blade: Vec3, wide: number): void => {
  b.rod(grip, blade, 0.028, 0.024, 8)
  const d: Vec3 = [blade[0] - grip[0], blade[1] - grip[1], blade[2] - grip[2]]
  const l = Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2)
  const at = (k: number): Vec3 => [
    blade[0] + (d[0] / l) * k,
    blade[1] + (d[1] / l) * k,
    blade[2] + (d[2] / l) * k,
  ]
  b.skin(6, 6, (u, v) => {
    const p = at(0.6 * v - 0.06)
    const w = wide * Math.sin(Math.PI * (0.12 + 0.8 * v)) ** 0.5 * (u - 0.5)
    return [p[0], p[1] + w * 0.35, p[2] + w]
  })
}

const clinker = (b: Brush, h: Hull, strakes: number): void => {
  for (let i = 0; i < strakes; i++) {
    const tone = 0.88 + 0.12 * ((i * 7) % 3)
    planks(b.shade(tone), h, i / strakes, (i + 1.06) / strakes, 0.012 * (strakes - i) * 0.3, 32)
  }
}

const wherry: Hull = {
  long: 3.9,
  beam: 1.45,
  tall: 0.56,
  bow: 0.24,
  stern: 0.1,
  transom: 0.62,
  full: [0.35, 0.55],
  rake: [0.35, 0.12],
}

/** A rowing boat with thwarts and a pair of oars. */
const wooden = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.05,
  stature: 0.8,
  anchors: { seat: [0, 0.4, -0.25], top: [0, 0.5, 0] },
  work: made((w) => {
    const hull = brush(w, { ...finish.wood, scale: 5 }, colorOf(subject, 0, '#8a5a32'))
    const bare = brush(w, { ...finish.wood, scale: 5 }, '#b5854e')
    clinker(hull, wherry, 6)
    hollow(bare, wherry, 0.05)
    rim(brush(w, finish.wood, colorOf(subject, 1, '#5e3c20')), wherry, 0.035)
    for (const [u, y] of [
      [0.13, 0.42],
      [0.44, 0.38],
      [0.7, 0.42],
    ] as const) {
      const half = halfBeam(wherry, u) * 0.95
      const z = wherry.long * (u - 0.5)
      bare.shade(1.1).box([-half, y - 0.045, z - 0.14], [half, y, z + 0.14])
    }
    for (const side of [-1, 1]) {
      const [x, z] = [side * 0.72, 0.05]
      brush(w, finish.steel, '#5a5c60').rod([x, 0.55, z], [x, 0.68, z], 0.025)
      oar(bare.shade(1.15), [side * 0.12, 0.78, 0.2], [side * 1.9, 0.28, -0.35], 0.2)
    }
  }),
})

/** Long, black and upswept, with the comb of iron at the bow. */
const gondola = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.15,
  stature: 1.6,
  anchors: { seat: [0, 0.7, -0.3], top: [0, 0.6, -2.6], stern: [0, 0.86, -2.66] },
  work: made((w) => {
    const h: Hull = {
      long: 7.6,
      beam: 1.35,
      tall: 0.5,
      bow: 0.75,
      stern: 0.85,
      rake: [0.9, 0.9],
      full: [0.45, 0.55],
      rocker: 0.3,
    }
    const black = brush(w, finish.paint, colorOf(subject, 0, '#15151a'))
    const gold = brush(w, finish.gold, '#d8a83a')
    const red = brush(w, finish.cloth, '#a8182a')
    planks(black, h, 0, 1)
    hollow(brush(w, finish.wood, '#5a3420'), h, 0.05)
    rim(gold, h, 0.03)
    const bow = hullPoint(h, 1, 1, 0)
    const iron = brush(w, finish.chrome, '#c8ccd2')
    const z = bow[2]
    iron.side(
      [
        [z - 0.15, bow[1] - 0.5],
        [z + 0.06, bow[1] - 0.4],
        [z + 0.1, bow[1] + 0.3],
        [z + 0.34, bow[1] + 0.5],
        [z + 0.2, bow[1] + 0.62],
        [z - 0.1, bow[1] + 0.45],
      ],
      0.03,
    )
    spread(0, 0.42, 6, (y) => iron.block([0, bow[1] - 0.32 + y, z + 0.12], 0.04, 0.035, 0.26))
    red.box([-0.5, 0.3, -0.75], [0.5, 0.62, -0.1])
    red.box([-0.5, 0.62, -0.85], [0.5, 1.1, -0.7])
    gold.ball([0, 1.13, -0.78], [0.42, 0.06, 0.06])
    red.shade(0.8).box([-0.4, 0.3, 0.7], [0.4, 0.46, 1.1])
    const wood = brush(w, finish.wood, '#b5854e')
    deck(brush(w, finish.wood, '#5a3420'), h, 0.93, 0.02, 0.22)
    // The crutch and the oar lie on the right side, where the gondolier's hands are.
    wood.rod([-0.44, 0.6, -1.7], [-0.58, 1.12, -1.7], 0.04)
    if (subject.traits['sculled']) oar(wood, [-0.06, 2.1, -2.36], [-1.36, -0.02, -0.86], 0.2)
    else oar(wood, [-0.2, 1.5, -2.4], [-1.5, 0.02, -0.2], 0.2)
  }),
})

export const rowboat: Builder = (subject) =>
  /gondola/.test(subject.noun) ? gondola(subject) : wooden(subject)

const kayakHull: Hull = {
  long: 4.4,
  beam: 0.66,
  tall: 0.3,
  bow: 0.14,
  stern: 0.12,
  full: [0.5, 0.52],
  rake: [0.3, 0.3],
  rocker: 0.12,
}
const kayak = (subject: BriefSubject): ReturnType<Builder> => ({
  yaw: 1.0,
  stature: 0.52,
  anchors: { seat: [0, 0.2, -0.15], top: [0, 0.34, 0] },
  work: made((w) => {
    const shell = brush(w, finish.plastic, colorOf(subject, 0, '#e8681c'))
    planks(shell, kayakHull, 0, 1)
    for (const side of [-1, 1])
      shell.shade(1.05).skin(36, 5, (u, v) => {
        const p = hullPoint(kayakHull, u, 1, side)
        return [p[0] * (1 - v), p[1] + 0.09 * Math.sin((v * Math.PI) / 2), p[2]]
      })
    brush(w, finish.rubber, '#17181a').ball([0, 0.38, -0.15], [0.24, 0.04, 0.42])
    rim(brush(w, finish.plastic, colorOf(subject, 1, '#f4f2ea')), kayakHull, 0.018)
    const shaft = brush(w, finish.plastic, '#22242a')
    shaft.rod([-1.0, 0.4, 0.42], [1.0, 0.52, 0.3], 0.02)
    for (const s of [-1, 1])
      shell.ball([s * 1.12, 0.46 + 0.06 * s, 0.36 - 0.06 * s], [0.22, 0.03, 0.09])
  }),
})
/** A canoe with both ends swept up, thwarts and a paddle; a kayak by that name. */
export const canoe: Builder = (subject) => {
  if (/kayak/.test(subject.noun)) return kayak(subject)
  return {
    yaw: 1.0,
    stature: 0.62,
    anchors: { seat: [0, 0.3, -0.6], top: [0, 0.36, 0] },
    work: made((w) => {
      const h: Hull = {
        long: 4.6,
        beam: 0.86,
        tall: 0.34,
        bow: 0.32,
        stern: 0.32,
        full: [0.45, 0.55],
        rake: [0.12, 0.12],
        rocker: 0.1,
      }
      const skin = brush(w, finish.paint, colorOf(subject, 0, '#a83a1c'))
      const bare = brush(w, { ...finish.wood, scale: 5 }, '#c08a50')
      planks(skin, h, 0, 1)
      hollow(bare, h, 0.025)
      rim(bare.shade(0.7), h, 0.022)
      for (const u of [0.27, 0.52, 0.74]) {
        const [half, z] = [halfBeam(h, u) * 0.96, h.long * (u - 0.5)]
        bare.box([-half, 0.28, z - 0.1], [half, 0.31, z + 0.1])
      }
      oar(bare.shade(1.2), [-0.3, 0.5, -1], [0.5, 0.5, 0.75], 0.22)
    }),
  }
}

/** Logs lashed together with a mast, or a round inflated one. */
export const raft: Builder = (subject) => {
  const soft = /inflat|life|rubber/.test(subject.noun)
  return {
    yaw: 0.6,
    stature: soft ? 0.7 : 2.9,
    anchors: { seat: [0, soft ? 0.25 : 0.34, 0.1], top: [0, 0.36, 0.1] },
    work: made((w) => {
      if (soft) {
        const ring = brush(w, finish.rubber, colorOf(subject, 0, '#f0741c'))
        const circle = Array.from({ length: 33 }, (_, i): Vec3 => {
          const a = (i / 32) * Math.PI * 2
          return [1.1 * Math.sin(a), 0.3, 1.4 * Math.cos(a)]
        })
        ring.tube(circle, 0.3, 14)
        ring.shade(0.7).block([0, 0.1, 0], 1.8, 0.08, 2.4)
        return
      }
      const log = brush(w, finish.bark, colorOf(subject, 0, '#8a6238'))
      const end = brush(w, finish.wood, '#d0a870')
      spread(-1.2, 1.2, 9, (x, i) => {
        const long = 1.7 + 0.12 * ((i * 5) % 3)
        log.shade(0.85 + 0.1 * (i % 3)).rod([x, 0.17, -long], [x, 0.17, long], 0.155, 0.15, 12)
        for (const s of [-1, 1]) end.rod([x, 0.17, s * long], [x, 0.17, s * (long + 0.01)], 0.14)
      })
      const rope = brush(w, finish.cloth, '#d8c08a')
      for (const z of [-1.1, 1.1]) {
        log.shade(0.7).rod([-1.4, 0.36, z], [1.4, 0.36, z], 0.07)
        spread(-1.2, 1.2, 9, (x) => rope.block([x, 0.28, z], 0.1, 0.17, 0.2))
      }
      log.rod([0, 0.2, 0.3], [0, 3.1, 0.3], 0.07, 0.05)
      log.rod([-0.95, 2.8, 0.34], [0.95, 2.8, 0.34], 0.04)
      const sail = brush(w, finish.cloth, colorOf(subject, 1, '#e8dcc0'))
      sail.cloth([-0.85, 1, 0.4], [0.85, 1, 0.4], [0.9, 2.78, 0.4], [-0.9, 2.78, 0.4], [0, 0, 0.3])
    }),
  }
}

/** A board with a stripe and fins, lying on the water. */
export const surfboard: Builder = (subject) => ({
  yaw: 1.1,
  stature: 2.2,
  anchors: { seat: [0, 0.09, 0], top: [0, 0.09, 0] },
  work: made((w) => {
    const board = brush(w, finish.plastic, colorOf(subject, 0, '#f4efe2'))
    const stripe = brush(w, finish.plastic, colorOf(subject, 1, '#e0482c'))
    const half = (t: number) => 0.29 * Math.sin(Math.PI * Math.min(0.97, 0.06 + 0.9 * t)) ** 0.55
    const sheet = (low: number, k: number) => (u: number, v: number) => {
      const t = u
      const curve = 0.22 * Math.max(0, t - 0.6) ** 2 * 4 + 0.1 * Math.max(0, 0.2 - t)
      const across = (2 * v - 1) * k
      const y = low + curve + (low > 0.05 ? 0.03 * (1 - across * across) : 0)
      return [half(t) * across, y, 2.2 * (t - 0.5)] as const
    }
    board.skin(30, 8, sheet(0.07, 1)).skin(30, 8, sheet(0.03, 1))
    stripe.skin(30, 2, (u, v) => {
      const p = sheet(0.075, 0.16)(u, v)
      return [p[0], p[1], p[2]]
    })
    for (const s of [-1, 1]) {
      const edge = Array.from({ length: 31 }, (_, i) => sheet(0.05, s)(i / 30, 1))
      board.tube(edge, 0.026, 6)
    }
    round(1, () => stripe.side('-1.05,0.04 -0.75,0.04 -1,-0.14', 0.012))
  }),
})
