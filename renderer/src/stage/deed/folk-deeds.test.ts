// What people are seen at: in workshops and games, with each other, with beasts and with what they carry.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { unfold } from '../unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')

describe('rooms of trades', () => {
  it.each([
    ['a tailor sewing a suit', 'workshop'],
    ['a seamstress sewing a dress', 'workshop'],
    ['a carpenter sawing a plank', 'workshop'],
    ['a luthier making a violin', 'workshop'],
    ['a dentist treating a patient', 'clinic'],
    ['a doctor talking to a patient', 'clinic'],
    ['a nurse in a hospital corridor', 'hospital'],
  ])('%s: %s', (prompt, room) => {
    const { place, setting } = staged(prompt)
    expect(place).toBe('room')
    expect(setting).toContain(room)
  })

  it('leaves who sews at home at home', () => {
    expect(staged('a grandmother sewing a dress in her living room').setting).not.toContain(
      'workshop',
    )
  })

  it.each(['a chef slicing vegetables', 'a woman chopping carrots', 'a sushi chef slicing salmon'])(
    'cuts on a board, knife in hand: %s',
    (prompt) => {
      const { subjects } = staged(prompt)
      expect(subjects.map((s) => s.form)).toContain('chopping-things')
      expect(subjects[0]?.held?.[0]?.traits['use']).toBe('cut')
    },
  )

  it('cuts a cake where it stands', () => {
    expect(staged('a man cutting a birthday cake').subjects.map((s) => s.form)).not.toContain(
      'chopping-things',
    )
  })
})

describe('games', () => {
  it.each([
    ['ice hockey players fighting for the puck', 'hockey-stride'],
    ['a hockey match', 'hockey-stride'],
    ['a rugby match', 'lunge'],
    ['an american football game', 'lunge'],
    ['soccer players fighting for the ball', 'tackle'],
  ])('are two teams in the middle of it: %s', (prompt, action) => {
    const players = people(prompt)
    const shirts = new Set(players.map((s) => JSON.stringify(s.wears[0]?.color)))
    expect(players.length).toBeGreaterThan(2)
    expect(shirts.size).toBe(2)
    expect(players.map((s) => s.traits['action'])).toContain(action)
  })

  it('carries the ball under the arm', () => {
    const [player] = people('a rugby player running with the ball')
    expect(player?.held?.[0]?.traits['use']).toBe('tuck')
  })

  it('leaves a team that poses as it is', () => {
    expect(
      people('hockey players posing for a photo').map((s) => s.traits['action']),
    ).not.toContain('hockey-stride')
  })
})

describe('together', () => {
  it.each(['an elderly couple holding hands on a bench', 'two girls whispering on a bench'])(
    'two share one bench, the left one at its left: %s',
    (prompt) => {
      const { subjects, relations } = staged(prompt)
      const pair = subjects.filter((s) => s.kind === 'person')
      const benches = subjects.filter((s) => s.form === 'bench')
      expect(benches).toHaveLength(1)
      expect(relations.filter((r) => r.to === benches[0]?.id && r.relation === 'on')).toHaveLength(
        2,
      )
      const left = pair.find((s) => s.traits['partner'] === 'left')
      expect(Number(left?.traits['berth'])).toBeLessThan(0)
    },
  )

  it('a class sits at desks before the board', () => {
    const { subjects, relations } = staged('a teacher writing on the blackboard in front of pupils')
    const desks = subjects.filter((s) => s.form === 'school-desk').map((s) => s.id)
    expect(desks.length).toBeGreaterThan(1)
    expect(relations.filter((r) => desks.includes(r.to) && r.relation === 'on')).toHaveLength(
      desks.length,
    )
  })

  it('plays with a dog that leaps at a ball, and goes down to a puppy', () => {
    const [boy] = people('a boy playing with his dog')
    expect(boy?.traits['action']).toBe('tease')
    expect(staged('a boy playing with his dog').subjects.find((s) => s.form === 'dog')?.pose).toBe(
      'jump',
    )
    expect(people('a girl playing with a puppy')[0]?.pose).toBe('kneel')
  })

  it('looks after a child at the couch', () => {
    const forms = staged('a nurse taking the temperature of a child').subjects.map((s) => s.form)
    expect(forms).toContain('exam-couch')
  })
})

describe('out of doors', () => {
  it('fights the fire of a house with jets', () => {
    const { subjects, place } = staged('a firefighter spraying water at a burning house')
    expect(subjects.find((s) => s.kind === 'building')?.traits['state']).toBe('burning')
    expect(subjects[0]?.held?.[0]?.form).toBe('hose')
    expect(place).toBe('village')
  })

  it.each(['a cowboy leaning on a fence', 'a farmer leaning on a gate'])(
    'leans over the rail and not with the back to it: %s',
    (prompt) => {
      expect(people(prompt)[0]?.traits['action']).toBe('lean-over')
      expect(staged(prompt).subjects.map((s) => s.noun)).toContain('rail-fence')
    },
  )

  it('casts a net that opens in the air', () => {
    const [fisher] = people('a fisherman throwing a net from his boat')
    expect(fisher?.held?.[0]?.form).toBe('cast-net')
  })

  it('builds its kicker of snow', () => {
    const ramp = staged('a snowboarder jumping over a ramp').subjects.find((s) => s.form === 'ramp')
    expect(ramp?.traits['of']).toBe('snow')
  })
})

describe('in the hands', () => {
  it.each([
    ['a woman talking on the phone', 'ear'],
    ['a girl hugging a teddy bear', 'cuddle'],
  ])('%s: %s', (prompt, use) => {
    expect(people(prompt)[0]?.held?.[0]?.traits['use']).toBe(use)
  })

  it('keeps the balloon on the swing', () => {
    const [girl] = people('a girl on a swing holding a red balloon')
    expect(girl?.held?.map((h) => h.form)).toEqual(['balloon'])
  })

  it('sings to the guitar', () => {
    const [singer] = people('a guitarist singing on a stage')
    expect(singer?.held?.map((h) => h.form)).toEqual(['guitar'])
    expect(singer?.pose).toBe('play')
  })

  it('has the pet on the bed of who sleeps there', () => {
    const cat = staged('a little girl sleeping in bed with her cat').subjects.find(
      (s) => s.form === 'cat',
    )
    expect(cat?.pose).toBe('lie')
    expect(cat?.traits['works']).toBeDefined()
  })
})
