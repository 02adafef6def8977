// Are those of a group unlike each other, and alike in what the words say of all of them?
import { describe, expect, it } from 'vitest'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { facesOf } from './faces.ts'
import { castsFor, siblingTold } from './siblings.ts'
import { unfold } from './unfold.ts'

const words = createVocabulary([])
const told = (prompt: string) => unfold(parsePrompt(prompt, words)).brief
const castOf = (prompt: string) => {
  const subject = parsePrompt(prompt, words).subjects[0]
  if (!subject) throw new Error(`nobody in ${prompt}`)
  return Array.from({ length: castsFor(subject) }, (_, k) => siblingTold(subject, k, 7))
}
const people = (prompt: string) => told(prompt).subjects.filter((s) => s.kind === 'person')
const kinds = <T>(list: readonly T[]): number => new Set(list.map((x) => JSON.stringify(x))).size

describe('siblings', () => {
  it('of a crowd are women, men and children of unlike height, skin and clothes', () => {
    const crowd = castOf('a crowd')
    expect(crowd.length).toBe(8)
    expect(kinds(crowd.map((s) => s.form))).toBeGreaterThanOrEqual(3)
    expect(kinds(crowd.map((s) => s.height))).toBeGreaterThanOrEqual(6)
    expect(kinds(crowd.map((s) => s.traits['skin']))).toBeGreaterThanOrEqual(6)
    expect(kinds(crowd.map((s) => s.wears))).toBeGreaterThanOrEqual(5)
    expect(crowd.some((s) => s.traits['age'] === 'old')).toBe(true)
  })
  it('of one trade keep its clothes, and what is said of all is said of each', () => {
    const team = castOf('five soccer players with red hair')
    expect(kinds(team.map((s) => s.wears))).toBe(1)
    expect(new Set(team.map((s) => s.traits['hairColor']))).toEqual(new Set(['red']))
    expect(kinds(team.map((s) => s.traits['skin']))).toBeGreaterThan(2)
  })
  it('leave alone who is alone, and beings that have no skin of ours', () => {
    expect(castOf('a woman')).toHaveLength(1)
    expect(castOf('a woman')[0]?.traits['sibling']).toBeUndefined()
    expect(kinds(castOf('three zombies'))).toBe(1)
  })
  it('of a family of beasts are half grown, and balloons of a sky unlike', () => {
    const penguins = castOf('a penguin family')
    expect(penguins.length).toBe(4)
    expect(kinds(penguins.map((s) => s.height))).toBe(2)
    expect(penguins[3]?.height).toBeLessThan((penguins[0]?.height ?? 0) * 0.7)
    expect(kinds(castOf('three hot air balloons').map((s) => s.colors))).toBe(3)
    expect(kinds(castOf('three red hot air balloons').map((s) => s.colors))).toBe(1)
  })
  it('at play do unlike things', () => {
    expect(kinds(castOf('three kids playing').map((s) => s.pose))).toBeGreaterThan(1)
  })
})

describe('groups', () => {
  it('of a family portrait are all in the picture, the small before the great', () => {
    const { camera, subjects } = told('a family portrait')
    expect(camera.shot).toBe('full')
    const z = (form: string) =>
      Number(subjects.find((s) => s.form === form)?.traits['works']?.split(',')[2])
    expect(z('girl')).toBeGreaterThan(z('man'))
    expect(z('boy')).toBeGreaterThan(z('woman'))
  })
  it('that march hold placards, and no post stands in the street', () => {
    const { subjects } = told('a protest march with signs')
    const marchers = subjects.filter((s) => s.kind === 'person')
    expect(marchers.length).toBeGreaterThan(6)
    expect(marchers.filter((s) => s.held?.[0]?.form === 'placard').length).toBeGreaterThan(4)
    expect(subjects.some((s) => s.form === 'sign')).toBe(false)
    expect(people('a man holding a sign')[0]?.held?.[0]?.form).toBe('placard')
  })
  it('sit in seats as an audience, kneel as a team before its ball, operate as surgeons', () => {
    expect(people('an audience in a theatre').every((s) => s.pose === 'sit')).toBe(true)
    const team = told('a football team').subjects
    expect(team.filter((s) => s.pose === 'kneel').length).toBeGreaterThan(2)
    expect(team.some((s) => s.form === 'ball')).toBe(true)
    const theatre = told('a team of surgeons in an operating room').subjects
    expect(theatre.some((s) => s.form === 'operating-table')).toBe(true)
  })
  it('crowd together for a selfie, one with the phone', () => {
    const friends = people('three friends taking a selfie')
    expect(friends.filter((s) => s.held?.[0]?.noun === 'phone')).toHaveLength(1)
  })
})

describe('what is worn, held and run after', () => {
  it('is a wreath for flowers in the hair, and a full basket for what is in one', () => {
    const worn = people('portrait of a woman with flowers in her hair')[0]
    expect(worn?.wears.map((w) => w.item)).toContain('flower-crown')
    expect(people('a farmer carrying a basket of vegetables')[0]?.held?.[0]?.form).toBe(
      'fruit-basket',
    )
  })
  it('is no lake for water that is sprayed, and a bus to run after', () => {
    expect(told('a firefighter spraying water with a hose').place).not.toBe('lake')
    const late = told('a businessman running to catch a bus')
    expect(late.subjects[0]?.pose).toBe('run')
    expect(late.relations[0]?.relation).toBe('chasing')
  })
})

describe('animals', () => {
  it('look at the lens, or two at each other, when that is said', () => {
    expect(told('a husky looking at the camera').subjects[0]?.traits['gaze']).toBe('lens')
    const cats = told('two cats looking at each other').subjects
    expect(cats.map((s) => Math.sign(Number(s.traits['course'])))).toEqual([1, -1])
    const unlike = told('an elephant and a mouse facing each other')
    expect(unlike.relations).toEqual([{ from: 's1', relation: 'facing', to: 's0' }])
    expect(unlike.subjects.map((s) => s.pose)).toEqual([null, null])
    expect(unlike.subjects[1]?.height).toBeGreaterThan(0.15 * (unlike.subjects[0]?.height ?? 9))
  })
  it('sit on brooms in the air, before the moon unless another place is said', () => {
    const brief = told('a black cat on a broomstick in front of a full moon')
    const broom = brief.subjects.find((s) => s.noun === 'flying-broom')
    expect(brief.relations).toContainEqual({ from: 's0', relation: 'on', to: broom?.id })
    expect(brief.subjects[0]?.pose).toBe('sit')
    expect(brief.place).toBe('hill')
    expect(told('a cat on a broom over a city').place).toBe('city')
  })
  it('that are led come behind who leads them; the young follow one of their kind that is grown', () => {
    expect(told('a mother duck leading her ducklings').relations).toContainEqual({
      from: 's1',
      relation: 'chasing',
      to: 's0',
    })
    const [, mother] = told('ducklings following their mother').subjects
    expect(mother).toMatchObject({ form: 'duck', height: 0.4, colors: [] })
  })
  it('are on the table that they take from', () => {
    const { relations, subjects } = told('a squirrel stealing nuts from a picnic table')
    const table = subjects.find((s) => s.form === 'table')
    expect(relations).toContainEqual({ from: 's0', relation: 'on', to: table?.id })
    expect(told('a dog beside a table').relations[0]?.relation).toBe('beside')
  })
  it('with paws for hands hold things in them', () => {
    expect(told('a squirrel holding an acorn').subjects[0]?.traits['paws']).toBe('full')
  })
})

describe('faces that get a lamp', () => {
  const anchors = { head: [0, 1.6, 0.1], top: [0, 1.75, 0.1] } as const
  const actor = {
    low: [-0.3, 0, -0.2],
    high: [0.3, 1.75, 0.2],
    anchors,
    bestYaw: 0,
    flat: false,
    add: () => undefined,
  } as const
  const spot = { subject: 0, actor, at: [0, 0, 0], yaw: 0, scale: 1, knot: 1 } as const
  const faces = (prompt: string, dark: number) =>
    facesOf([{ ...spot, at: [...spot.at] }], parsePrompt(prompt, words), dark)
  it('are lit less by night and in gloom, and not at all as silhouettes', () => {
    const level = (prompt: string, dark: number) => faces(prompt, dark)[0]?.level ?? 0
    expect(level('a man', 0)).toBeGreaterThan(level('a man', 1))
    expect(level('a man', 1)).toBeGreaterThan(level('a man in a dark moody room', 1))
    expect(faces('the silhouette of a man at sunset', 0)).toHaveLength(0)
    expect(faces('a chair', 0)).toHaveLength(0)
  })
  it('know their object', () => {
    expect(faces('a man', 0)[0]).toMatchObject({ object: 1, at: anchors.head })
  })
})
