// What makes a picture worth looking at: skies of their hour, food seen near, trees that frame, lanes that are kept, places that words mean together.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, Rgb, TimeOfDay } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import type { Spot } from './actor.ts'
import { worldPoint } from './actor.ts'
import { framingOf } from './environment/framing-trees.ts'
import { drivesInLanes, laneSpot } from './lanes.ts'
import { outdoorLight } from './light-outdoor.ts'
import type { LightOrder } from './light-plan.ts'
import { luminance, toward } from './light-plan.ts'
import { lowClouds, lowSun } from './low-sun.ts'
import { chooseCircumstances } from './place.ts'
import { graffitiOn } from './prop/graffiti.ts'
import { random } from './random.ts'
import type { RelationOrder } from './relation.ts'
import { worked } from './relation-work.ts'
import { framesBuilding } from './role.ts'
import { servingOf } from './serving.ts'
import { domeLight, repaintDome } from './sky.ts'
import { stageActor } from './stage-actor.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'
import { dressedWarmly } from './warm-wear.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const made = { seed: 1, coarse: 2 }
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const around = (prompt: string) => chooseCircumstances(staged(prompt), random(7))
const boxesFor = async (prompt: string) =>
  subjectBoxes(
    await stageScene(parsePrompt(prompt, vocabulary), plainOptions(), emptyHost, boxActors),
  )

describe('the sky of a low sun', () => {
  const sun = toward(30, 6)
  const side = (dome: Float32Array, toSun: boolean) =>
    domeLight(
      repaintDome(dome, (c, d) =>
        d[1] > 0 && d[1] < 0.2 && d[0] * sun[0] + d[2] * sun[2] > 0.4 === toSun ? c : [0, 0, 0],
      ),
      [sun[0] * (toSun ? 1 : -1), 0, sun[2] * (toSun ? 1 : -1)],
    )

  it.each(['sunset', 'dawn', 'golden'] as const)('is warmer toward the sun: %s', (time) => {
    const sky = lowSun(time, sun)
    if (!sky) throw new Error('no sky')
    const [near, away] = [side(sky.dome, true), side(sky.dome, false)]
    expect(near[0] / near[2]).toBeGreaterThan(1.3 * (away[0] / away[2]))
    expect(near[0]).toBeGreaterThan(away[0])
    expect(sky.sunLight[0]).toBeGreaterThan(1.3 * sky.sunLight[2])
    expect(luminance(sky.sunLight)).toBeGreaterThan(luminance(domeLight(sky.dome, [0, 1, 0])))
    expect(lowClouds(time, [1, 0.5, 0.2], [0.3, 0.3, 0.4])).toBeDefined()
  })
  it.each(['noon', 'afternoon', 'night'] as readonly TimeOfDay[])('is none by %s', (time) => {
    expect(lowSun(time, sun)).toBeUndefined()
    expect(lowClouds(time, [1, 1, 1], [1, 1, 1])).toBeUndefined()
  })
})

describe('who is at a tree', () => {
  it.each(['A girl sitting under a tree', 'A man reading under an oak tree'])(
    'sits before its trunk and not in it: %s',
    async (prompt) => {
      const brief = staged(prompt)
      const [who, tree] = brief.subjects
      if (!who || !tree) throw new Error('somebody is missing')
      const actor = stageActor(who, brief, 1) ?? (await prepareSubject(who, made, emptyHost))
      const trunk = await prepareSubject(tree, made, emptyHost)
      const to: Spot = { actor: trunk, subject: 1, at: [0, 0, 0], yaw: 0, scale: 1, knot: 0 }
      const at = worked({
        actor,
        subject: who,
        to,
        toSubject: tree,
        copy: 0,
        copies: 1,
        random: random(1),
        ground: () => 0,
      } as unknown as RelationOrder)
      const back = actor.anchors['back']
      const stem = trunk.anchors['stem']
      if (!at || !back || !stem) throw new Error('nothing to measure')
      const [, , z] = worldPoint({ at: at.at, yaw: at.yaw, scale: 1 }, back)
      expect(z - stem[2]).toBeGreaterThan(0.045 * tree.height)
      expect(z - stem[2]).toBeLessThan(0.045 * tree.height + 0.25)
    },
  )
  it('is out of doors, even a pet; a Christmas tree stays in its room', () => {
    expect(around('A cat sleeping under a tree').place).toBe('park')
    expect(around('A cat sleeping under a christmas tree').place).toBe('room')
  })
  it('reads where it sits', () => {
    const [girl] = staged('A girl sitting on the grass reading a book').subjects
    expect(girl).toMatchObject({ pose: 'read', traits: { sits: 'yes' } })
    expect(staged('A girl reading a book').subjects[0]?.traits['sits']).toBeUndefined()
  })
})

describe('meals out of doors', () => {
  const forms = (prompt: string) => staged(prompt).subjects.map((s) => s.form)
  it('have two at a dinner for two, and none where it is a still life', () => {
    const people = (prompt: string) =>
      staged(prompt).subjects.filter((s) => s.kind === 'person').length
    expect(people('a candle-lit dinner for two on a terrace')).toBe(2)
    expect(people('a candlelit dinner')).toBe(0)
    expect(people('a dinner on a terrace')).toBe(0)
  })
  it('stand on a table on a balcony or a rooftop, and on the sand of a beach', () => {
    const breakfast = staged('breakfast on a balcony with a view of the sea')
    expect(breakfast.place).toBe('rooftop')
    expect(breakfast.setting).toEqual(expect.arrayContaining(['balcony', 'beach']))
    expect(breakfast.relations).toContainEqual(expect.objectContaining({ relation: 'on' }))
    expect(forms('a glass of wine on a rooftop at sunset')).toContain('table')
    expect(forms('a glass of lemonade on a beach')).not.toContain('table')
    expect(forms('a glass of wine on a table on a terrace').filter((f) => f === 'table')).toEqual([
      'table',
    ])
  })
})

describe('a wall', () => {
  const bare: Rgb = [0.5, 0.5, 0.5]
  it('is sprayed with letters, and bare between the words and the ground', () => {
    const paint = graffitiOn(7.2, 2.8, random(5))
    const colors = new Set<string>()
    let plain = 0
    for (let x = -3.6; x <= 3.6; x += 0.05)
      for (let y = 0.02; y < 2.8; y += 0.05) {
        const c = paint(x, y, bare)
        if (c.every((v, i) => Math.abs(v - (bare[i] ?? 0)) < 1e-6)) plain++
        colors.add(c.map((v) => v.toFixed(1)).join())
      }
    expect(plain).toBeGreaterThan(500)
    expect(plain).toBeLessThan(7500)
    expect(colors.size).toBeGreaterThan(20)
    expect(paint(0.3, 1.4, bare)).toEqual(graffitiOn(7.2, 2.8, random(5))(0.3, 1.4, bare))
  })
})

describe('fog', () => {
  const order = (prompt: string) => {
    const brief = parsePrompt(prompt, vocabulary)
    return outdoorLight({
      brief,
      kind: 'open',
      time: 'morning',
      weather: 'fog',
      open: 1,
      random: random(3),
      sunless: false,
    } as unknown as LightOrder)
  }
  const hides = (distance: number, lens: number) =>
    1 - Math.exp(-(order('a man in the fog').fog(lens, 1)?.density ?? 0) * distance)

  it('leaves who is near to be seen and takes what is behind', () => {
    expect(hides(3, 3)).toBeLessThan(0.15)
    expect(hides(40, 3)).toBeGreaterThan(0.6)
    expect(hides(40, 40)).toBeGreaterThan(0.25)
  })
})

describe('words that belong together', () => {
  it('keep a sunset over breaking waves, and a storm where no hour is named', () => {
    expect(around('a lighthouse on a cliff at sunset with crashing waves').weather).toBe('clear')
    expect(around('a lighthouse on a cliff with crashing waves').weather).toBe('storm')
  })
  it('are beasts in a line for a caravan in the desert, and a trailer by a lake', () => {
    const forms = (prompt: string) => staged(prompt).subjects.map((s) => `${s.count} ${s.form}`)
    expect(forms('a desert caravan with camels at sunset')[0]).toMatch(/camel/)
    expect(forms('a desert caravan with camels').join()).not.toMatch(/caravan/)
    expect(forms('a caravan crossing the desert').join()).toMatch(/camel/)
    expect(forms('a white caravan by a lake')).toEqual(['1 caravan'])
  })
  it('hang lanterns over a lantern-lit street, put gulls on the wing and a racing car on its track', () => {
    expect(staged('a lantern-lit street in an old town').subjects[0]?.count).toBeGreaterThan(2)
    expect(staged('a lantern on a street').subjects[0]?.count).toBe(1)
    expect(staged('a tractor ploughing a field with seagulls').subjects[1]?.pose).toBe('fly')
    expect(staged('a church with a seagull').subjects.at(-1)?.pose).not.toBe('fly')
    expect(staged('a racing car on a track').setting).toContain('race-track')
    expect(staged('a woman in a kimono').place).toBe('garden')
  })
  it('carry a train over a viaduct between hills, and a car over the bridge of a town', () => {
    const train = staged('a train on a bridge in the mountains')
    expect(train.place).toBe('river')
    expect(train.subjects.map((s) => s.form)).toEqual(['train', 'bridge'])
    expect(staged('a car on a bridge').subjects.map((s) => s.form)).toEqual(['car'])
  })
  it('take a path through a wood into the wood, and a highway toward mountains onto the road', () => {
    expect(around('an autumn forest path with fallen leaves').place).toBe('forest')
    expect(around('a desert highway leading to mountains').place).toBe('road')
  })
  it('look at what is in the sky over a city from across the water', () => {
    expect(around('fireworks over a city at night').place).toBe('skyline')
    expect(around('a dragon flying over a city').place).toBe('skyline')
    expect(around('a man walking in a city').place).toBe('city')
  })
  it('turn the season with the trees that are named', () => {
    expect(around('a calm lake with a canoe and autumn trees').season).toBe('autumn')
    expect(around('a calm lake with a canoe').season).toBe('summer')
  })
  it('pitch a camp of a fire and tents', () => {
    const camp = staged('a campfire under the stars with tents')
    expect(camp.subjects.map((s) => s.form).sort()).toEqual([
      'campfire',
      'floor-spot',
      'tent',
      'tent',
    ])
    expect(camp.relations.every((r) => r.relation === 'beside')).toBe(true)
  })
  it('set a door into a wall', () => {
    const brief = staged('an old wooden door covered in ivy')
    expect(brief.subjects.map((s) => s.noun)).toContain('stone-wall')
    expect(brief.relations[0]?.relation).toBe('in')
    const home = staged('a man at a wooden door')
    expect(home.subjects.map((s) => s.noun)).not.toContain('stone-wall')
  })
})

describe('trees with a building', () => {
  it('frame it in their colours', () => {
    const brief = staged('a japanese temple in autumn with red maple trees')
    const maples = brief.subjects.find((s) => framesBuilding(brief, s))
    if (!maples) throw new Error('no trees')
    const look = framingOf(maples)
    expect(look.blossom).toBe(false)
    const red = look.tint?.light ?? [0, 0, 0]
    expect(red[0]).toBeGreaterThan(2 * red[1])
    expect(framingOf({ ...maples, noun: 'cherry-tree', colors: [] }).blossom).toBe(true)
    expect(framingOf({ ...maples, noun: 'tree', colors: [] }).tint).toBeNull()
  })
})

describe('several cars on a street', () => {
  const lanes = [0, 1, 2, 3].map((i) => laneSpot(i, { wide: 0.9, long: 2.2 }, random(5)))
  it('drive in lanes toward the lens, none inside another', () => {
    const brief = staged('three taxis in a street')
    const taxi = brief.subjects[0]
    if (!taxi) throw new Error('no taxi')
    expect(drivesInLanes(brief, 'street', taxi)).toBe(true)
    expect(drivesInLanes(brief, 'studio', taxi)).toBe(false)
    expect(drivesInLanes(brief, 'street', { ...taxi, count: 1 })).toBe(false)
    for (const [i, a] of lanes.entries())
      for (const b of lanes.slice(i + 1))
        expect(Math.abs(a.x - b.x) > 1.8 || Math.abs(a.z - b.z) > 4.4).toBe(true)
    expect(lanes.every((s) => Math.abs(s.yaw) < 0.3)).toBe(true)
  })
  it('are longer along the street than across it', async () => {
    const [box] = (await boxesFor('three taxis in a street')).values()
    if (!box) throw new Error('no taxis')
    expect(box.high[2] - box.low[2]).toBeGreaterThan(1.5 * (box.high[0] - box.low[0]))
  })
})

describe('what is eaten', () => {
  it('comes on one plate when there are several pastries', () => {
    const brief = staged('a cup of coffee on a table with croissants')
    const pastry = brief.subjects.find((s) => s.form === 'croissant')
    expect(pastry && servingOf(pastry)?.container?.form).toBe('plate')
  })
  it('needs no second plate under a cake, and the cake carries its berries', () => {
    const brief = staged('a chocolate cake with strawberries on a plate')
    expect(brief.subjects.map((s) => s.form)).toEqual(['cake'])
    expect(brief.subjects[0]?.traits['topping']).toContain('strawberry')
  })
})

describe('who is out in the cold', () => {
  const cold = { place: 'park', time: 'noon', weather: 'snow', season: 'winter' } as const
  it('wears a coat, unless clothes were told or it is summer', () => {
    const girl = staged('a girl playing in a park')
    expect(girl.subjects[0]?.wears).toEqual([])
    const worn = dressedWarmly(girl, cold).subjects[0]?.wears.map((w) => w.item) ?? []
    expect(worn.some((w) => /coat|jacket/.test(w))).toBe(true)
    expect(dressedWarmly(girl, { ...cold, weather: 'clear', season: 'summer' })).toBe(girl)
    expect(dressedWarmly(girl, { ...cold, place: 'room' })).toBe(girl)
    const cast = girl.subjects.map((s) => ({ ...s, cast: {} as never }))
    expect(dressedWarmly({ ...girl, subjects: cast }, cold).subjects[0]?.wears).toEqual([])
    const dressed = staged('a girl in a red dress in a park')
    expect(dressedWarmly(dressed, cold).subjects[0]?.wears).toEqual(dressed.subjects[0]?.wears)
  })
})

describe('who steers a ship', () => {
  it('stands on its deck at the wheel', () => {
    const brief = staged('an old sailor steering a ship')
    expect(brief.subjects.map((s) => s.noun)).toEqual(['sailor', 'ship-wheel'])
    expect(brief.setting).toContain('deck')
    expect(staged('a boy rowing a boat').setting).not.toContain('deck')
  })
})

describe('words that are meant together', () => {
  it('leave a smith of flesh, a typewriter one sheet and a keeper his light', () => {
    expect(staged('a blacksmith hammering glowing iron').subjects[0]?.material).toBeNull()
    expect(staged('a bronze statue of a dancer').subjects[0]?.material).not.toBeNull()
    const typed = staged('a typewriter with a sheet of paper on a desk').subjects.map((s) => s.noun)
    expect(typed).not.toContain('paper')
    const keeper = staged('an old lighthouse keeper holding a lantern')
    expect(keeper.subjects.map((s) => s.form)).toContain('lighthouse')
    expect(keeper.place).toBe('island')
    expect(staged('a ballet dancer in a studio').setting).toContain('dance-studio')
    expect(staged('a woman in a studio').setting).not.toContain('dance-studio')
  })
  it('lay on the desk what is by the window with it', () => {
    const brief = staged('a desk with a computer, a plant and a cup of coffee by a window')
    const cup = brief.subjects.find((s) => s.form === 'coffee-cup')
    expect(brief.relations).toContainEqual({ from: cup?.id, relation: 'on', to: 's0' })
  })
  it('bake a pizza with what is on it', () => {
    const nouns = staged('a pizza with mushrooms and basil fresh from the oven').subjects.map(
      (s) => s.noun,
    )
    expect(nouns).not.toContain('mushroom')
  })
  it('give a cottage garden its cottage, and who is measured the suit', () => {
    const garden = staged('a cottage garden with a white picket fence')
    expect(garden.subjects[0]?.form).toBe('cottage')
    const fitting = staged('a tailor measuring a man for a suit')
    expect(fitting.subjects.every((s) => s.kind === 'person')).toBe(true)
    expect(fitting.subjects[1]?.wears.map((w) => w.item)).toContain('suit')
  })
  it('hold the umbrella that a couple shares', () => {
    const couple = staged('a couple sharing an umbrella on a bridge at night')
    expect(couple.subjects.some((s) => s.form === 'umbrella')).toBe(false)
    expect(couple.subjects.flatMap((s) => s.holds)).toContain('umbrella')
  })
  it('put fruit into the bowl of porridge', () => {
    const brief = staged('a bowl of oatmeal with banana and berries')
    expect(brief.subjects).toHaveLength(1)
    expect(brief.subjects[0]?.traits['topping']).toMatch(/banana.*berr|berr.*banana/)
  })
})
