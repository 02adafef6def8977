// What beasts hold as people do: a cup or a snack up before the chest, a paper open below the chin.
import type { BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const handy = /^(squirrel|mouse|rabbit|panda|raccoon|hamster|otter|bear|chipmunk|red-panda)$/
/** Those on paws that sit up as well when what they are given is a person's thing. */
const polite =
  /^(badger|fox|cat|kitten|dog|puppy|wolf|lion|tiger|leopard|polar-bear|koala|hedgehog|sloth|meerkat|skunk|beaver|ferret|weasel|mole|rat|lynx|cheetah)$/
const cups = /cup|mug|glass|tea$|bottle|goblet/
const pages = /book|newspaper|map|letter|magazine|scroll|paper/

/** Who holds something between the forepaws, and that thing in a size that is seen there; null for those that have none to hold it with. */
export const pawed = (
  who: BriefSubject,
  what: BriefSubject,
): readonly [BriefSubject, BriefSubject] | null => {
  const form = `${what.noun} ${what.form}`
  const reads = pages.test(form) && who.pose === 'read'
  const drinks = cups.test(form) || (who.pose === 'drink' && what.kind === 'food')
  if (who.count > 1) return null
  // Of a bird no more is hidden than its feet.
  if (who.kind === 'bird' && reads) return [who, { ...what, height: who.height * 0.4 }]
  const blooms = what.kind === 'plant' && what.height < 1
  const grips = handy.test(who.form) || handy.test(who.noun)
  const able = grips || (polite.test(who.form) && (reads || drinks))
  if (!able) return null
  // Who floats on the back holds it on the breast.
  if (who.traits['lies'] === 'back' && what.height < 0.5 * who.height) return [who, what]
  const sits = withTraits({ ...who, pose: 'sit' }, { paws: 'full', gaze: 'lens' })
  if (reads) {
    const open = /book/.test(what.form) ? 0.5 : 0.62
    return [
      sits,
      withTraits({ ...what, height: who.height * open }, { paws: 'open', state: 'open' }),
    ]
  }
  // A cane is eaten from the side: it leans past the face and not before it.
  if (blooms && what.form === 'bamboo')
    return [sits, withTraits({ ...what, height: who.height * 0.62 }, { cut: 'yes' })]
  if (blooms)
    return [sits, { ...what, height: who.height * (/rose|tulip/.test(what.form) ? 0.45 : 0.7) }]
  if (what.height >= 0.7 * who.height) return null
  // Large enough to be seen between the paws.
  return [sits, { ...what, height: Math.max(what.height, who.height * (drinks ? 0.3 : 0.2)) }]
}
