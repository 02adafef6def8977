// Nobody is out in the snow in shirt sleeves: who wears nothing that was told puts on winter clothes.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Circumstances } from './place.ts'
import { hex } from './vector.ts'

type Wear = BriefSubject['wears'][number]
const wear = (item: string, color: string): Wear => ({ item, color: hex(color) })

const outfits: readonly (readonly Wear[])[] = [
  [wear('coat', '#b8402c'), wear('scarf', '#e8dcc0'), wear('beanie', '#3c5a80')],
  [wear('jacket', '#2f6a8c'), wear('scarf', '#d8a030'), wear('beanie', '#c23a3a')],
  [wear('coat', '#c8963c'), wear('beanie', '#5a3a5c'), wear('gloves', '#5a3a5c')],
  [wear('jacket', '#6a4a86'), wear('scarf', '#e06a5a'), wear('beanie', '#f0e8d8')],
  [wear('coat', '#3f6a4c'), wear('scarf', '#c23a3a'), wear('gloves', '#2c2c30')],
]

const cold = (around: Circumstances): boolean =>
  around.season === 'winter' || around.weather === 'snow' || /^(snow|iceberg)$/.test(around.place)
const roofed =
  /^(room|bedroom|kitchen|library|office|classroom|gym|stage|church|table|studio|cafe|cave|space|moon|mars|underwater|subway)$/

/** What the copy `k` of those who are dressed warmly wears: no two that are neighbours wear the same. */
export const warmWearOf = (who: BriefSubject, k: number): readonly Wear[] =>
  outfits[(Number(who.traits['warm'] ?? 0) + k) % outfits.length] ?? who.wears

/** Whether it is left to us what they wear: no clothes, no trade and no kind of being were told. */
const undressed = (s: BriefSubject): boolean =>
  s.kind === 'person' &&
  /^(man|woman|girl|boy)$/.test(s.form) &&
  s.wears.length === 0 &&
  // A character keeps its own clothes.
  s.cast === undefined &&
  s.traits['profession'] === undefined &&
  s.traits['species'] === undefined &&
  s.traits['culture'] === undefined &&
  s.pose !== 'swim' &&
  s.traits['works'] === undefined

const warm = (s: BriefSubject, which: number): BriefSubject => {
  const who = { ...s, traits: { ...s.traits, warm: String(which) } }
  return { ...who, wears: warmWearOf(who, 0) }
}

/** The brief with people dressed for the cold outdoors. */
export const dressedWarmly = (brief: Brief, around: Circumstances): Brief => {
  if (!cold(around) || roofed.test(around.place)) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s, i) => (undressed(s) ? warm(s, i + brief.prompt.length) : s)),
  }
}
