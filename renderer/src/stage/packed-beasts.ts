// Beasts with packs or hats that their own makers do not dress carry them as things on their backs and heads.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'

const packs = /backpack|rucksack|knapsack|satchel/
const hats = /(^|-)hat$|(^|-)cap$|beanie|crown|beret|sombrero|fedora/
const small =
  /^(hedgehog|turtle|tortoise|snail|frog|toad|crab|lizard|chameleon|gecko|ladybug|beetle)$/

/** Of those the ones whose makers show no head to put a hat on. */
const headless = /^(snail|crab|lizard|chameleon|gecko|ladybug|beetle)$/

/** The brief with packs and hats as things of their own. */
export const packed = (brief: Brief): Brief => {
  const more: BriefSubject[] = []
  const subjects = brief.subjects.map((s): BriefSubject => {
    const crawls = small.test(s.form)
    const beast = /^(quadruped|bird)$/.test(s.kind) || crawls
    const worn = s.wears.filter(
      (w) => beast && (packs.test(w.item) || (headless.test(s.form) && hats.test(w.item))),
    )
    if (worn.length === 0 || s.count > 1) return s
    for (const { item, color } of worn) {
      const pack = packs.test(item)
      more.push(
        newSubject(`${s.id}-${item}`, {
          noun: pack ? 'tiny-backpack' : item,
          form: pack ? 'tiny-backpack' : /crown/.test(item) ? 'crown' : 'hat',
          ...(pack ? { kind: 'furniture' as const } : {}),
          height: s.height * (pack ? 0.5 : 0.34),
          colors: [color ?? hex('#c8342c')],
          // A pack on a low round back is set into it.
          traits: crawls
            ? { works: `0,${(s.height * (pack ? 0.62 : 0.8)).toFixed(3)},0`, turn: '0.25' }
            : {},
        }),
      )
    }
    return { ...s, wears: s.wears.filter((w) => !worn.includes(w)) }
  })
  if (more.length === 0) return brief
  return {
    ...brief,
    subjects: [...subjects, ...more],
    relations: [
      ...brief.relations,
      ...more.map((m) => ({
        from: m.id,
        relation: m.traits['works'] ? ('beside' as const) : ('riding' as const),
        to: subjects.find((s) => m.id.startsWith(`${s.id}-`))?.id ?? '',
      })),
    ],
  }
}
