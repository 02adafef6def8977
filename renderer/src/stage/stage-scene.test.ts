// Every environment builds a sound set in which the subjects are seen; relations hold; the same seed gives the same bytes.
import { describe, expect, test } from 'vitest'
import type { BriefSubject, TimeOfDay, Weather } from '../prompt/brief.ts'
import { PLACES } from '../prompt/places.ts'
import { frameOf, viewOf } from './film-set.ts'
import type { Scene } from './scene.ts'
import { stageScene } from './stage-scene.ts'
import {
  boxActors,
  emptyHost,
  firstHit,
  hashOf,
  plainBrief,
  plainOptions,
  plainSubject,
  relationOf,
  subjectBoxes,
} from './stage-test-set.ts'
import { length } from './vector.ts'

const stage = (
  brief: Parameters<typeof plainBrief>[0],
  options: Parameters<typeof plainOptions>[0] = {},
) => stageScene(plainBrief(brief), plainOptions(options), emptyHost, boxActors)

const soundness = (scene: Scene): string[] => {
  const { mesh, materials, textures } = scene
  const problems: string[] = []
  const count = mesh.positions.length / 3
  const finite = (name: string, array: ArrayLike<number>) => {
    for (let i = 0; i < array.length; i++)
      if (!Number.isFinite(array[i])) return problems.push(`${name}[${i}] is ${array[i]}`)
    return 0
  }
  finite('positions', mesh.positions)
  finite('normals', mesh.normals)
  finite('colors', mesh.colors)
  finite('uvs', mesh.uvs)
  finite('dome', scene.sky.dome)
  finite(
    'lights',
    scene.lights.flatMap((l) => [...l.position, l.radius, ...l.power]),
  )
  finite('lens', [
    ...scene.lens.eye,
    ...scene.lens.target,
    scene.lens.fov,
    scene.lens.focus,
    scene.lens.aperture,
  ])
  for (let t = 0; t < mesh.objects.length; t++) {
    const [a = -1, b = -1, c = -1, m = -1] = mesh.triangles.subarray(t * 4, t * 4 + 4)
    if (Math.min(a, b, c) < 0 || Math.max(a, b, c) >= count)
      return [...problems, `triangle ${t} points outside`]
    if (m < 0 || m >= materials.length) return [...problems, `triangle ${t} has material ${m}`]
  }
  for (const m of materials)
    if (m.texture >= textures.length) problems.push(`texture ${m.texture} is missing`)
  if (mesh.objects.length > 400_000) problems.push(`${mesh.objects.length} triangles`)
  if (Math.abs(length(scene.sky.sun) - 1) > 1e-6) problems.push('sun is not unit length')
  if (scene.sky.dome.some((x) => x < 0)) problems.push('dark light in the dome')
  return problems
}

/** The share of points on the front of object 1 that nothing of the set hides. */
const seenShare = (scene: Scene, object: number): number => {
  const box = subjectBoxes(scene).get(object)
  if (!box) return 0
  const { low, high } = box
  let seen = 0
  const spots = [
    [0.5, 0.5],
    [0.3, 0.7],
    [0.7, 0.7],
    [0.5, 0.9],
    [0.5, 0.35],
  ] as const
  for (const [u, v] of spots) {
    const p = [
      low[0] + (high[0] - low[0]) * u,
      low[1] + (high[1] - low[1]) * v,
      (low[2] + high[2]) / 2,
    ] as const
    const hit = firstHit(scene, scene.lens.eye, p)
    if (hit && hit.object > 0) seen++
  }
  return seen / spots.length
}

const framed = (scene: Scene, object: number, aspect: number) => {
  const box = subjectBoxes(scene).get(object)
  if (!box) throw new Error(`object ${object} is not on the set`)
  return frameOf(viewOf(scene.lens, aspect), box)
}

const heroes: readonly ((i: number) => BriefSubject)[] = [
  () => plainSubject('s0', 'person', 'woman', 1.7),
  () => plainSubject('s0', 'quadruped', 'cat', 0.35),
  () => plainSubject('s0', 'object', 'vase', 0.3),
  () => plainSubject('s0', 'vehicle', 'car', 1.45),
]
const times: readonly TimeOfDay[] = ['noon', 'night', 'sunset', 'dawn', 'dusk', 'golden']
const weathers: readonly Weather[] = ['clear', 'rain', 'fog', 'snow', 'storm', 'cloudy']
const sizes = [
  [2048, 1152],
  [1152, 2048],
  [1536, 1536],
] as const

describe.each(PLACES.map((place, i) => ({ place, i })))('$place', ({ place, i }) => {
  test('builds a sound set around a subject that is seen', async () => {
    for (const seed of [i + 1, i + 77]) {
      const hero = heroes[(i + seed) % heroes.length]?.(i)
      const [width, height] = sizes[seed % sizes.length] ?? [640, 480]
      const scene = await stage(
        {
          place,
          subjects: hero ? [hero] : [],
          time: times[(i + seed) % 6] ?? null,
          weather: weathers[(i * 5 + seed) % 6] ?? null,
        },
        { seed, width, height },
      )
      const where = `${place}, seed ${seed}, ${hero?.form}, ${width}×${height}`
      expect(soundness(scene), where).toEqual([])
      const f = framed(scene, 1, width / height)
      expect(f.near, where).toBeGreaterThan(0)
      expect([f.left > -1, f.right < 1, f.bottom > -1.02, f.top < 1], where).toEqual([
        true,
        true,
        true,
        true,
      ])
      const share = Math.max((f.top - f.bottom) / 2, (f.right - f.left) / 2)
      expect(share, where).toBeGreaterThan(0.3)
      expect(seenShare(scene, 1), where).toBeGreaterThanOrEqual(0.8)
    }
  })

  test('is a picture of its own without a subject', async () => {
    const scene = await stage({ place }, { seed: i + 3 })
    expect(soundness(scene)).toEqual([])
    expect(scene.notes.join(' ')).toContain(place)
  })
})

/** Places that a word of the setting turns into one of their own. */
const special = [
  ['hill', 'rice-terraces'],
  ['field', 'rice-paddy'],
  ['river', 'canal'],
  ['road', 'race-track'],
  ['road', 'coastal-road'],
  ['room', 'barber-shop'],
  ['room', 'laundromat'],
  ['room', 'painters-studio'],
  ['stadium', 'bull-ring'],
  ['stage', 'circus-ring'],
  ['garden', 'maze'],
  ['garden', 'labyrinth'],
  ['lake', 'swimming-pool'],
  ['railway', 'station'],
  ['gym', 'basketball-court'],
  ['room', 'attic'],
  ['stage', 'jazz-club'],
  ['stage', 'nightclub'],
  ['room', 'parking-garage'],
  ['room', 'penthouse'],
  ['rooftop', 'rooftop-pool'],
  ['room', 'burial-chamber'],
  ['room', 'crypt'],
  ['sky', 'cockpit'],
  ['garden', 'japanese-garden'],
  ['garden', 'zen-garden'],
  ['street', 'old-town'],
  ['street', 'victorian'],
  ['street', 'suburban'],
] as const

describe.each(special)('%s with %s', (place, word) => {
  test('is sound, shows its subject, and is not the plain place', async () => {
    for (const seed of [4, 9]) {
      const subjects = [plainSubject('s0', 'person', 'man', 1.8)]
      const scene = await stage({ place, setting: [word], subjects }, { seed })
      expect(soundness(scene), word).toEqual([])
      expect(seenShare(scene, 1), word).toBeGreaterThanOrEqual(0.8)
      expect(hashOf(scene)).not.toBe(hashOf(await stage({ place, subjects }, { seed })))
    }
    expect(soundness(await stage({ place, setting: [word] }, { seed: 3 }))).toEqual([])
  })
})

describe('determinism', () => {
  const brief = {
    place: 'park',
    subjects: [plainSubject('s0', 'person', 'woman', 1.7, { count: 3 })],
  }
  test('the same seed gives the same bytes, another seed another take', async () => {
    const [a, b, c] = await Promise.all([
      stage(brief, { seed: 5 }),
      stage(brief, { seed: 5 }),
      stage(brief, { seed: 6 }),
    ])
    expect(hashOf(a)).toBe(hashOf(b))
    expect(hashOf(a)).not.toBe(hashOf(c))
    expect(a.lens.eye).not.toEqual(c.lens.eye)
  })
})

describe('camera words', () => {
  const man = plainSubject('s0', 'person', 'man', 1.8)
  const camera = {
    shot: null,
    angle: null,
    focal: null,
    shallow: null,
    lens: null,
    roll: null,
    side: null,
  } as const
  const shoot = async (more: object) =>
    stage({ place: 'park', subjects: [man], camera: { ...camera, ...more } })
  const pitch = (s: Scene) =>
    (s.lens.target[1] - s.lens.eye[1]) /
    length([
      s.lens.target[0] - s.lens.eye[0],
      s.lens.target[1] - s.lens.eye[1],
      s.lens.target[2] - s.lens.eye[2],
    ])

  test('shots go from the face to the whole place', async () => {
    const share = async (shot: string | null) => {
      const f = framed(await shoot({ shot }), 1, 4 / 3)
      return (f.top - f.bottom) / 2
    }
    const [close, portrait, medium, full, wide] = await Promise.all(
      ['close-up', 'portrait', 'medium', 'full', 'wide'].map(share),
    )
    expect(close).toBeGreaterThan((portrait ?? 0) * 1.2)
    expect(portrait).toBeGreaterThan((medium ?? 0) * 1.15)
    expect(medium).toBeGreaterThan((full ?? 0) * 1.15)
    expect(full).toBeGreaterThan((wide ?? 0) * 1.4)
    expect(wide).toBeGreaterThan(0.15)
  })

  test('angles look up, level and down', async () => {
    const [low, eye, high, aerial, top] = await Promise.all(
      ['low', 'eye', 'high', 'aerial', 'top'].map((angle) => shoot({ angle })),
    )
    if (!low || !eye || !high || !aerial || !top) throw new Error('a scene is missing')
    expect(pitch(low)).toBeGreaterThan(0.03)
    expect(pitch(eye)).toBeLessThan(pitch(low))
    expect(pitch(high)).toBeLessThan(-0.3)
    expect(pitch(aerial)).toBeLessThan(pitch(high))
    expect(pitch(top)).toBeLessThan(-0.95)
  })

  test('shallow focus opens the aperture, a long lens narrows the view', async () => {
    const [deep, shallow] = await Promise.all([shoot({ shallow: false }), shoot({ shallow: true })])
    expect(shallow.lens.aperture).toBeGreaterThan(deep.lens.aperture * 3)
    const [wide, tele] = await Promise.all([shoot({ focal: 24 }), shoot({ focal: 120 })])
    expect(wide.lens.fov).toBeGreaterThan(tele.lens.fov * 3)
  })
})

describe('light', () => {
  const cat = plainSubject('s0', 'quadruped', 'cat', 0.35)
  test('the sun stands high at noon and low at sunset, and night is dark with stars', async () => {
    const [noon, sunset, night] = await Promise.all(
      (['noon', 'sunset', 'night'] as const).map((time) =>
        stage({ place: 'meadow', subjects: [cat], time, weather: 'clear' }),
      ),
    )
    if (!noon || !sunset || !night) throw new Error('a scene is missing')
    expect(noon.sky.sun[1]).toBeGreaterThan(0.8)
    expect(sunset.sky.sun[1]).toBeLessThan(0.15)
    expect(sunset.sky.sunLight[0]).toBeGreaterThan(sunset.sky.sunLight[2] * 2)
    expect(night.sky.stars).toBeGreaterThan(0.5)
    const mean = (s: Scene) => s.sky.dome.reduce((a, b) => a + b, 0) / s.sky.dome.length
    expect(mean(night)).toBeLessThan(mean(noon) * 0.5)
  })

  test('rain falls outdoors and not in a room', async () => {
    const outside = await stage({ place: 'street', subjects: [cat], weather: 'rain' })
    const inside = await stage({ place: 'room', subjects: [cat], weather: 'rain' })
    expect(outside.weather.map((w) => w.kind)).toContain('rain')
    expect(inside.weather).toEqual([])
  })
})

describe('relations', () => {
  const pair = async (
    a: BriefSubject,
    relation: Parameters<typeof relationOf>[1],
    b: BriefSubject,
    place = 'meadow',
  ) => {
    const scene = await stage(
      { place, subjects: [a, b], relations: [relationOf(a.id, relation, b.id)] },
      { seed: 9 },
    )
    const boxes = subjectBoxes(scene)
    const [one, two] = [boxes.get(1), boxes.get(2)]
    if (!one || !two) throw new Error('a subject is missing')
    return { one, two, scene }
  }
  const middle = (box: { low: readonly number[]; high: readonly number[] }, axis: number) =>
    ((box.low[axis] ?? 0) + (box.high[axis] ?? 0)) / 2
  const man = plainSubject('s0', 'person', 'man', 1.8)
  const cat = plainSubject('s0', 'quadruped', 'cat', 0.3)
  const table = plainSubject('s1', 'furniture', 'table', 0.75)
  const horse = plainSubject('s1', 'quadruped', 'horse', 1.7)
  const house = plainSubject('s1', 'building', 'house', 7)

  test('on: the feet touch the top', async () => {
    const { one, two } = await pair(cat, 'on', table)
    expect(Math.abs(one.low[1] - two.high[1])).toBeLessThan(0.03)
    expect(middle(one, 0)).toBeGreaterThan(two.low[0])
    expect(middle(one, 0)).toBeLessThan(two.high[0])
  })
  test('under: within the footprint, on the ground', async () => {
    const { one, two } = await pair(cat, 'under', table)
    expect(one.high[1]).toBeLessThan(two.high[1])
    expect(middle(one, 0)).toBeGreaterThan(two.low[0])
    expect(middle(one, 0)).toBeLessThan(two.high[0])
  })
  test('riding: seat on seat', async () => {
    const { one, two } = await pair(man, 'riding', horse)
    expect((one.low[1] + one.high[1]) / 2).toBeCloseTo((two.low[1] + two.high[1]) / 2, 1)
  })
  test('beside: near and not inside', async () => {
    const { one, two } = await pair(man, 'beside', horse)
    const gap = Math.max(
      one.low[0] - two.high[0],
      two.low[0] - one.high[0],
      one.low[2] - two.high[2],
      two.low[2] - one.high[2],
    )
    expect(gap).toBeGreaterThanOrEqual(-0.01)
    expect(gap).toBeLessThan(1.5)
  })
  test('in front of and behind: nearer to and farther from the lens', async () => {
    const front = await pair(man, 'front', house)
    expect(middle(front.one, 2)).toBeGreaterThan(front.two.high[2])
    const behind = await pair({ ...horse, id: 's0' }, 'behind', { ...man, id: 's1' })
    expect(behind.one.high[2]).toBeLessThan(behind.two.high[2])
  })
  test('chasing: one after the other, apart', async () => {
    const { one, two } = await pair({ ...cat, id: 's0' }, 'chasing', { ...cat, id: 's1' })
    expect(Math.abs(middle(one, 0) - middle(two, 0))).toBeGreaterThan(0.3)
    expect(one.high[0] < two.low[0] || two.high[0] < one.low[0]).toBe(true)
  })
  test('around: a ring with the other in the middle', async () => {
    const scene = await stage({
      place: 'meadow',
      subjects: [plainSubject('s0', 'person', 'child', 1.2, { count: 8 }), table],
      relations: [relationOf('s0', 'around', 's1')],
    })
    const boxes = subjectBoxes(scene)
    const [ring, inner] = [boxes.get(1), boxes.get(2)]
    if (!ring || !inner) throw new Error('a subject is missing')
    expect(ring.low[0]).toBeLessThan(inner.low[0])
    expect(ring.high[0]).toBeGreaterThan(inner.high[0])
    expect(ring.low[2]).toBeLessThan(inner.low[2])
  })
  test('above: higher, and flyers keep clear of the ground', async () => {
    const bird = plainSubject('s0', 'bird', 'seagull', 0.4, { pose: 'fly' })
    const scene = await stage({
      place: 'meadow',
      subjects: [
        { ...house, id: 's0' },
        { ...bird, id: 's1' },
      ],
      relations: [relationOf('s1', 'above', 's0')],
    })
    const f = [framed(scene, 1, 4 / 3), framed(scene, 2, 4 / 3)]
    expect(f[1]?.bottom).toBeGreaterThan((f[0]?.top ?? 1) - 0.05)
    const alone = await stage({ place: 'meadow', subjects: [{ ...bird, id: 's0' }] })
    expect(subjectBoxes(alone).get(1)?.low[1]).toBeGreaterThan(0.25)
  })
  test('a far castle is wholly in the picture behind a knight', async () => {
    const { scene } = await pair(man, 'front', plainSubject('s1', 'building', 'castle', 30))
    const f = framed(scene, 2, 4 / 3)
    expect(f.top).toBeLessThan(1)
    expect(f.top - f.bottom).toBeGreaterThan(0.4)
  })
})

describe('many', () => {
  test('copies stand apart on the ground, each in the picture', async () => {
    const scene = await stage({
      place: 'meadow',
      subjects: [plainSubject('s0', 'bird', 'penguin', 0.9, { count: 5 })],
    })
    const f = framed(scene, 1, 4 / 3)
    expect([f.left > -1, f.right < 1, f.top < 1, f.bottom > -1]).toEqual([true, true, true, true])
    const share = (f.right - f.left) / 2
    expect(share).toBeGreaterThan(0.4)
  })
})
