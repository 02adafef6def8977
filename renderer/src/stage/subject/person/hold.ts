// How a person holds a thing: where the arms go, and how the thing lies in the hand.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { heldByHand } from './holds-one-hand.data.ts'
import { heldAcross } from './holds-two-hands.data.ts'
import { heldAtWork } from './holds-work.data.ts'
import type { ArmPose, Pose } from './pose.ts'

/** A hand, both hands, or a place on the body that carries the thing. */
export type Holder = 'hand' | 'both' | 'mouth' | 'chest' | 'ground' | 'shoulder'

/** How one thing is put on a person. Vectors of a hand's grip are outward, up, forward; all others left, up, forward. */
export interface Grip {
  readonly by: Holder
  /** Where the thing's y axis points, and where its front looks. */
  readonly up: Vec3
  readonly front: Vec3
  /** The thing's point that is held: an anchor's name, or a place in its box, 0..1 each way. */
  readonly grip: string | Vec3
  /** Metres from the holder to that point. */
  readonly offset?: Vec3
  /** The thing's longest side in metres, instead of what its own height says. */
  readonly long?: number
  /** What goes with it, such as a bow with a violin. */
  readonly with?: { readonly thing: BriefSubject; readonly grip: Grip }
}

/** One way to hold. */
export interface Hold {
  /** Nouns and forms that are held so. */
  readonly of: RegExp
  readonly grip: Grip
  /** The arm of the hand that holds; `other` for two-handed holds. */
  readonly arm: ArmPose
  readonly other?: ArmPose
  /** The hand of choice; right when absent. */
  readonly hand?: 'left' | 'right'
  readonly head?: Vec3
  /** Yaw that shows it best. */
  readonly view?: number
  readonly bend?: Vec3
}

/** A thing in the hand of its person. */
export interface Held {
  readonly thing: BriefSubject
  readonly hold: Hold
  readonly hand: 'left' | 'right'
}

const holdFor = (thing: BriefSubject, table: readonly Hold[]): Hold | undefined =>
  table.find(({ of }) => of.test(thing.noun)) ?? table.find(({ of }) => of.test(thing.form))

const inHandForms: readonly (readonly [of: RegExp, form: string, height: number])[] = [
  [/^coffee-cup$|^(tea|tea-cup|teacup|cocoa|hot-chocolate)$/, 'mug', 0.28],
  [/^ice-cream$/, 'ice-cream-cone', 0.25],
  [/^pizza$/, 'pizza-slice', 0.25],
  [/^watermelon$/, 'melon-slice', 0.13],
  [/^(kitchen-knife|knife|chef-knife|carving-knife)$/, 'kitchen-knife', 0.34],
  [/^(pan|frying-pan|skillet|wok)$/, 'pan', 0.08],
]
/** As it is when a hand holds it: a slice of the pizza, a mug of the coffee, a tray under the glasses. */
const inTheHand = (thing: BriefSubject): BriefSubject => {
  if (thing.traits['in'] === 'tray')
    return { ...thing, noun: 'tray', kind: 'object', form: 'tray', height: 0.17 }
  if (thing.form === 'tray') return { ...thing, height: 0.17, traits: {} }
  // Cutlery lies when it lies; in a hand it is the drawn one, upright.
  if (thing.form === 'cutlery') return { ...thing, kind: 'art', form: thing.noun }
  const [, form, height] =
    inHandForms.find(([of]) => of.test(thing.form) || of.test(thing.noun)) ?? []
  return form && height ? { ...thing, kind: 'object', form, height } : thing
}

const leaved = /^(books?|novel|diary|magazine|.*-book|bible|menu|comic.*|journal|notebook)$/

/** Who has a book and an umbrella reads one-handed. */
const byPose = (thing: BriefSubject, { pose, held = [] }: BriefSubject): string =>
  thing.traits['use'] ??
  (pose === 'eat' || pose === 'drink'
    ? 'mouth'
    : leaved.test(thing.form) && held.some((h) => /umbrella|parasol/.test(h.form))
      ? 'one-hand'
      : '')

/** What a subject's hands are busy with: one thing for both hands, or one each. */
export const heldBy = (subject: BriefSubject): readonly Held[] => {
  const out: Held[] = []
  const free = new Set<'left' | 'right'>(['right', 'left'])
  for (const asked of subject.held ?? []) {
    const thing = inTheHand(asked)
    const use = byPose(thing, subject)
    const named = use
      ? { ...thing, noun: `${use}-${thing.noun}`, form: `${use}-${thing.form}` }
      : thing
    const across =
      use === 'one-hand' ? undefined : (holdFor(named, heldAtWork) ?? holdFor(named, heldAcross))
    const hold = across ?? holdFor(named, heldByHand) ?? fallback(thing)
    const copies = across || hold.other ? 1 : Math.min(2, thing.count)
    for (let i = 0; i < copies; i++) {
      if (hold.other && free.size < 2) break
      const hand = hold.hand && free.has(hold.hand) ? hold.hand : [...free][0]
      if (!hand) break
      free.delete(hand)
      if (hold.other) free.clear()
      out.push({ thing, hold, hand })
      if (/balloon/.test(thing.form)) break
    }
  }
  return out
}

const named = (name: string): Hold => {
  const hold = [...heldAcross, ...heldByHand].find(({ of }) => of.test(name))
  if (!hold) throw new Error(`no way to hold ${name}`)
  return hold
}

/** By size: small things before the chest, larger ones in both arms, long ones upright at the side. */
const fallback = (thing: BriefSubject): Hold =>
  named(thing.height > 0.95 ? 'any-long' : thing.height > 0.24 ? 'any-large' : 'any-small')

/** A pose with its arms as the held things ask. */
export const posedToHold = (pose: Pose, held: readonly Held[]): Pose => {
  let out = pose
  for (const { hold, hand } of held) {
    const other = hand === 'right' ? 'left' : 'right'
    out = {
      ...out,
      [hand]: hold.arm,
      ...(hold.other ? { [other]: hold.other } : {}),
      ...(hold.head ? { head: hold.head } : {}),
      ...(hold.view === undefined ? {} : { view: hold.view }),
      ...(hold.bend ? { bend: hold.bend } : {}),
    }
  }
  return out
}
