// Animals that pull, play, chase and guard; food as it is served; what words about a thing bring to the ground about it.
import { describe, expect, it } from 'vitest'
import type { Box } from './film-set.ts'
import { frameOf, viewOf } from './film-set.ts'
import { stageScene } from './stage-scene.ts'
import {
  boxActors,
  emptyHost,
  plainBrief,
  plainOptions,
  plainSubject,
  relationOf,
  subjectBoxes,
} from './stage-test-set.ts'
import { speciesOf } from './subject/animal/species-table.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'

const unfolded = (more: Parameters<typeof plainBrief>[0]) => unfold(plainBrief(more)).brief
const stage = (brief: Parameters<typeof plainBrief>[0], seed = 1) =>
  stageScene(plainBrief(brief), plainOptions({ seed }), emptyHost, boxActors)
const middle = ({ low, high }: Box): readonly [number, number, number] => [
  (low[0] + high[0]) / 2,
  (low[1] + high[1]) / 2,
  (low[2] + high[2]) / 2,
]
const boxed = async (brief: Parameters<typeof plainBrief>[0], seed = 1) => {
  const boxes = subjectBoxes(await stage(brief, seed))
  const [first, second] = [boxes.get(1), boxes.get(2)]
  if (!first || !second) throw new Error('two subjects expected')
  return { first, second }
}

describe('animals and what they deal with', () => {
  const husky = plainSubject('s0', 'quadruped', 'dog', 0.6, {
    pose: 'walk',
    traits: { draws: 'yes' },
  })
  const sled = plainSubject('s1', 'object', 'sled', 0.7)

  it('pull it on lines, in front of it', async () => {
    const brief = { subjects: [husky, sled], relations: [relationOf('s0', 'front', 's1')] }
    expect(unfold(plainBrief(brief)).tethers).toEqual([{ holder: 's1', flyer: 's0' }])
    const { first, second } = await boxed({ ...brief, place: 'snow' })
    // Aside of it as seen by the lens, not before it where it would hide it.
    expect(Math.abs(middle(first)[0] - middle(second)[0])).toBeGreaterThan(0.5)
  })
  it('romp on both sides of a ball and look at it', async () => {
    const puppies = plainSubject('s0', 'quadruped', 'puppy', 0.3, { count: 2, pose: 'play' })
    const ball = plainSubject('s1', 'object', 'ball', 0.22)
    const relations = [relationOf('s0', 'beside', 's1')]
    const { first, second } = await boxed({ subjects: [puppies, ball], relations, place: 'meadow' })
    expect(first.low[0]).toBeLessThan(second.low[0])
    expect(first.high[0]).toBeGreaterThan(second.high[0])
  })
  it('chase a butterfly that is near and large enough to be seen', async () => {
    const cat = plainSubject('s0', 'quadruped', 'cat', 0.3, { pose: 'run' })
    const prey = plainSubject('s1', 'object', 'butterfly', 0.09)
    const relations = [relationOf('s0', 'chasing', 's1')]
    const { first, second } = await boxed({ subjects: [cat, prey], relations, place: 'garden' })
    expect(second.high[1] - second.low[1]).toBeGreaterThan(0.11)
    const apart = Math.max(second.low[0] - first.high[0], first.low[0] - second.high[0])
    expect(apart).toBeLessThan(0.2)
    expect(middle(second)[1]).toBeGreaterThan(middle(first)[1])
  })
  it('sleep on a hoard as wide as they are, in a cave', () => {
    const dragon = plainSubject('s0', 'quadruped', 'dragon', 5, { pose: 'sleep' })
    const coins = plainSubject('s1', 'art', 'gold-coin', 0.05, {
      count: 4,
      traits: { arrangement: 'stack' },
    })
    const out = unfolded({ subjects: [dragon, coins], relations: [relationOf('s0', 'on', 's1')] })
    expect(out.subjects[1]).toMatchObject({ kind: 'object', form: 'hoard', count: 1 })
    expect(out.subjects[1]?.height).toBeGreaterThan(1.5)
  })
  it('sit at a window and look out of it', () => {
    const cat = plainSubject('s0', 'quadruped', 'cat', 0.3)
    const pane = plainSubject('s1', 'art', 'window', 1.4)
    const out = unfolded({ subjects: [cat, pane], relations: [relationOf('s0', 'facing', 's1')] })
    expect(out.subjects[0]).toMatchObject({ pose: 'sit', traits: { gaze: 'out' } })
  })
  it('lie in a basket on a cushion, not on its fruit', () => {
    const kitten = plainSubject('s0', 'quadruped', 'kitten', 0.18)
    const basket = plainSubject('s1', 'object', 'basket', 0.36)
    const relations = [relationOf('s0', 'in', 's1')]
    const out = unfolded({ subjects: [{ ...kitten, pose: 'sleep' }, basket], relations })
    expect(out.subjects[1]?.traits['content']).toBe('cushion')
    // One that is awake sits in it, its head over the rim.
    const awake = unfolded({ subjects: [kitten, basket], relations })
    expect(awake.subjects[1]?.traits['content']).toBe('none')
    expect(Number(awake.subjects[0]?.traits['works']?.split(',')[1])).toBeLessThan(0.18)
  })
})

describe('breeds and beasts', () => {
  const breed = (noun: string) => {
    const sp = speciesOf(plainSubject('s0', 'quadruped', 'dog', 0.5, { noun }))
    if (!sp) throw new Error(`no ${noun}`)
    return sp
  }
  it('have builds of their own', () => {
    expect(breed('dachshund').length / breed('dachshund').legs).toBeGreaterThan(
      2 * (breed('greyhound').length / breed('greyhound').legs),
    )
    expect(breed('bulldog').chest[0]).toBeGreaterThan(1.4 * breed('dog').chest[0])
    expect(breed('pug').muzzle[0]).toBeLessThan(0.5 * breed('german-shepherd').muzzle[0])
    expect(breed('poodle').mane).toBe('poodle')
  })
  it('carry a horn that a coarse mesh does not lose', async () => {
    const top = async (form: string): Promise<number> => {
      const own = plainSubject('s0', 'quadruped', form, 1.7)
      const { high, anchors } = await prepareSubject(own, { seed: 1, coarse: 2 }, emptyHost)
      return high[1] - (anchors['head']?.[1] ?? 0)
    }
    expect(await top('unicorn')).toBeGreaterThan(1.25 * (await top('horse')))
  }, 30_000)
  it('wear glasses before their eyes', async () => {
    const dog = plainSubject('s0', 'quadruped', 'dog', 0.5, { noun: 'bulldog' })
    const plain = await prepareSubject(dog, { seed: 1 }, emptyHost)
    const worn = { ...dog, wears: [{ item: 'sunglasses', color: null }] }
    const cool = await prepareSubject(worn, { seed: 1 }, emptyHost)
    expect(cool.triangles).toBeGreaterThan(plain.triangles + 500)
  }, 30_000)
})

describe('what is served', () => {
  const ramen = plainSubject('s0', 'food', 'ramen', 0.12)
  it('shows its own egg and berries', () => {
    const egg = plainSubject('s1', 'food', 'egg', 0.06)
    const sticks = plainSubject('s2', 'object', 'chopsticks', 0.016)
    const relations = [relationOf('s1', 'on', 's0'), relationOf('s2', 'on', 's0')]
    expect(unfolded({ subjects: [ramen, egg, sticks], relations }).subjects).toHaveLength(1)
    const stack = plainSubject('s0', 'food', 'pancakes', 0.1)
    const berries = plainSubject('s1', 'art', 'blueberry', 0.05, { count: 4 })
    const [dish, ...rest] = unfolded({ subjects: [stack, berries] }).subjects
    expect(rest).toEqual([])
    expect(dish?.traits['topping']).toContain('blueberry')
  })
  it('has its fries beside it on the same tray', async () => {
    const burger = plainSubject('s0', 'food', 'burger', 0.1)
    const fries = plainSubject('s1', 'food', 'fries', 0.14)
    const tray = plainSubject('s2', 'object', 'tray', 0.17)
    const relations = [relationOf('s1', 'on', 's0'), relationOf('s0', 'on', 's2')]
    const out = unfolded({ subjects: [burger, fries, tray], relations })
    expect(out.relations).toContainEqual(relationOf('s1', 'on', 's2'))
    expect(out.subjects[2]?.traits['laid']).toBe('yes')
    expect(out.subjects[0]?.traits['slot']).not.toBe(out.subjects[1]?.traits['slot'])
  })
})

describe('surroundings', () => {
  it('are ivy on what is overgrown and rust on an old wreck', () => {
    const engine = plainSubject('s0', 'vehicle', 'locomotive', 4, { traits: { state: 'ruined' } })
    const ivy = plainSubject('s1', 'plant', 'bush', 0.8, { noun: 'ivy' })
    const [wreck, ...rest] = unfolded({
      subjects: [engine, ivy],
      relations: [relationOf('s0', 'with', 's1')],
    }).subjects
    expect(rest).toEqual([])
    expect(wreck?.traits['overgrown']).toBe('ivy')
    expect(wreck?.colors.length).toBeGreaterThan(0)
  })
  it('are a bed of flowers before a windmill', () => {
    const mill = plainSubject('s0', 'building', 'windmill', 14)
    const tulips = plainSubject('s1', 'plant', 'tulip', 0.45, { count: 7 })
    const relations = [relationOf('s0', 'with', 's1')]
    const out = unfolded({ subjects: [mill, tulips], relations, place: 'river' })
    expect(out.subjects).toHaveLength(1)
    expect(out.setting).toContain('bed-of-tulip')
  })
  it('show a lighthouse whole beside a man who is not tiny', async () => {
    const man = plainSubject('s0', 'person', 'man', 1.78)
    const tower = plainSubject('s1', 'building', 'lighthouse', 20)
    const relations = [relationOf('s0', 'beside', 's1')]
    for (const seed of [1, 7]) {
      const scene = await stage({ subjects: [man, tower], relations, place: 'beach' }, seed)
      const boxes = subjectBoxes(scene)
      const view = viewOf(scene.lens, 640 / 480)
      const frames = [1, 2].map((k) => {
        const box = boxes.get(k)
        if (!box) throw new Error(`subject ${k} is missing`)
        return frameOf(view, box)
      })
      for (const f of frames)
        expect([f.left > -1, f.right < 1, f.bottom > -1, f.top < 1]).toEqual([
          true,
          true,
          true,
          true,
        ])
      const [a, b] = frames.map((f) => (f.top - f.bottom) / 2)
      expect(a).toBeGreaterThan(0.3)
      expect(b).toBeGreaterThan(0.25)
    }
  })
  it('send a tram along its street, up the hill where it is steep', () => {
    const tram = plainSubject('s0', 'vehicle', 'tram', 3.3)
    const out = unfolded({ subjects: [tram], place: 'street', setting: ['steep'] })
    expect(Number(out.subjects[0]?.traits['course'])).not.toBeNaN()
    expect(out.subjects[0]?.traits['climbs']).toBe('yes')
  })
  it('bring the weather of a rough sea', () => {
    const castle = plainSubject('s0', 'building', 'castle', 22)
    const out = unfolded({ subjects: [castle], place: 'hill', setting: ['cliff', 'stormy-sea'] })
    expect(out.weather).toBe('storm')
  })
})
