// Every effect and painted camera motion shows what its name says, which hardly any other motion shows; no two look the same; strength 0 does nothing.
import { beforeAll, expect, test, vi } from 'vitest'
import { cameraMotions } from '../../src/camera/motions-camera.data.ts'
import { effectMotions } from '../../src/camera/motions-effect-a.data.ts'
import { moreEffectMotions } from '../../src/camera/motions-effect-b.data.ts'
import { besides } from './besides.ts'
import type { Bound } from './bounds.ts'
import { cameraTraits } from './camera-traits.ts'
import { type Film, farApart, image, shelve, shown, signature, signed } from './film-shelf.ts'
import { difference } from './measure.ts'
import { moreTraits } from './more-traits.ts'
import { traits as firstTraits, type Trait } from './traits.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 })

const effects = [...effectMotions, ...moreEffectMotions]
/** Camera presets that paint over the picture: what patches of it do says little of them. */
const painted = cameraMotions.filter((m) => m.effects.length > 0)
const all = [...effects, ...painted]
const traits: Readonly<Record<string, Trait>> = { ...firstTraits, ...moreTraits }

/** How many other motions may show what belongs to one. */
const strangers = 4
/** Levels by which the most unlike parts of two films differ at least. */
const leastApart = 45
/** Pairs that are meant to look much alike, and still are not the same: at least `kinApart`. */
const kin: readonly (readonly [a: string, b: string, why: string])[] = [
  ['Ski Powder', 'Snowboard Powder', 'one slope, one rider: what is under the feet differs'],
  ['Static', 'Focus Change', 'nothing moves in either; the one loses its sharpness and finds it'],
]
const kinApart = 25

const boundsOf = (name: string): readonly Bound[] => {
  const own = cameraTraits[name]
  if (own) return own
  const trait = traits[name]
  if (!trait) throw new Error(`no trait: ${name}`)
  return [{ ...trait, above: trait.least }, ...(besides[name] ?? [])]
}

const missed = ({ what, at, value, above, below }: Bound, film: Film): string | null => {
  const v = value(image, ...at.map(film))
  if (v > (above ?? Number.NEGATIVE_INFINITY) && v < (below ?? Number.POSITIVE_INFINITY))
    return null
  return `${what}: ${v.toFixed(2)}, not within ${above ?? ''}..${below ?? ''}`
}

let shelf: ReadonlyMap<string, Film> = new Map()

const filmOf = (name: string): Film => {
  const film = shelf.get(name)
  if (!film) throw new Error(`no film: ${name}`)
  return film
}

beforeAll(async () => {
  const moments = all.flatMap(({ name }) => boundsOf(name).flatMap(({ at }) => at))
  shelf = await shelve([...signed, ...moments])
})

test('every effect motion has a trait, and only they have', () => {
  const names = effects.map(({ name }) => name).sort()
  expect(Object.keys(cameraTraits).sort()).toEqual(painted.map(({ name }) => name).sort())
  expect(Object.keys(traits).sort()).toEqual(names)
  expect(Object.keys(besides).filter((name) => !names.includes(name))).toEqual([])
})

test.each(all.map(({ name, id }) => [name, id] as const))('%s', async (name, id) => {
  const bounds = boundsOf(name)
  const film = filmOf(name)
  expect(bounds.map((bound) => missed(bound, film)).filter((miss) => miss !== null)).toEqual([])
  const others = [...shelf].filter(
    ([other, film]) => other !== name && bounds.every((bound) => missed(bound, film) === null),
  )
  expect(others.map(([other]) => other).slice(strangers)).toEqual([])
  const [still] = await shown(id, 0, [0.5])
  expect(still && difference(still.data, image.data)).toBeLessThan(0.01)
})

test('no two motions of the catalogue look the same', () => {
  const signatures = [...shelf].map(([name, film]) => [name, signature(film)] as const)
  const close: string[] = []
  signatures.forEach(([a, one], k) => {
    for (const [b, other] of signatures.slice(k + 1)) {
      const related = kin.some(([c, d]) => (a === c && b === d) || (a === d && b === c))
      const apart = farApart(one, other)
      if (apart < (related ? kinApart : leastApart)) close.push(`${a} | ${b}: ${apart.toFixed(1)}`)
    }
  })
  expect(close).toEqual([])
})

test('a copy of another motion is noticed: by its trait and by its pictures', () => {
  const names = [...shelf.keys()]
  // Each motion's film in the place of the one before it.
  const unseen = all.filter(({ name }) => {
    const next = filmOf(names[(names.indexOf(name) + 1) % names.length] ?? '')
    return boundsOf(name).every((bound) => missed(bound, next) === null)
  })
  expect(unseen.map(({ name }) => name).length).toBeLessThan(3)
  const one = signature(filmOf('VHS'))
  expect(farApart(one, one)).toBe(0)
})
