// A spider in its web hangs in the middle of it, head down, and is part of it.
import type { Brief } from '../prompt/brief.ts'
import { without } from './without.ts'

const web = /^(spider-?web|cobweb|web)$/

/** The brief with its spider in its web. */
export const webbed = (brief: Brief): Brief => {
  const net = brief.subjects.find((s) => web.test(s.noun))
  const spider = brief.subjects.find((s) => s.form === 'spider')
  const drops = brief.subjects.filter((s) => /dew|drop/.test(s.noun))
  if (!net || brief.subjects.some((s) => s.kind === 'person')) return brief
  const rest = spider && spider.count < 3 ? [spider, ...drops] : drops
  const left = { ...brief, ...without(brief, new Set(rest.map((s) => s.id))) }
  const subjects = left.subjects.map((s) =>
    s.id === net.id && rest.includes(spider ?? net)
      ? { ...s, count: 1, height: 0.7, traits: { ...s.traits, spider: 'yes' } }
      : s,
  )
  return { ...left, subjects, place: brief.place ?? 'garden' }
}
