// A teapot shaped like an elephant is the body of the one in the stuff of the other, with the parts that tell its use.
import type { Brief, BriefSubject, SubjectKind } from '../prompt/brief.ts'
import { hex } from './vector.ts'

/** What things of daily use are made of when they have the shape of something else. */
const stuffs: readonly (readonly [RegExp, string])[] = [
  [/teapot|mug|cup|vase|jar|jug|pitcher|bowl|bank|shaker|ornament|tile|plate|pot/, 'porcelain'],
  [/soap|candle|eraser/, 'plastic'],
  [/cake|cookie|biscuit|candy|chocolate|bread|gummy/, 'candy'],
  [/balloon|toy|lamp|night-?light|float|phone|bag|purse|umbrella/, 'plastic'],
  [/cushion|pillow|plush|slipper|hat/, 'plush'],
]

const buildable = /^(quadruped|bird|fish|building|vehicle|vessel|aircraft|plant|food|object)$/

/** Glazes of china whose colour nobody named. */
const glazes = ['#5fa8b4', '#e8dfc8', '#7a9ad0', '#d88a7a'].map(hex)

const shapedAs = (s: BriefSubject, kind: SubjectKind, form: string): BriefSubject => {
  const stuff = s.material ?? stuffs.find(([of]) => of.test(s.noun))?.[1] ?? null
  const china = stuff === 'porcelain'
  const glaze = glazes[(s.noun.length + form.length) % glazes.length] ?? hex('#5fa8b4')
  const colors = s.colors.length > 0 || !china ? s.colors : [glaze]
  return {
    ...s,
    noun: s.traits['shape'] ?? form,
    kind,
    form,
    pose: null,
    material: stuff,
    colors,
    traits: { ...s.traits, serves: s.noun, ...(china ? { dyed: 'yes' } : {}) },
  }
}

/** The brief with each thing that has another's shape built as that other, where the thing itself would be. */
export const inShape = (brief: Brief): Brief => {
  const subjects = brief.subjects.map((s): BriefSubject => {
    const [kind, form] = (s.traits['shapeForm'] ?? '').split('/')
    if (!kind || !form || !buildable.test(kind) || s.kind === 'person') return s
    const clipped = s.kind === 'plant' && /^(hedge|bush|shrub|topiary|boxwood|tree)$/.test(s.noun)
    if (clipped) {
      const grown = { ...s, material: 'leaves', height: Math.max(1.5, s.height) }
      return { ...shapedAs(grown, kind as SubjectKind, form), material: 'leaves' }
    }
    if (!/^(object|food|art|furniture)$/.test(s.kind)) return s
    return shapedAs(s, kind as SubjectKind, form)
  })
  const small = subjects[0] !== brief.subjects[0] && (subjects[0]?.height ?? 1) < 0.75
  return { ...brief, subjects, place: brief.place ?? (small ? 'table' : null) }
}
