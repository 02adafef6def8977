// Hands, mouths and muzzles are where the deed has them: on the handle, the rails, the suds, the leather, the bowl and the trunk.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, worldPoint } from './actor.ts'
import { placeMain } from './placement.ts'
import { random } from './random.ts'
import { rolesOf } from './role.ts'
import type { Vec3 } from './scene.ts'
import { stageActor } from './stage-actor.ts'
import { emptyHost } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'
import { length, mix3, sub } from './vector.ts'

const vocabulary = createVocabulary(await createArtShelf().names())

interface Staged {
  readonly brief: Brief
  readonly spotOf: (id: string) => Spot
}

const staged = async (prompt: string): Promise<Staged> => {
  const { brief } = unfold(parsePrompt(prompt, vocabulary))
  const actors = await Promise.all(
    brief.subjects.map(
      async (s): Promise<Actor> =>
        stageActor(s, brief, 1) ?? (await prepareSubject(s, { seed: 1, coarse: 2 }, emptyHost)),
    ),
  )
  const place = brief.place ?? 'meadow'
  const roles = rolesOf(brief, actors, place)
  const spots = placeMain({
    brief,
    place,
    actors,
    roles,
    random: random(4),
    ground: () => 0,
    water: null,
  })
  return {
    brief,
    spotOf: (id) => {
      const spot = spots.find((s) => brief.subjects[s.subject]?.id === id)
      if (!spot) throw new Error(`${id} is not on stage`)
      return spot
    },
  }
}

const anchorOf = (spot: Spot, by: string): Vec3 => {
  const { handLeft, handRight, ...rest } = spot.actor.anchors
  const own =
    by === 'hands' && handLeft && handRight
      ? mix3(handLeft, handRight, 0.5)
      : spot.actor.anchors[by]
  if (!own) throw new Error(`no ${by} among ${Object.keys(rest).join(' ')}`)
  return worldPoint(spot, own)
}

/** Metres from what somebody works with to where that is to be. */
const missed = ({ brief, spotOf }: Staged, who: BriefSubject): number => {
  const { by, works } = who.traits
  const tie = brief.relations.find((r) => r.from === who.id)
  const [x = 0, y = 0, z = 0] = (works ?? '').split(',').map(Number)
  const { at } = spotOf(tie?.to ?? '')
  const own = anchorOf(spotOf(who.id), by ?? '')
  return length(sub(own, [at[0] + x, at[1] + y, at[2] + z]))
}

describe('what works is at the work', () => {
  it.each([
    ['a man opening a door', 'handRight'],
    ['a little girl opening the front door', 'handRight'],
    ['a woman opening a window', 'handRight'],
    ['a man climbing a ladder', 'hands'],
    ['a woman washing dishes in the sink', 'hands'],
    ['a man washing his car', 'handRight'],
    ['a woman knocking on a door', 'handRight'],
    ['a man pouring wine into a glass', 'handRight'],
    ['a man hammering a nail into a board', 'handLeft'],
    ['a doctor examining a child in a hospital room', 'handRight'],
    ['a boy giving his mother a flower', 'handRight'],
    ['a woman putting books on a shelf', 'handRight'],
    ['a boy closing the window', 'handRight'],
    ['a cat drinking milk from a bowl', 'mouth'],
    ['a dog eating from its bowl', 'mouth'],
  ])(
    '%s',
    async (prompt, by) => {
      const stage = await staged(prompt)
      const who = stage.brief.subjects.find((s) => s.traits['by'] === by)
      expect(who).toBeDefined()
      // No farther than a hand is broad.
      if (who) expect(missed(stage, who)).toBeLessThan(0.1)
    },
    60_000,
  )
})

describe('beasts that climb', () => {
  it.each(['panda', 'bear', 'cat', 'squirrel', 'koala', 'red panda', 'leopard', 'monkey'])(
    'a %s is on the trunk, off the ground, and not in it',
    async (beast) => {
      const { brief, spotOf } = await staged(`a ${beast} climbing a tree`)
      const [who] = brief.subjects
      const trunk = brief.subjects.find((s) => s.noun === 'climbed-trunk')
      const [own, bark] = [spotOf(who?.id ?? ''), spotOf(trunk?.id ?? '')]
      const [body, wood] = [boxOf(own), boxOf(bark)]
      expect(body.low[1]).toBeGreaterThan(0.3 * (who?.height ?? 1))
      // Its box reaches over the bark and ends before the far side of the trunk and its own length.
      const apart = Math.max(wood.low[0] - body.high[0], body.low[0] - wood.high[0])
      expect(apart).toBeLessThan(0)
      const back = own.actor.anchors['back'] ?? [0, 0, 0]
      const [x, , z] = worldPoint(own, back)
      const gap = Math.hypot(x - bark.at[0], z - bark.at[2])
      expect(gap).toBeGreaterThan(Number(trunk?.traits['trunk']))
    },
    60_000,
  )
  it('climb bamboo where it grows and no rock with claws', async () => {
    const bamboo = unfold(parsePrompt('a panda climbing a bamboo stalk', vocabulary)).brief
    expect(bamboo.subjects.find((s) => s.noun === 'climbed-trunk')?.traits['style']).toBe('bamboo')
    const goat = unfold(parsePrompt('a goat climbing a rock', vocabulary)).brief
    expect(goat.subjects.some((s) => s.noun === 'climbed-trunk')).toBe(false)
    expect(goat.relations[0]?.relation).toBe('on')
  })
})

describe('beasts that drink', () => {
  it.each([
    ['horse', 1.65],
    ['deer', 1.3],
    ['lion', 1.2],
    ['giraffe', 4.5],
    ['elephant', 3],
    ['cat', 0.3],
  ])(
    'a %s has its muzzle at its feet',
    async (form, height) => {
      const of = async (pose: 'drink' | 'stand') => {
        const base = parsePrompt(`a ${form}`, vocabulary).subjects[0]
        if (!base) throw new Error(form)
        return prepareSubject({ ...base, height, pose }, { seed: 1, coarse: 2 }, emptyHost)
      }
      const [drinks, stands] = [await of('drink'), await of('stand')]
      const mouth = drinks.anchors['mouth']?.[1] ?? 9
      // An elephant's trunk does it.
      if (form !== 'elephant') expect(mouth).toBeLessThan(0.2 * height)
      expect(mouth).toBeLessThan(0.7 * (stands.anchors['mouth']?.[1] ?? 0))
    },
    60_000,
  )
})

describe('who does it', () => {
  const first = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
  it('is not what goes into the thing', () => {
    for (const prompt of ['a man pouring wine into a glass', 'a man hammering a nail into a board'])
      expect(parsePrompt(prompt, vocabulary).subjects[0]?.height).toBeGreaterThan(1.6)
    // A ship in a bottle still is a small one.
    expect(parsePrompt('a ship in a bottle', vocabulary).subjects[0]?.height).toBeLessThan(0.4)
  })
  it.each([
    ['a girl brushing her teeth', 'toothbrush'],
    ['a boy throwing a ball', 'ball'],
    ['a girl blowing on a dandelion', 'dandelion-clock'],
    ['a mermaid combing her hair on a rock', 'comb'],
    ['a barista pouring latte art', 'milk-jug'],
    ['a fisherman hauling a fishing net into his boat', 'drag-net'],
  ])('%s has its tool in hand', (prompt, tool) => {
    expect(first(prompt).subjects[0]?.holds).toContain(tool)
  })
  it('plants one flag though two do it, and huskies pull where a man is with them', () => {
    const two = first('two astronauts planting a flag on Mars').subjects
    expect(two.filter((s) => s.kind === 'person')).toHaveLength(2)
    expect(two.filter((s) => s.holds.includes('flag'))).toHaveLength(1)
    const team = first('a polar explorer with his huskies pulling a sled')
    const [man, dogs] = team.subjects
    expect(man?.traits['draws']).toBeUndefined()
    expect(dogs?.traits['draws']).toBeDefined()
    expect(team.relations.find((r) => r.from === dogs?.id)?.relation).toBe('front')
  })
  it('listens to a patient, sews the suit, plays behind the drums', () => {
    const forms = (prompt: string) => first(prompt).subjects.map((s) => s.form)
    expect(forms("a doctor listening to a child's heart with a stethoscope")).toContain(
      'exam-couch',
    )
    expect(forms('a tailor sewing a suit')).toContain('sewing-table')
    expect(forms('a cat walking on a keyboard')).toContain('keyboard-desk')
    expect(first('a surfer carrying a surfboard').place).toBe('beach')
  })
})
