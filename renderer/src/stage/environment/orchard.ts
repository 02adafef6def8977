// An orchard: fruit trees in rows on mown grass, full of what they bear or in bloom, ladders and baskets under them, olives grey on dry ground.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { knownThing } from '../prop/known-thing.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { shortGrass } from './short-grass.ts'
import { grassOf } from './sward.ts'
import { addTerrain } from './terrain.ts'

const fruits =
  /\b(apple|orange|lemon|cherry|cherries|peach|pear|plum|olive|almond|mandarin|lime)s?\b/i
const abloom = /\b(bloom(s|ing)?|blossoms?|blossoming|spring|flowering)\b/i

const fruitOf = ({ brief }: SetOrder): string =>
  (fruits.exec(brief.prompt)?.[1] ?? 'apple').toLowerCase().replace('cherries', 'cherry')

export const orchard: Environment = (order) => {
  const fruit = fruitOf(order)
  const bloom = abloom.test(order.brief.prompt) || order.season === 'spring'
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.02 + 3, z * 0.02, 3) - 0.5) * 3 * smoothstep(10, 60, Math.hypot(x, z)) +
      smoothstep(110, 380, -z) * 34 * fbm(x * 0.006, z * 0.006, 4),
    0,
  )
  const lane = Math.max(2.9, levelRadius(order) + 1.6)
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: { eye: [0.3, 1.7, 8], target: [-0.2, 1.9, -12], fov: 50 },
    build: (set) => {
      land(set, order, lane, fruit === 'olive')
      rows(set, order, lane, fruit, bloom)
      if (!bloom && fruit !== 'olive') harvest(set, lane, fruit)
    },
  }
}

const land = (set: FilmSet, order: SetOrder, lane: number, dry: boolean): void => {
  const g = grassOf(order)
  addTerrain(set, {
    height: set.ground,
    far: 700,
    material: set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.3 }),
    paint: (p) => {
      const grass = mix3(g.low, g.high, fbm(p[0] * 0.08, p[2] * 0.08, 4))
      const row = Math.abs(
        (Math.abs(p[0]) - lane) / 4.4 - Math.round((Math.abs(p[0]) - lane) / 4.4),
      )
      const earth = dry ? 0.75 : smoothstep(0.16, 0.05, row) * 0.55
      return scale(mix3(grass, hex('#9a7a50'), earth), 0.82 + 0.3 * noise(p[0] * 3, p[2] * 3))
    },
  })
  shortGrass(set, order)
}

const rows = (set: FilmSet, order: SetOrder, lane: number, fruit: string, bloom: boolean): void => {
  const grey = { dark: hex('#5a6a44'), light: hex('#a8b490') }
  const one = (detail: number): LocalMesh =>
    bloom
      ? broadTree(
          set,
          'spring',
          detail,
          true,
          /cherry|peach|almond/.test(fruit)
            ? null
            : { dark: hex('#d8c0c8'), light: hex('#fdf6f4') },
        )
      : broadTree(set, order.season, detail, false, fruit === 'olive' ? grey : null)
  const bearing = !bloom && fruit !== 'olive'
  const near = [0, 1].map((i) =>
    bearing
      ? knownThing(
          set,
          {
            kind: 'plant',
            form: 'tree',
            noun: `${fruit}-tree`,
            height: 1,
            traits: { fruit },
          },
          i + 2,
        )
      : one(2200),
  )
  const middle = [0, 1].map(() => one(520))
  const far = [one(200)]
  const dot = set.material({ color: hex(dots[fruit] ?? '#c8281c'), roughness: 0.4 })
  const { eye } = set.view
  for (let k = 0; k < 12; k++)
    for (const s of [-1, 1])
      for (let z = 3.4, n = 0; z > -90; z -= 4, n++) {
        const x = s * (lane + k * 4.4)
        const away = Math.hypot(x - eye[0], z - eye[2])
        const list = away < 20 ? near : away < 42 ? middle : far
        const tree = list[(n + k) % list.length]
        const tall = 3.7 * (0.88 + 0.24 * noise(x * 3.1, z * 2.7))
        if (!tree) continue
        set.put(x, z, { radius: 1.2, height: tall }, { yaw: n * 1.9 + k, scale: tall }, (b) => {
          set.cast(tree)
          if (bearing && away >= 20 && away < 60)
            for (let i = 0; i < 26; i++) {
              const a = i * 2.4
              const y = 0.45 + (0.45 * ((i * 7) % 26)) / 26
              const r = 0.33 * Math.sin(Math.PI * Math.min(1, (y - 0.28) / 0.75))
              b.placed({ at: [r * Math.cos(a), y, r * Math.sin(a)], scale: 0.019 }, () =>
                b.sphere(dot, [1, 1, 1], 6),
              )
            }
          if (bloom && away < 26) fallen(set)
        })
      }
}

const dots: Readonly<Record<string, string>> = {
  orange: '#f0821c',
  mandarin: '#f0821c',
  lemon: '#f2d430',
  lime: '#8ab83a',
  peach: '#f0a070',
  pear: '#c8c83a',
  plum: '#5a2a5a',
  cherry: '#b8141c',
  apple: '#c8201c',
}

/** Petals about the foot of a tree of unit height. */
const fallen = (set: FilmSet): void => {
  const petal = set.matte(hex('#f8d4de'), 0.8, 0)
  for (let i = 0; i < 26; i++) {
    const [a, r] = [set.random() * 6.28, 0.55 * Math.sqrt(set.random())]
    set.builder.placed(
      { at: [r * Math.cos(a), 0.006, r * Math.sin(a)], scale: [0.011, 0.002, 0.008] },
      () => set.builder.sphere(petal, [1, 1, 1], 6),
    )
  }
}

/** A ladder against a near tree, crates and baskets of fruit on the grass. */
const harvest = (set: FilmSet, lane: number, fruit: string): void => {
  const wood = set.matte(hex('#b08a54'), 0.85, 0.12)
  const skin = set.material({ color: hex(dots[fruit] ?? '#c8201c'), roughness: 0.35, f0: 0.04 })
  set.put(-lane + 1, -0.4, { radius: 0.3, height: 2 }, { yaw: -0.9, pitch: -0.26 }, (b) => {
    for (const x of [-0.24, 0.24]) b.box([x - 0.03, 0, -0.03], [x + 0.03, 2.7, 0.03], wood)
    for (let y = 0.3; y < 2.6; y += 0.34)
      b.cylinder([-0.24, y, 0], [0.24, y, 0], 0.022, 0.022, wood, [1, 1, 1], 8)
  })
  for (const [x, z] of [
    [lane - 1.2, 0.6],
    [lane - 0.9, -2.2],
    [-lane + 1.1, 1.8],
    [-lane + 1.3, -4],
  ] as const)
    set.put(x, z, { radius: 0.4, height: 0.5 }, { yaw: x * 2 }, (b) => {
      for (let y = 0.03; y < 0.34; y += 0.11) {
        for (const s of [-1, 1]) {
          b.box([-0.36, y, s * 0.24 - 0.012], [0.36, y + 0.085, s * 0.24 + 0.012], wood)
          b.box([s * 0.36 - 0.012, y, -0.24], [s * 0.36 + 0.012, y + 0.085, 0.24], wood)
        }
      }
      for (let i = 0; i < 28; i++)
        b.placed(
          {
            at: [
              -0.29 + (i % 7) * 0.097,
              0.33 + 0.03 * ((i * 5) % 3),
              -0.17 + Math.floor(i / 7) * 0.11,
            ],
            scale: 0.056,
          },
          () => b.sphere(skin, scale([1, 1, 1], 0.85 + 0.2 * set.random()), 10),
        )
    })
}
