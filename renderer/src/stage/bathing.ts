// Who is in a bathtub lies back in it, in the water to the chest; flowers in it float.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { hex } from './vector.ts'

const isFlower = (s: BriefSubject): boolean =>
  s.kind === 'plant' &&
  /flower|rose|petal|blossom|daisy|lily|lotus|tulip|peony|bouquet/.test(`${s.noun} ${s.form}`)

/** Which way the tub stands, and so who lies in it with the feet to the tap. */
const turn = 0.42
/** Metres from the tub's middle to where one sits. */
const reach = 0.14

/** A baby sits in its bath and laughs. */
const splashing = (who: BriefSubject): BriefSubject => ({
  ...who,
  pose: 'sit',
  wears: [{ item: 'trunks', color: [0.94, 0.94, 0.92] }],
  traits: { ...who.traits, mood: 'laughing', seat: 'bathtub', works: '0,0.3,0', turn: '0.25' },
})

const soaking = (who: BriefSubject): BriefSubject => {
  if (who.form === 'baby') return splashing(who)
  const bare = who.wears.length === 0
  const still = /^(stand|sit|lie|sleep|hold|look|swim|read|drink|eat)$/.test(who.pose ?? 'stand')
  return {
    ...who,
    pose: still ? 'sit' : who.pose,
    // Nobody bathes in what they wear in the street.
    wears:
      bare && who.height > 1
        ? [
            {
              item: /^(man|boy)$/.test(who.form) ? 'trunks' : 'one-piece',
              color: [0.93, 0.92, 0.9],
            },
          ]
        : who.wears,
    traits: {
      ...who.traits,
      ...(still ? { action: 'soak' } : { seat: 'bathtub' }),
      works: `${(reach * Math.cos(turn)).toFixed(2)},0.13,${(-reach * Math.sin(turn)).toFixed(2)}`,
      turn: (turn - Math.PI / 2).toFixed(2),
    },
  }
}

const pooled = /\b(in|inside) (an?|the|his|her|their|our) ([a-z-]+ )?pool\b/i
const dressed = /swim|bikini|trunks|one-piece/

/** Who is in a pool swims there, in what one swims in. */
export const inPool = (brief: Brief): Brief => {
  if (brief.place !== 'lake' || !pooled.test(brief.prompt)) return brief
  const wild = /\b(tide|rock|natural|koi|hot spring) pool/i.test(brief.prompt)
  return {
    ...brief,
    setting: wild ? brief.setting : [...new Set([...brief.setting, 'swimming-pool'])],
    subjects: brief.subjects.map((s): BriefSubject => {
      const free = s.kind === 'person' && /^(stand|play|hold|wave)?$/.test(s.pose ?? '')
      if (!free || brief.relations.some((r) => r.from === s.id && /^(on|riding)$/.test(r.relation)))
        return s
      const own = s.wears.some((w) => dressed.test(w.item))
      const item = /^(man|boy)$/.test(s.form) ? 'trunks' : 'one-piece'
      return { ...s, pose: 'swim', wears: own ? s.wears : [{ item, color: null }] }
    }),
  }
}

/** A tub without a bather shows the petals on its water all the same. */
const strewn = (brief: Brief, tub: BriefSubject): Brief => {
  if (!brief.setting.some((w) => /petal/.test(w))) return brief
  const color = brief.palette[0] ?? hex('#d8203c')
  return {
    ...brief,
    camera: { ...brief.camera, angle: brief.camera.angle ?? 'high' },
    subjects: brief.subjects.map((s) =>
      s === tub
        ? {
            ...s,
            colors: [s.colors[0] ?? [0.95, 0.94, 0.92], color],
            traits: { ...s.traits, content: 'petals' },
          }
        : s,
    ),
  }
}

/** The brief with its bather laid back in the tub. */
export const bathing = (brief: Brief): Brief => {
  const tub = brief.subjects.find((s) => s.form === 'bathtub')
  if (!tub) return brief
  const inTub = (s: BriefSubject): boolean =>
    brief.relations.some(
      (r) =>
        r.from === s.id && r.to === tub.id && (s.form === 'baby' || /^(in|on)$/.test(r.relation)),
    )
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1 && inTub(s))
  if (!who) return strewn(brief, tub)
  const flowers = brief.subjects.filter((s) => isFlower(s) && inTub(s))
  const petals = brief.setting.some((w) => /petal/.test(w))
  const content = flowers.length > 0 ? 'flowers' : petals ? 'petals' : null
  const filled: BriefSubject = {
    ...tub,
    height: Math.max(tub.height, 0.62),
    colors: content
      ? [tub.colors[0] ?? [0.95, 0.94, 0.92], ...(flowers[0]?.colors ?? [])]
      : tub.colors,
    traits: { ...tub.traits, turn: String(turn), ...(content ? { content } : {}) },
  }
  const gone = new Set(flowers.map((s) => s.id))
  return {
    ...brief,
    subjects: brief.subjects
      .filter((s) => !gone.has(s.id))
      .map((s) => (s === who ? soaking(s) : s === tub ? filled : s)),
    relations: [
      { from: who.id, relation: 'beside', to: tub.id },
      ...brief.relations.filter(
        (r) => !gone.has(r.from) && !gone.has(r.to) && !(r.from === who.id && r.to === tub.id),
      ),
    ],
  }
}
