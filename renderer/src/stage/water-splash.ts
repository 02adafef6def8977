// Water that is stirred by who bathes, plays or wades in it: rings on the surface, foam about the legs, crowns and drops that fly.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { boxOf, type Spot } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { withTraits } from './handing.ts'
import type { Vec3 } from './scene.ts'
import { mix } from './vector.ts'

const stirs =
  /\b(splash\w*|bath(es?|ing|ed)?\b|wad(es?|ing)\b|frolic\w*|(play|romp|run|jump|gallop|dash)(s|ning|ing|ping)? (in|into|through|along) (the |a |an )?([a-z-]+ )?(water|sea|surf|waves|river|lake|pond|ocean|shallows|puddle))/i
const watery = /^(river|lake|ocean|beach|island|harbour|waterfall|swamp|savanna)$/

const isBeast = ({ kind }: BriefSubject): boolean => kind === 'quadruped'

/** An elephant that bathes lifts its trunk and throws water over itself. */
export const bathedBeasts = (brief: Brief): Brief => {
  const hero = brief.subjects.find((s) => s.form === 'elephant' && s.traits['sprays'] === undefined)
  if (!hero || !stirs.test(brief.prompt) || !watery.test(brief.place ?? '')) return brief
  const { deed: _deed, ...traits } = hero.traits
  return {
    ...brief,
    setting: [...new Set([...brief.setting, 'wading'])],
    subjects: brief.subjects.map((s) =>
      s === hero ? withTraits({ ...s, pose: null, traits }, { sprays: 'yes' }) : s,
    ),
  }
}

/** Adds what every subject that stands or swims in the water throws up, if the words say that it stirs it. */
export const addSplashes = (
  set: FilmSet,
  brief: Brief,
  spots: readonly Spot[],
  place: string,
): void => {
  if (!watery.test(place) || !stirs.test(brief.prompt)) return
  // Many who splash share the drops that one alone would throw up.
  const share = 1 / Math.max(1, spots.length) ** 0.8
  for (const spot of spots) {
    const subject = brief.subjects[spot.subject]
    if (!subject || !(isBeast(subject) || subject.kind === 'person')) continue
    const { low, high } = boxOf(spot)
    // The water of a set lies at the level 0; who stands ashore throws up none.
    if (low[1] > -0.02 && place !== 'beach') continue
    stirred(set, spot, Math.min(1.4, high[1]), share)
  }
}

const level = 0.015

/** Where the rim of a body is at an angle, `k` times as far out, at the level of the water. */
type Rim = (angle: number, k: number) => Vec3

/** Rings, foam, crowns and drops about a body that is as high as `tall` over the water. */
const stirred = (set: FilmSet, spot: Spot, tall: number, share: number): void => {
  const { low, high } = boxOf(spot)
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  const [rx, rz] = [((high[0] - low[0]) / 2) * 0.86, ((high[2] - low[2]) / 2) * 0.86]
  const rim: Rim = (a, k) => [x + Math.cos(a) * rx * k, level, z + Math.sin(a) * rz * k]
  const foam = set.material({ color: [0.92, 0.96, 0.97], roughness: 0.7, f0: 0.03 })
  rings(set, rim, tall)
  for (let i = 0; i < 300 * share; i++) {
    const p = rim(set.random() * 6.2832, mix(0.5, 1.3, set.random() ** 0.7))
    const r = tall * mix(0.006, 0.03, set.random() ** 3)
    set.builder.placed({ at: p, scale: [r * 2.2, r * 0.4, r * 1.6], yaw: i }, () =>
      set.builder.sphere(foam, [1, 1, 1], 5),
    )
  }
  // Crowns stand along the side that the lens sees, a few behind.
  for (let c = 0; c < 9 * share; c++) {
    const a = c % 4 === 3 ? -1.57 : 1.57
    crown(set, rim(a + (set.random() - 0.5) * 3, mix(0.8, 1.05, set.random())), {
      foam,
      tall,
      strong: tall * mix(0.1, 0.38, set.random() ** 1.5),
    })
  }
}

/** Low waves that run outward, broken where others cross them. */
const rings = (set: FilmSet, rim: Rim, tall: number): void => {
  const water = set.material({ color: [0.16, 0.27, 0.29], roughness: 1, f0: 0 })
  for (const k of [1.1, 1.34, 1.62, 1.95]) {
    const n = 72
    for (let i = 0; i < n; i++) {
      if (Math.sin(i * 1.7 + k * 9) > 0.35) continue
      const thick = (0.009 * tall) / k
      const [from, to] = [rim((i / n) * 6.2832, k), rim(((i + 1) / n) * 6.2832, k)]
      set.builder.cylinder(from, to, thick, thick, water, [1, 1, 1], 5)
    }
  }
}

/** Tongues of water that lean out of one place and break into drops. */
const crown = (
  set: FilmSet,
  heart: Vec3,
  { foam, tall, strong }: { readonly foam: number; readonly tall: number; readonly strong: number },
): void => {
  const b = set.builder
  const jitter = (k: number): number => (set.random() - 0.5) * k
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * 6.2832 + set.random()
    const [up, out] = [strong * mix(0.25, 1, set.random()), strong * mix(0.2, 0.6, set.random())]
    const way = (t: number): Vec3 => [
      heart[0] + Math.cos(a) * (0.05 * tall + out * t),
      level + up * (1.7 * t - 0.8 * t * t),
      heart[2] + Math.sin(a) * (0.05 * tall + out * t),
    ]
    const thick = (k: number): number => Math.min(tall, strong * 3) * 0.013 * (1 - 0.24 * k)
    for (let k = 0; k < 4; k++)
      b.cylinder(way(k / 4), way((k + 1) / 4), thick(k), thick(k + 1), foam, [1, 1, 1], 5)
    for (let k = 0; k < 7; k++) {
      const p = way(0.5 + 0.8 * set.random())
      const r = tall * mix(0.003, 0.011, set.random() ** 2)
      const at: Vec3 = [
        p[0] + jitter(strong * 0.7),
        Math.max(level, p[1] + jitter(strong * 0.5)),
        p[2] + jitter(strong * 0.7),
      ]
      b.placed({ at, scale: r }, () => b.sphere(foam, [1, 1, 1], 5))
    }
  }
}
