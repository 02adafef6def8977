// People touch what they are said to touch: hips on seats, feet on the ground, hands at the thing, and nobody inside anything.
import { describe, expect, it } from 'vitest'
import type { BriefRelation, BriefSubject } from '../prompt/brief.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, worldPoint } from './actor.ts'
import type { Box } from './film-set.ts'
import { placeMain } from './placement.ts'
import { random } from './random.ts'
import { rolesOf } from './role.ts'
import type { Vec3 } from './scene.ts'
import { stageActor } from './stage-actor.ts'
import { emptyHost, plainBrief, plainSubject, relationOf } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'
import { length, sub } from './vector.ts'

interface Stand {
  readonly subject: BriefSubject
  readonly spot: Spot
}

/** Stands of a brief, by the id of the subject. */
const staged = async (
  subjects: readonly BriefSubject[],
  relations: readonly BriefRelation[] = [],
  place = 'meadow',
): Promise<(id: string) => Stand> => {
  const { brief } = unfold(plainBrief({ subjects, relations }))
  const actors = await Promise.all(
    brief.subjects.map(async (s): Promise<Actor> => {
      const riding = brief.relations.some((r) => r.relation === 'riding' && r.from === s.id)
      const own = stageActor(s, brief, 1)
      return own ?? (await prepareSubject(s, { seed: 1, riding, coarse: 2 }, emptyHost))
    }),
  )
  const spots = placeMain({
    brief,
    place,
    actors,
    roles: rolesOf(brief, actors, place),
    random: random(4),
    ground: () => 0,
    water: null,
  })
  return (id) => {
    const index = brief.subjects.findIndex((s) => s.id === id || s.form === id)
    const spot = spots.find((s) => s.subject === index)
    const subject = brief.subjects[index]
    if (!spot || !subject) throw new Error(`${id} is not on stage`)
    return { subject, spot }
  }
}
const at = ({ spot }: Stand, anchor: string): Vec3 => {
  const p = spot.actor.anchors[anchor]
  if (!p) throw new Error(`no anchor ${anchor}`)
  return worldPoint(spot, p)
}
/** Metres from a point to a box; 0 inside. */
const apart = (p: Vec3, { low, high }: Box): number =>
  length(
    [0, 1, 2].map((a) =>
      Math.max(0, (low[a] ?? 0) - (p[a] ?? 0), (p[a] ?? 0) - (high[a] ?? 0)),
    ) as unknown as Vec3,
  )
const nearness = (a: Vec3, b: Vec3): number => length(sub(a, b))
const flat = (a: Vec3, b: Vec3): number => length([a[0] - b[0], 0, a[2] - b[2]])

const man = (id: string, part: Partial<BriefSubject> = {}): BriefSubject =>
  plainSubject(id, 'person', 'man', 1.76, part)
const girl = (id: string, part: Partial<BriefSubject> = {}): BriefSubject =>
  plainSubject(id, 'person', 'girl', 1.25, { traits: { age: 'child' }, ...part })

/** Hips on the seat, within it, feet not under the floor. */
const expectSeated = (who: Stand, seat: Stand): void => {
  const [hips, cushion] = [at(who, 'seat'), at(seat, 'seat')]
  expect(Math.abs(hips[1] - cushion[1])).toBeLessThan(0.05)
  const { low, high } = boxOf(seat.spot)
  expect(hips[0]).toBeGreaterThan(low[0])
  expect(hips[0]).toBeLessThan(high[0])
  expect(boxOf(who.spot).low[1]).toBeGreaterThan(-0.06)
}

describe('seats', () => {
  for (const [form, height] of [
    ['chair', 0.95],
    ['armchair', 0.95],
    ['sofa', 0.85],
    ['bench', 0.85],
    ['stool', 0.5],
  ] as const)
    it(`hips are on the ${form}`, async () => {
      const seat = plainSubject('s1', 'furniture', form, height)
      const of = await staged(
        [man('s0', { pose: 'sit' }), seat],
        [relationOf('s0', 'on', 's1')],
        'room',
      )
      expectSeated(of('s0'), of('s1'))
    }, 60_000)
  it('a mother and her daughter share the sofa and do not sit in each other', async () => {
    const of = await staged(
      [man('s0', { pose: 'read' }), girl('s1'), plainSubject('s2', 'furniture', 'sofa', 0.85)],
      [relationOf('s0', 'facing', 's1'), relationOf('s0', 'on', 's2')],
      'room',
    )
    expectSeated(of('s0'), of('s2'))
    expectSeated(of('s1'), of('s2'))
    expect(flat(at(of('s0'), 'seat'), at(of('s1'), 'seat'))).toBeGreaterThan(0.38)
  }, 60_000)
  it('who sleeps lies on the bed, not in it or beside it', async () => {
    const of = await staged(
      [man('s0', { pose: 'sleep' }), plainSubject('s1', 'furniture', 'bed', 0.9)],
      [relationOf('s0', 'on', 's1')],
      'bedroom',
    )
    const [who, bed] = [boxOf(of('s0').spot), boxOf(of('s1').spot)]
    expect(Math.abs(who.low[1] - at(of('s1'), 'seat')[1])).toBeLessThan(0.2)
    for (const a of [0, 2] as const) {
      expect(who.low[a]).toBeGreaterThan(bed.low[a] - 0.25)
      expect(who.high[a]).toBeLessThan(bed.high[a] + 0.25)
    }
  }, 60_000)
  it('who sits under a blanket is on the floor', async () => {
    const blanket = plainSubject('s1', 'object', 'blanket', 0.03)
    const of = await staged([man('s0'), blanket], [relationOf('s0', 'under', 's1')], 'bedroom')
    expect(boxOf(of('s0').spot).low[1]).toBeCloseTo(0, 2)
    expect(at(of('s0'), 'seat')[1]).toBeLessThan(0.3)
  }, 60_000)
})

describe('mounts', () => {
  for (const [kind, form, height] of [
    ['quadruped', 'horse', 1.65],
    ['quadruped', 'elephant', 3],
    ['vehicle', 'bicycle', 1.05],
    ['vehicle', 'motorcycle', 1.1],
  ] as const)
    it(`a rider sits on the ${form}, feet clear of the ground`, async () => {
      const of = await staged(
        [man('s0', { pose: 'ride' }), plainSubject('s1', kind, form, height)],
        [relationOf('s0', 'riding', 's1')],
      )
      const [who, mount] = [of('s0'), of('s1')]
      expect(nearness(at(who, 'seat'), at(mount, 'seat'))).toBeLessThan(0.06)
      expect(boxOf(who.spot).low[1]).toBeGreaterThan(-0.02)
      expect(boxOf(who.spot).low[1]).toBeLessThan(at(mount, 'seat')[1])
    }, 60_000)
  it('hands are at the bars of a bicycle', async () => {
    const of = await staged(
      [man('s0', { pose: 'ride' }), plainSubject('s1', 'vehicle', 'bicycle', 1.05)],
      [relationOf('s0', 'riding', 's1')],
    )
    const hands = ['handLeft', 'handRight'].map((h) => at(of('s0'), h))
    const { spot } = of('s1')
    const saddle = at(of('s1'), 'seat')
    for (const hand of hands) {
      expect(apart(hand, boxOf(spot))).toBeLessThan(0.1)
      // The bars are before the saddle and no lower.
      const d = sub(hand, saddle)
      expect(d[0] * Math.sin(spot.yaw) + d[2] * Math.cos(spot.yaw)).toBeGreaterThan(0.25)
      expect(d[1]).toBeGreaterThan(-0.1)
    }
  }, 60_000)
})

describe('blows and balls', () => {
  it('a kicked ball is at the foot', async () => {
    const of = await staged(
      [man('s0', { pose: 'kick' }), plainSubject('s1', 'object', 'ball', 0.22)],
      [relationOf('s0', 'front', 's1')],
    )
    expect(apart(at(of('s0'), 'footRight'), boxOf(of('s1').spot))).toBeLessThan(0.3)
    expect(boxOf(of('s0').spot).low[1]).toBeCloseTo(0, 2)
  }, 60_000)
  it('a fist is at the punching bag, the boxer not in it', async () => {
    const of = await staged(
      [man('s0', { pose: 'kick' }), plainSubject('s1', 'object', 'punching-bag', 1.9)],
      [relationOf('s0', 'front', 's1')],
      'gym',
    )
    expect(apart(at(of('s0'), 'handRight'), boxOf(of('s1').spot))).toBeLessThan(0.45)
    expect(flat(at(of('s0'), 'front'), of('s1').spot.at)).toBeGreaterThan(0.3)
  }, 60_000)
  it('a dunked ball is at the ring, its player in the air', async () => {
    const of = await staged(
      [man('s0', { noun: 'basketball-player', pose: 'jump', traits: { action: 'dunk' } })],
      [],
      'gym',
    )
    const [who, hoop] = [of('s0'), of('basketball-hoop')]
    expect(nearness(at(who, 'handRight'), at(hoop, 'front'))).toBeLessThan(0.75)
    expect(boxOf(who.spot).low[1]).toBeGreaterThan(0.25)
  }, 60_000)
  it('boxers stand on the canvas of their ring', async () => {
    const of = await staged([man('s0', { noun: 'boxer' })], [], 'gym')
    const ring = boxOf(of('boxing-ring').spot)
    expect(ring.low[1]).toBeCloseTo(0, 3)
    for (const foot of ['footLeft', 'footRight']) {
      const p = at(of('s0'), foot)
      expect(p[1]).toBeLessThan(0.2)
      expect(apart([p[0], 0.1, p[2]], ring)).toBe(0)
    }
  }, 60_000)
  it('a climber hangs on the rock with both hands, off the ground, outside it', async () => {
    const of = await staged([man('s0', { noun: 'rock-climber', pose: 'climb' })], [], 'mountain')
    const [who, rock] = [of('s0'), of('rock-face')]
    expect(boxOf(who.spot).low[1]).toBeGreaterThan(0.6)
    const normal: Vec3 = [Math.sin(rock.spot.yaw), 0, Math.cos(rock.spot.yaw)]
    const off = (p: Vec3): number => {
      const d = sub(p, rock.spot.at)
      return d[0] * normal[0] + d[2] * normal[2] - rock.spot.actor.high[2]
    }
    for (const hand of ['handLeft', 'handRight'])
      expect(Math.abs(off(at(who, hand)))).toBeLessThan(0.35)
    expect(off(at(who, 'head'))).toBeGreaterThan(0.02)
    expect(off(at(who, 'seat'))).toBeGreaterThan(0.05)
  }, 60_000)
})

describe('work and play', () => {
  it('chess players sit on either side of the board and face each other', async () => {
    const of = await staged(
      [man('s0', { count: 2, pose: 'play' }), plainSubject('s1', 'object', 'chess-board', 0.1)],
      [relationOf('s0', 'facing', 's1')],
      'room',
    )
    const [a, b] = [of('s0'), of('s0b')]
    expectSeated(a, of('s1-chair-left'))
    expectSeated(b, of('s1-chair-right'))
    expect(Math.cos(a.spot.yaw - b.spot.yaw)).toBeLessThan(-0.8)
    expect(Math.abs(boxOf(of('s1').spot).low[1] - boxOf(of('s1-table').spot).high[1])).toBeLessThan(
      0.06,
    )
  }, 60_000)
  it('a pianist sits on the stool with both hands over the keys', async () => {
    const of = await staged(
      [
        man('s0', { noun: 'pianist', pose: 'play' }),
        plainSubject('s1', 'furniture', 'piano', 1.25),
      ],
      [relationOf('s0', 'facing', 's1')],
      'stage',
    )
    expectSeated(of('s0'), of('s1-stool'))
    for (const hand of ['handLeft', 'handRight'])
      expect(apart(at(of('s0'), hand), boxOf(of('s1').spot))).toBeLessThan(0.3)
  }, 60_000)
  for (const [noun, bench] of [
    ['dj', 's0-bench'],
    ['carpenter', 's0-bench'],
    ['drummer', 'drum-kit'],
  ] as const)
    it(`the hands of a ${noun} are over what is worked at`, async () => {
      const of = await staged([man('s0', { noun })], [], 'stage')
      const box = boxOf(of(bench).spot)
      expect(apart(at(of('s0'), 'handRight'), box)).toBeLessThan(0.4)
      expect(at(of('s0'), 'handRight')[1]).toBeGreaterThan(0.6)
      expect(at(of('s0'), 'head')[2]).toBeLessThan((box.low[2] + box.high[2]) / 2)
    }, 60_000)
})

describe('people and animals', () => {
  const with_ = (together: string, form: string, height: number) =>
    staged(
      [
        girl('s0', {
          pose: 'hold',
          traits: { age: 'child', ...(together === 'feed' ? { deed: 'feed' } : { together }) },
        }),
        plainSubject('s1', 'quadruped', form, height),
      ],
      [relationOf('s0', together === 'hug' ? 'beside' : 'facing', 's1')],
    )
  for (const [form, height] of [
    ['dog', 0.6],
    ['horse', 1.65],
  ] as const) {
    it(`what is fed to a ${form} is at its mouth`, async () => {
      const of = await with_('feed', form, height)
      expect(flat(at(of('s0'), 'handRight'), at(of('s1'), 'mouth'))).toBeLessThan(0.25)
      expect(boxOf(of('s0').spot).low[1]).toBeCloseTo(0, 2)
    }, 60_000)
    it(`who hugs a ${form} has it before the chest`, async () => {
      const of = await with_('hug', form, height)
      expect(flat(at(of('s0'), 'front'), at(of('s1'), 'neck'))).toBeLessThan(0.6)
      expect(boxOf(of('s0').spot).low[1]).toBeCloseTo(0, 2)
    }, 60_000)
  }
  it('a dog in a car has its head out of the window and the rest inside', async () => {
    const of = await staged(
      [plainSubject('s0', 'quadruped', 'dog', 0.6), plainSubject('s1', 'vehicle', 'car', 1.5)],
      [relationOf('s0', 'in', 's1')],
      'street',
    )
    const { spot } = of('s1')
    const across: Vec3 = [Math.cos(spot.yaw), 0, -Math.sin(spot.yaw)]
    const out = (p: Vec3): number => {
      const d = sub(p, spot.at)
      return Math.abs(d[0] * across[0] + d[2] * across[2])
    }
    const pane = out(at(of('s1'), 'window'))
    expect(out(at(of('s0'), 'head'))).toBeGreaterThan(pane + 0.06)
    expect(out(at(of('s0'), 'back'))).toBeLessThan(pane)
  }, 60_000)
})
