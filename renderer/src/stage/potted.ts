// A plant in a pot is one thing: clay, earth, and what grows in it.
import type { Brief } from '../prompt/brief.ts'

const pots = /^(pot|flower-?pot|planter|plant-pot|clay-pot|terracotta-pot|ceramic-pot)$/
const woody = /tree|bonsai|palm|olive|cypress|shrub|bush/

/** The brief with every plant that stands in a pot as a potted one. */
export const potted = (brief: Brief): Brief => {
  for (const r of brief.relations) {
    const plant = brief.subjects.find((s) => s.id === r.from)
    const pot = brief.subjects.find((s) => s.id === r.to)
    if (r.relation !== 'in' || plant?.kind !== 'plant' || !pot || !pots.test(pot.noun)) continue
    if (plant.count > 1 || plant.form === 'bouquet') continue
    const tree = woody.test(`${plant.noun} ${plant.form}`)
    const one = {
      ...plant,
      form: 'potted-plant',
      height: tree ? 1 : Math.max(0.4, Math.min(0.6, plant.height)),
      colors: tree ? pot.colors : plant.colors,
      traits: { ...plant.traits, ...(tree ? { stem: 'tree' } : {}) },
    }
    return {
      ...brief,
      place: tree && brief.place === 'table' ? 'garden' : brief.place,
      subjects: brief.subjects.filter((s) => s !== pot).map((s) => (s === plant ? one : s)),
      relations: brief.relations.filter((o) => o.from !== pot.id && o.to !== pot.id),
    }
  }
  return brief
}
