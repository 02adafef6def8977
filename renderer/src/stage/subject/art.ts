// Subjects made from vector art, and the plain stand-in when there is not even that.
import type { RendererHost } from '../../host.ts'
import type { BriefSubject } from '../../prompt/brief.ts'
import { random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { humanSkin, repaint } from './art-colors.ts'
import { finish } from './finish.ts'
import { inflate } from './inflate.ts'
import { boundsOf, type MakeOptions, type Model } from './model.ts'
import { Sculpture } from './sculpture.ts'
import { block, ellipsoid, sphere, turned } from './sdf.ts'
import { copyInto, moved, Workpiece } from './workpiece.ts'

const people =
  /^(man|woman|person|boy|girl|child|baby|old|older|people|princ|santa|mrs-claus|police|guard|cook|farmer|artist|astronaut|firefighter|judge|mechanic|ninja|pilot|scientist|singer|student|teacher|technologist|superhero|detective|construction|health|factory|office-worker|mage|fairy|elf|vampire|.*hand|.*fist|.*face|flexed)/

/** Inflated art for the subject, or null when it names none that exists. */
export const artModel = async (
  subject: BriefSubject,
  options: MakeOptions,
  host: RendererHost,
): Promise<Model | null> => {
  const name = subject.art
  const found = name ? await host.art(name) : null
  if (!name || !found) return null
  const skinned = people.test(name) ? humanSkin(found, random(options.seed)()) : found
  const svg = subject.colors.length > 0 ? repaint(host, skinned, subject.colors) : skinned
  const soft = subject.kind === 'quadruped' || subject.kind === 'person'
  const work = inflate(host, svg, soft ? { finish: { roughness: 0.6 } } : {})
  const { low, high } = boundsOf(work.build().positions)
  const middle = high[1] / 2
  return {
    work,
    anchors: {
      top: [0, high[1], 0],
      seat: [0, middle * 1.3, 0],
      back: [0, middle, low[2]],
      front: [0, middle, high[2]],
      handLeft: [high[0] * 0.8, middle, high[2] * 0.5],
      handRight: [low[0] * 0.8, middle, high[2] * 0.5],
      mouth: [0, high[1] * 0.75, high[2]],
    },
    bestYaw: 0,
    flat: true,
    stature: high[1] - low[1],
  }
}

/** Drawings of what lies on a table or a plate, seen from above. */
const lying =
  /^(bento-box|bacon|waffle|cookie|chocolate-bar|pretzel|kitchen-knife|dagger|pie|butter|fish|fried-shrimp|lobster|shrimp|flatbread|stuffed-flatbread|moon-cake|rice-cracker|falafel|tamale|burrito|taco|fortune-cookie|bagel|cheese-wedge|key|old-key|scissors|wrench|screwdriver|hammer|pencil|pen|fountain-pen|paintbrush|crayon|paperclip|safety-pin|straight-ruler|triangular-ruler|envelope|love-letter|incoming-envelope|joker|mahjong-red-dragon|flower-playing-cards|puzzle-piece|coin|pill|adhesive-bandage|hammer-and-wrench|hammer-and-pick|carpentry-saw|comb|toothbrush|razor|thread|keyboard|computer-mouse|credit-card|dollar-banknote|banknote.*|admission-tickets|ticket|bookmark.*|scroll|ring|stethoscope|syringe|knot|sewing-needle|glasses|sunglasses|leaf.*|fallen-leaf|maple-leaf|four-leaf-clover|feather)$/

/** A drawing of such a thing, or what rests on its back, laid down with its face to the sky, a little toward the eye; others as they were. */
export const lain = (model: Model, subject: BriefSubject): Model => {
  const drawn = model.flat && subject.kind === 'art' && lying.test(subject.art ?? '')
  if (!drawn && subject.traits['rests'] !== 'back') return model
  const { low, high } = boundsOf(model.work.build().positions)
  const tilt = turned(drawn ? 0 : 0.9, -Math.PI / 2 + (drawn ? 0.16 : 0.04), 0)
  const work = new Workpiece()
  copyInto(work, model.work, (mesh) => moved(mesh, [0, 0, 0], tilt))
  const box = boundsOf(work.build().positions)
  const top: Vec3 = [0, box.high[1] - box.low[1], 0]
  return {
    ...model,
    work,
    anchors: { ...model.anchors, top, seat: top },
    stature: high[1] - low[1],
  }
}

/** A plain thing of roughly the right shape for its kind: honest, never a wrong object. */
export const standIn = (subject: BriefSubject): Model => {
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#b9ada0')
  const paint = s.paint(color, finish.plaster)
  if (subject.kind === 'person') {
    s.add(ellipsoid([0, 0.42, 0], [0.2, 0.42, 0.16]), paint)
    s.add(sphere([0, 0.86, 0], 0.14), paint, { blend: 0.04 })
  } else if (subject.kind === 'building' || subject.kind === 'furniture') {
    s.add(block([0, 0.5, 0], [0.42, 0.5, 0.36], 0.03), paint)
  } else if (subject.kind === 'plant') {
    s.add(block([0, 0.2, 0], [0.05, 0.2, 0.05], 0.04), paint)
    s.add(sphere([0, 0.66, 0], 0.34), paint, { blend: 0.03 })
  } else s.add(ellipsoid([0, 0.5, 0], [0.5, 0.5, 0.45]), paint)
  const work = new Workpiece()
  work.sculpt(s, 0.03)
  return {
    work,
    anchors: { top: [0, 1, 0], seat: [0, 1, 0], front: [0, 0.5, 0.4], back: [0, 0.5, -0.4] },
    bestYaw: 0,
    flat: false,
    stature: 1,
  }
}
