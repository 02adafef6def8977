// A deed brings its tool, its thing and its place, and who does it stands at it as the deed asks.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { inCompany } from '../company.ts'
import { stageActor } from '../stage-actor.ts'
import { poses } from '../subject/person/poses.data.ts'
import { companyPose } from '../subject/person/poses-company.data.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => inCompany(parsePrompt(prompt, vocabulary))
const people = (brief: Brief): readonly BriefSubject[] =>
  brief.subjects.filter((s) => s.kind === 'person')
const hostOf = (brief: Brief, id: string): string | undefined => {
  const relation = brief.relations.find((r) => r.from === id && /^(beside|on)$/.test(r.relation))
  return brief.subjects.find((s) => s.id === relation?.to)?.noun
}

/** Prompt, and for each person `action pose held @ what it stands at`. */
const scenes: readonly (readonly [string, readonly string[]])[] = [
  [
    'A boy and his grandfather planting a tree',
    ['tend kneel - @ planting', 'dig stand shovel @ planting'],
  ],
  ['A robot watering flowers in a greenhouse', ['pour stand watering-can @ flower-bed']],
  ['A robot waiter serving coffee in a diner', ['- stand tray @ -']],
  [
    'A doctor examining a child in a hospital room',
    ['reach stand - @ exam-couch', '- sit - @ exam-couch'],
  ],
  ['A chef decorating a wedding cake', ['bench stand piping-bag @ table']],
  ['A mechanic repairing a motorcycle', ['tend kneel wrench @ motorcycle']],
  ['A teacher writing on a blackboard', ['write stand paintbrush @ chalk-board']],
  ['A guitarist playing by a campfire under the stars', ['- play guitar @ seat-log']],
  ['A vampire in a coffin', ['entombed stand - @ upright-coffin']],
  ['A newborn baby sleeping in a basket', ['- sleep - @ cradle-basket']],
  ['A pilot in the cockpit of an airplane', ['- drive - @ flight-seat']],
  ['A lemonade stand with a boy on a lawn', ['- stand - @ lemonade-stand']],
  ['A little girl hugging a giant teddy bear', ['- stand - @ teddy-bear']],
  ['A chef holding a big fish in a kitchen', ['- null fish @ -']],
  ['A teenager spraying graffiti on a wall', ['write stand spray-can @ graffiti']],
  ['A ballerina tying her shoes', ['tie kneel - @ -']],
  ['A tennis player serving on a clay court', ['serve stand tennis-racket @ -']],
  ['An old fisherman mending a net on a pier', ['mend sit - @ net-crate']],
  ['A sailor climbing the mast of a sailing ship', ['- climb - @ ship-mast']],
  ['A firefighter carrying a hose', ['brace stand hose @ -']],
  ['A woman waiting at a bus stop', ['- stand - @ bus-stop']],
  ['A woman selling oranges at a street market', ['- stand orange @ market-stall']],
  ['A girl reading under a big oak tree', ['lean-back read book @ oak-tree']],
  ['A blacksmith hammering a glowing sword on an anvil', ['strike stand hammer @ anvil']],
  ['A grandmother baking cookies in a kitchen', ['bench stand - @ table']],
  ['A carpenter sawing a plank', ['bench stand hand-saw @ table']],
  ['A girl picking apples from a tree', ['pick stand basket @ fruit-tree']],
  [
    'A nurse pushing an old man in a wheelchair',
    ['push walk - @ wheelchair', '- sit - @ wheelchair'],
  ],
  ['A mother pushing a stroller in a park', ['push walk - @ stroller']],
  ['A man pushing a shopping cart', ['push walk - @ shopping-cart']],
  ['A boy climbing a tree', ['- climb - @ tree']],
  ['A farmer milking a cow', ['tend kneel - @ cow']],
  ['A witch stirring a cauldron', ['- stand staff @ cauldron']],
  ['A robot painting a portrait', ['write stand paintbrush @ easel']],
  ['A boy looking through a telescope at the stars', ['reach stand - @ telescope']],
  ['A horse and rider jumping over a fence', ['- ride - @ -']],
  ['A toddler playing with building blocks', ['- sit - @ building-blocks']],
  ['A flower seller on the street', ['- stand flower @ market-stall']],
  ['A girl sleeping under a quilt', ['abed lie - @ bed']],
  ['A fireman sliding down a pole', ['- climb - @ fire-pole']],
  ['A pirate digging for treasure on an island', ['dig stand shovel @ dug-heap']],
  ['A woman sitting at a piano in a concert hall', ['- play - @ stool']],
  ['A girl in a yellow raincoat splashing in puddles', ['puddle jump - @ -']],
  ['A man pushing a car', ['shove walk - @ car']],
  ['A baby sitting on the floor with toys', ['- sit - @ toy']],
  ['A couple sharing a milkshake in a diner', ['table sit - @ chair', 'table sit - @ chair']],
  ['A schoolgirl waiting for the bus', ['- stand - @ bus-stop']],
  ['A bus driver smiling', ['- stand - @ bus']],
  [
    'A grandmother teaching her granddaughter to bake cookies',
    ['bench stand - @ table', 'bench stand - @ table'],
  ],
  ['A woman painting her house', ['write stand paintbrush @ house']],
  ['A man climbing stairs', ['- walk - @ stair']],
  ['Two kids on a seesaw', ['- sit - @ seesaw', '- sit - @ seesaw']],
  [
    'A couple having dinner by candlelight at a beach',
    ['table sit - @ chair', 'table sit - @ chair'],
  ],
  ['A tailor sewing at a sewing machine', ['desk sit - @ stool']],
  ['A boy washing a dog in a bathtub', ['reach stand - @ suds-tub']],
  ['A woman hanging laundry on a clothesline', ['hang stand - @ clothes-line']],
  ['A man mowing the lawn', ['push walk - @ lawn-mower']],
  ['A boy watching TV on a couch', ['- sit - @ couch']],
  ['A chef grilling at a barbecue', ['bench stand spatula @ barbecue']],
  ['A barista behind the counter of a coffee bar', ['- stand coffee-cup @ bar-counter']],
  ['A blacksmith at an anvil', ['strike stand hammer @ anvil']],
  ['A window cleaner on a tall building', ['write stand sponge @ glass-facade']],
  ['A gymnast on a beam', ['arabesque dance - @ balance-beam']],
  ['A violin maker in his workshop', ['bench stand - @ table']],
  ['A fairy on a mushroom', ['- sit - @ mushroom']],
  ['A business woman working at a laptop in a modern office', ['desk sit - @ chair']],
  ['A girl drawing at a table', ['desk sit - @ chair']],
  ['A programmer coding at night', ['desk sit - @ chair']],
  ['A chef plating a dish in a restaurant kitchen', ['bench stand - @ table']],
  ['A florist arranging flowers', ['bench stand - @ table']],
  ['A man leaning against a wall', ['lean stand - @ -']],
  ['A skier going down a snowy mountain slope', ['ski walk - @ -']],
]

describe('a deed', () => {
  it.each(scenes)('is staged: %s', (prompt, expected) => {
    const brief = staged(prompt)
    const seen = people(brief).map(
      (s) =>
        `${s.traits['action'] ?? '-'} ${s.pose} ${s.holds[0] ?? '-'} @ ${hostOf(brief, s.id) ?? '-'}`,
    )
    expect(seen).toEqual(expected)
  })

  it('takes the thing out of the hands that work at it', () => {
    const brief = staged('A chef decorating a wedding cake')
    expect(brief.subjects.filter((s) => s.noun === 'wedding-cake')).toHaveLength(1)
    expect(people(brief)[0]?.held?.some((h) => h.noun === 'wedding-cake')).toBe(false)
  })

  it('lays the laptop before who works at it, on the desk', () => {
    const brief = staged('A business woman working at a laptop in a modern office')
    const [laptop] = brief.subjects.filter((s) => s.form === 'laptop')
    const desk = brief.subjects.find((s) => s.form === 'desk')
    expect(laptop?.traits['works']?.split(',').map(Number)[1]).toBeGreaterThan(0.7)
    expect(brief.relations).toContainEqual({ from: laptop?.id, relation: 'beside', to: desk?.id })
    expect(people(brief)[0]?.wears.map((w) => w.item)).toContain('suit')
  })

  it('hands umbrellas to the people who are out with them, but not those of a beach', () => {
    const wet = staged('A street in Tokyo with people and umbrellas')
    expect(people(wet)[0]?.holds).toEqual(['umbrella'])
    expect(wet.subjects.some((s) => s.form === 'umbrella')).toBe(false)
    const dry = staged('A beach with people and umbrellas')
    expect(people(dry)[0]?.holds).toEqual([])
  })

  it('leaves a face in close-up as it is', () => {
    const brief = staged('A close-up portrait of a doctor examining a child')
    expect(brief.subjects.map((s) => s.noun)).not.toContain('exam-couch')
  })

  it('gives a string quartet its four instruments and chairs, and candles to a candlelit hall', () => {
    const brief = staged('A string quartet performing in a candlelit hall')
    expect(people(brief).map((s) => s.holds[0])).toEqual(['violin', 'violin', 'viola', 'cello'])
    expect(people(brief).every((s) => s.pose === 'sit' && hostOf(brief, s.id) === 'chair')).toBe(
      true,
    )
    expect(brief.subjects.filter((s) => s.noun === 'candelabrum')).toHaveLength(2)
  })

  it('lets two fencers lunge at each other', () => {
    const brief = staged('Two fencers duelling in a gym')
    const [a, b] = people(brief)
    expect([a?.traits['together'], b?.traits['together']]).toEqual(['fence', 'fence'])
    const pose = a && companyPose(a, poses.stand)
    // The front knee is bent and the foot far ahead, the other far behind.
    expect(pose?.rightLeg.foot[2]).toBeGreaterThan(0.5)
    expect(pose?.leftLeg.foot[2]).toBeLessThan(-0.5)
  })

  it('sets the listeners on the floor about who reads to them', () => {
    const brief = staged('A librarian reading to children in a library')
    const [reader, ...kids] = people(brief)
    expect(hostOf(brief, reader?.id ?? '')).toBe('chair')
    expect(kids.length).toBeGreaterThan(1)
    expect(kids.every((k) => k.traits['seat'] === 'floor')).toBe(true)
  })

  it.each([
    ['a family having dinner at a table', 4, 'dinner'],
    ['friends having breakfast at a table', 5, 'breakfast'],
    ['four people playing cards at a table', 4, 'cards'],
    ['a man eating soup at a table', 1, 'soup'],
    ['business people in a meeting', 5, 'papers'],
    ['three students with laptops in the library', 3, 'laptops'],
    ['two colleagues with laptops at a table', 2, 'laptops'],
  ])('seats everybody on a chair around a laid table: %s', (prompt, count, meal) => {
    const brief = staged(prompt)
    const table = brief.subjects.find((s) => s.noun === 'group-table')
    expect(table?.traits['meal']).toBe(meal)
    const sitters = people(brief)
    expect(sitters).toHaveLength(count)
    expect(sitters.every((s) => s.pose === 'sit' && hostOf(brief, s.id) === 'chair')).toBe(true)
    const chairs = brief.subjects.filter((s) => s.noun === 'chair').map((s) => s.traits['works'])
    expect(new Set(chairs).size).toBe(count)
  })

  it('leaves a picnic on its blanket', () => {
    const brief = staged('a family having a picnic on a blanket')
    expect(brief.subjects.some((s) => s.noun === 'group-table')).toBe(false)
  })

  it('brings the shop that somebody passes', () => {
    const brief = staged('A woman walking a poodle past a bakery in the rain')
    expect(brief.subjects.find((s) => s.noun === 'shop-front')?.traits['shop']).toBe('bakery')
    expect(brief.relations).toContainEqual({ from: 's0', relation: 'beside', to: 's1' })
  })
})

describe('what is over a head', () => {
  it('is held there, and the picture is no portrait', () => {
    const brief = staged('A woman running through the rain with a newspaper over her head')
    expect(brief.camera.shot).toBeNull()
    expect(brief.subjects[0]?.held?.[0]?.traits['use']).toBe('overhead')
    const reads = staged('A woman reading a newspaper')
    expect(reads.subjects[0]?.held?.[0]?.traits['use']).toBeUndefined()
  })
})

describe('what deeds bring', () => {
  const nouns = [
    ...'exam-couch seat-log planting flower-bed net-crate market-stall chalk-board ship-mast bus-stop'.split(
      ' ',
    ),
    ...'anvil chopping-block clothes-line fruit-tree judges-bench lawn-mower potters-wheel'.split(
      ' ',
    ),
    ...'stroller shopping-cart wheelbarrow steel-beam seesaw trampoline building-blocks fire-pole dug-heap deck-chair leaning-ladder seat-stone table-candles'.split(
      ' ',
    ),
    ...'stand-mirror house-door wall-board wash-stand open-box ground-drawing sewing-table suds-tub wheelchair magic-hat shop-front candelabrum dough-lump sawn-plank group-table'.split(
      ' ',
    ),
  ]
  it.each(nouns)('fills its box: %s', async (noun) => {
    const { MeshBuilder } = await import('../mesh-builder.ts')
    const subject = {
      ...(staged('a table').subjects[0] as BriefSubject),
      noun,
      traits: { kind: 'tree' },
    }
    const actor = stageActor({ ...subject, kind: 'furniture' }, staged('a table'), 3)
    expect(actor).not.toBeNull()
    if (!actor) return
    const builder = new MeshBuilder()
    actor.add(builder)
    const { positions } = builder.build()
    expect(positions.length).toBeGreaterThan(60)
    expect(positions.every(Number.isFinite)).toBe(true)
    // It fills its box, from which framing and standing room are taken, and stands on the ground.
    for (const k of [0, 1, 2] as const) {
      const values = Array.from(positions).filter((_, i) => i % 3 === k)
      const [low, high] = [Math.min(...values), Math.max(...values)]
      const size = actor.high[k] - actor.low[k]
      expect(low).toBeLessThan(actor.low[k] + 0.2 * size + 0.02)
      expect(high).toBeGreaterThan(actor.high[k] - 0.2 * size - 0.02)
      if (k === 1) expect(low).toBeGreaterThan(-0.4)
    }
  })
})
