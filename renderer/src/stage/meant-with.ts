// What words mean together about who or what is there: a smith who hammers iron is of flesh, a typewriter has its own sheet, a keeper a lighthouse, a ballet its studio, a caravan its camels.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { onRails } from './rail-yaw.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

const lifeless =
  /statue|sculpture|bust|figurine|robot|golem|mannequin|doll|toy|soldier|cyborg|android/

/** Metal that somebody works, and its glow, are the work's and not theirs. */
const ofFlesh: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s): BriefSubject => {
    const working = s.traits['deed'] !== undefined
    const cast =
      s.material !== null && /metal|iron|steel|gold|bronze|copper|stone|wood/.test(s.material)
    if (s.kind !== 'person' || !working || !cast || lifeless.test(s.noun)) return s
    const { glow: _work, ...traits } = s.traits
    return { ...s, material: null, traits }
  }),
})

/** The paper named with a typewriter is the sheet in it. */
const typed: Step = (brief) => {
  const machine = brief.subjects.find((s) => s.form === 'typewriter')
  if (!machine) return brief
  const sheets = brief.subjects.filter(
    (s) =>
      /^(paper|sheet|page|sheet-of-paper)$/.test(s.noun) &&
      brief.relations.every(
        (r) => (r.from !== s.id && r.to !== s.id) || r.from === machine.id || r.to === machine.id,
      ),
  )
  return { ...brief, ...without(brief, new Set(sheets.map((s) => s.id))) }
}

/** A lighthouse keeper is on the cliff, the light behind. */
const keeper: Step = (brief) => {
  const [who] = brief.subjects
  const named = brief.subjects.some((s) => s.form === 'lighthouse')
  if (who?.noun !== 'lighthouse-keeper' || named || brief.place !== null) return brief
  const light = newSubject(`${who.id}-light`, {
    noun: 'lighthouse',
    kind: 'building',
    form: 'lighthouse',
    height: 16,
  })
  return {
    ...brief,
    place: 'island',
    setting: [...brief.setting, 'cliff'],
    subjects: [...brief.subjects, light],
    relations: [...brief.relations, { from: light.id, relation: 'behind', to: who.id }],
  }
}

/** Dancers have a studio of their own. */
const rehearsed: Step = (brief) =>
  brief.place === 'studio' &&
  brief.subjects.some((s) => /^(ballerina|dancer)$/.test(s.traits['profession'] ?? ''))
    ? { ...brief, place: 'room', setting: [...brief.setting, 'dance-studio'] }
    : brief

/** A cottage garden has its cottage, and a fence before it. */
const cottaged: Step = (brief) => {
  if (!brief.setting.includes('cottage-garden')) return brief
  if (brief.subjects.some((s) => s.kind === 'building' || s.kind === 'person')) return brief
  const home = newSubject('garden-cottage', {
    noun: 'cottage',
    kind: 'building',
    form: 'cottage',
    height: 5,
  })
  const fences = brief.subjects.filter((s) => /fence/.test(s.noun))
  return {
    ...brief,
    subjects: [home, ...brief.subjects],
    relations: [
      ...brief.relations,
      ...fences.map((s) => ({ from: s.id, relation: 'front' as const, to: home.id })),
    ],
  }
}

const packAnimals = /^(camel|dromedary|horse|donkey|mule|yak|llama|elephant|pony)$/

/** A caravan with camels, or one in the desert, is beasts in a line and no trailer. */
const inCaravan: Step = (brief) => {
  const caravan = brief.subjects.find((s) => s.noun === 'caravan' && s.form === 'caravan')
  const beasts = brief.subjects.find((s) => packAnimals.test(s.noun))
  if (!caravan || !(beasts || brief.place === 'desert')) return brief
  const line = (beasts: BriefSubject): BriefSubject => ({
    ...beasts,
    count: Math.max(5, beasts.count),
    pose: beasts.pose ?? 'walk',
  })
  const rest = without(brief, new Set([caravan.id]))
  if (beasts)
    return {
      ...brief,
      ...rest,
      subjects: rest.subjects.map((s) => (s.id === beasts.id ? line(s) : s)),
    }
  const { id } = caravan
  const camels = newSubject(id, { noun: 'camel', kind: 'quadruped', form: 'camel', height: 2.1 })
  return { ...brief, subjects: brief.subjects.map((s) => (s === caravan ? line(camels) : s)) }
}

/** A train crosses a bridge of arches over a river between hills; no rails run over the bridges of a town. */
const overViaduct: Step = (brief) => {
  const train = brief.subjects.find((s) => onRails(s.form))
  if (!train || train !== brief.subjects[0]) return brief
  const bridge = brief.subjects.find((s) => s.form === 'bridge')
  if (bridge)
    return brief.place === null || brief.place === 'railway' || brief.place === 'bridge'
      ? { ...brief, place: 'river' }
      : brief
  if (brief.place !== 'bridge') return brief
  const viaduct = newSubject(`${train.id}-viaduct`, {
    noun: 'viaduct',
    kind: 'building',
    form: 'bridge',
    height: 8,
    material: 'stone',
  })
  return {
    ...brief,
    place: 'river',
    subjects: [...brief.subjects, viaduct],
    relations: [...brief.relations, { from: train.id, relation: 'on', to: viaduct.id }],
  }
}

const blooms = /^(flower|flowers|rose|roses|geranium|bougainvillea|wildflower)s?$/

/** Flowers in an alley grow in pots along its walls and hang from its windows. */
const lined: Step = (brief) => {
  if (brief.place !== 'alley' || brief.subjects.some((s) => s.kind !== 'plant')) return brief
  const flowers = brief.subjects.filter((s) => blooms.test(s.noun) && s.count > 1)
  if (flowers.length === 0) return brief
  const rest = without(brief, new Set(flowers.map((s) => s.id)))
  return { ...brief, ...rest, setting: [...brief.setting, 'flower-pots'] }
}

/** A lantern-lit street has rows of lanterns over it, and none on its stones. */
const lanternLit: Step = (brief) =>
  brief.setting.includes('lit') || /\blit (by|with) [a-z ]*lanterns\b/i.test(brief.prompt)
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          /^(paper-|chinese-|red-)*lanterns?$/.test(s.noun) ? { ...s, count: 9 } : s,
        ),
      }
    : brief

const wing = /^(seagull|gull|crow|pigeon|dove|swallow|raven|sparrow|rook)$/

/** Birds that come along with a plough, a ship or a church are on the wing about it. */
const onTheWing: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const along = brief.relations.some(
      (r) =>
        r.relation === 'with' &&
        r.to === s.id &&
        brief.subjects.some((o) => o.id === r.from && /^(vehicle|vessel|building)$/.test(o.kind)),
    )
    return along && wing.test(s.noun) && s.count > 1 && s.pose === null
      ? { ...s, pose: 'fly' as const }
      : s
  }),
})

/** A kimono of whom no place is told is worn in a garden of its country. */
const kimono: Step = (brief) =>
  brief.place === null &&
  brief.camera.shot === null &&
  brief.setting.length === 0 &&
  brief.subjects.some((s) => s.kind === 'person' && s.wears.some((w) => w.item === 'kimono'))
    ? { ...brief, place: 'garden', setting: ['japanese-garden'] }
    : brief

/** The track of a racing car is that of races. */
const onTrack: Step = (brief) =>
  brief.setting.includes('track') &&
  brief.subjects.some((s) => /^(racing|race|formula-1|f1)-?car$|^racecar$/.test(s.noun))
    ? { ...brief, place: 'road', setting: [...brief.setting, 'race-track'] }
    : brief

const garments = /^(suit|tuxedo|dress|gown|jacket|coat|uniform|wedding-dress)$/

/** A suit that somebody is measured for is on nobody's stand: who is measured wears one. */
const fitted: Step = (brief) => {
  const [, other] = brief.subjects.filter((s) => s.kind === 'person')
  const suit = brief.subjects.find((s) => s.kind === 'art' && garments.test(s.noun))
  if (!other || !suit) return brief
  const rest = without(brief, new Set([suit.id]))
  const worn = { item: suit.noun, color: suit.colors[0] ?? null }
  return {
    ...brief,
    ...rest,
    subjects: rest.subjects.map((s) =>
      s.id === other.id ? { ...s, wears: [...s.wears, worn] } : s,
    ),
  }
}

/** The brief as its words are meant together. */
export const meantTogether: Step = (brief) =>
  [
    ofFlesh,
    typed,
    keeper,
    rehearsed,
    cottaged,
    inCaravan,
    overViaduct,
    lined,
    lanternLit,
    onTheWing,
    kimono,
    onTrack,
    fitted,
  ].reduce((now, step) => step(now), brief)
