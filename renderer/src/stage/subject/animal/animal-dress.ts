// What animals wear: hats and crowns on the head, glasses on the nose; what goes about the neck is in neckwear.ts.

import type { BriefSubject } from '../../../prompt/brief.ts'
import { newSubject } from '../../new-subject.ts'
import type { Vec3 } from '../../scene.ts'
import { add, cross, dot, hex, length, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Attachment, Model } from '../model.ts'
import { upright } from '../sdf.ts'
import { addNeckwear, neckwear } from './neckwear.ts'

const headgear = /hat$|cap$|helmet|crown|tiara|beret|beanie|fedora|turban|hood$/

/** How wide headgear is to the head's half height: one with corners stands out on both sides. */
const sizeOf = (item: string): number =>
  /crown|tiara|cap$|beanie|beret/.test(item)
    ? 1.7
    : /pirate|tricorn|bicorn|captain|cowboy|sombrero|witch|wizard/.test(item)
      ? 3.3
      : 2.5

const thingOf = (item: string, colors: BriefSubject['colors']): BriefSubject =>
  newSubject(`worn-${item}`, {
    noun: item,
    form: /crown|tiara/.test(item) ? 'crown' : 'hat',
    height: 0.2,
    colors,
  })

/** Dark or clear glasses before the eyes, their bridge on the muzzle and their arms at the temples. */
const onEyes = (model: Model, item: string, color: Vec3 | null, head: Vec3): void => {
  const { work, anchors } = model
  const [left, right] = [anchors['eyeLeft'], anchors['eyeRight']]
  if (!left || !right) return
  const wide = length(sub(left, right))
  const across = scale(sub(left, right), 1 / wide)
  const middle = mix3(left, right, 0.5)
  const ahead = normalize(sub(sub(middle, head), scale(across, dot(across, sub(middle, head)))))
  const up = cross(ahead, across)
  const dark = /sun|shade|aviator|dark/.test(item)
  const frame = work.material(finish.plastic)
  const tone = color ?? hex(/monocle/.test(item) ? '#d8a83a' : '#141416')
  const r = wide * 0.46
  const single = /monocle/.test(item)
  for (const [eye, s] of [
    [left, 1],
    [right, -1],
  ] as const) {
    if (single && s > 0) continue
    const at = add(eye, add(scale(ahead, r * 0.34), scale(across, s * r * 0.12)))
    const rim = Array.from({ length: 29 }, (_, k): Vec3 => {
      const a = (k / 28) * 2 * Math.PI
      return add(at, add(scale(across, Math.cos(a) * r), scale(up, Math.sin(a) * r * 0.86)))
    })
    work.tube(rim, { radii: [r * 0.11], segments: 8, closed: true }, frame, tone)
    if (dark)
      work.ball(
        at,
        [r * 1.0, r * 0.86, r * 0.16],
        work.material({ roughness: 0.06, f0: 0.1 }),
        hex('#0c0d10'),
        [across, up, ahead],
        24,
      )
    // One glass hangs on a chain, two have arms.
    if (single) {
      const gold = work.material(finish.gold)
      const chain = [0, 1, 2, 3, 4].map(
        (k): Vec3 => add(at, add(scale(across, s * r * (1 + 0.12 * k)), [0, -r * 0.75 * k, 0])),
      )
      work.tube(chain, { radii: [r * 0.06], segments: 6 }, gold, hex('#e0b450'))
      return
    }
    const temple = add(at, scale(across, s * r))
    work.tube(
      [temple, add(temple, add(scale(ahead, -r * 2.4), scale(across, s * r * 0.2)))],
      { radii: [r * 0.1], segments: 6 },
      frame,
      tone,
    )
  }
  const lift = add(scale(ahead, r * 0.4), scale(up, r * 0.25))
  work.tube(
    [add(mix3(left, right, 0.3), lift), add(mix3(left, right, 0.7), lift)],
    { radii: [r * 0.13], segments: 8 },
    frame,
    tone,
  )
}

/** Where the face looks, from the middle of the head. */
const faceOf = ({ anchors }: Model, head: Vec3): Vec3 => {
  const [left, right] = [anchors['eyeLeft'], anchors['eyeRight']]
  const eyes = left && right ? sub(mix3(left, right, 0.5), head) : [0, 0, 1]
  return normalize(add([eyes[0] ?? 0, 0, eyes[2] ?? 1], [0, 0.1, 0]))
}

/** A round helmet about the whole head, open before the face, on a collar. */
const roundHead = (model: Model, color: Vec3, head: Vec3, r: number): void => {
  const { work } = model
  const ahead = faceOf(model, head)
  const right = normalize(cross([0, 1, 0], ahead))
  const up = cross(ahead, right)
  const at = add(head, add(scale(up, r * 0.12), scale(ahead, r * 0.12)))
  const open = 1.12
  const point = (a: number, e: number, k: number): Vec3 =>
    add(
      at,
      add(
        scale(ahead, k * Math.cos(e)),
        add(scale(right, k * Math.sin(e) * Math.cos(a)), scale(up, k * Math.sin(e) * Math.sin(a))),
      ),
    )
  const angle = (v: number) => open + (Math.PI - open) * v
  const shell = work.material({ ...finish.plastic, roughness: 0.25 })
  for (const [k, shade, turn] of [
    [1.62, 1, 1],
    [1.54, 0.85, -1],
  ] as const)
    work.grid(
      40,
      20,
      (u, v) => point(turn * u * 2 * Math.PI, angle(v), r * k),
      shell,
      () => scale(color, shade),
      false,
    )
  const ring = (e: number, k: number): Vec3[] =>
    Array.from({ length: 41 }, (_, i) => point((i / 40) * 2 * Math.PI, e, k))
  const steel = work.material(finish.plastic)
  work.tube(
    ring(open, r * 1.58),
    { radii: [r * 0.1], segments: 10, closed: true },
    steel,
    hex('#c8a03c'),
  )
  const collar = Array.from({ length: 41 }, (_, i): Vec3 => {
    const a = (i / 40) * 2 * Math.PI
    return add(at, [r * 1.05 * Math.cos(a), -r * 1.34, r * 1.05 * Math.sin(a)])
  })
  work.tube(collar, { radii: [r * 0.18], segments: 10, closed: true }, steel, hex('#9a9fa6'))
}

/** The model with what the animal wears; what it cannot wear is left off. */
export const dressed = (model: Model, subject: BriefSubject): Model => {
  const { head } = model.anchors
  const top = model.anchors['crown'] ?? model.anchors['top']
  const beast = /^(quadruped|bird)$/.test(subject.kind) || subject.form === 'hedgehog'
  if (!beast || !head || !top || subject.wears.length === 0) return model
  const r = length(sub(top, head))
  const eared = /^(rabbit|hare|bunny|donkey|mule)$/.test(subject.form)
  const attachments: Attachment[] = [...(model.attachments ?? [])]
  for (const { item, color } of subject.wears) {
    if (/astronaut|space|diving/.test(item)) roundHead(model, color ?? hex('#ececea'), head, r)
    else if (headgear.test(item))
      attachments.push({
        thing: thingOf(item, color ? [color] : []),
        // Between long ears and a little before them, small enough that they stand up behind it.
        at: add(mix3(head, top, 0.86), scale(faceOf(model, head), eared ? 0.2 * r : 0)),
        axes: upright,
        grip: [0.5, 0, 0.5],
        long: r * sizeOf(item) * (eared ? 0.62 : 1),
      })
    else if (/glasses|goggles|shades|monocle/.test(item)) onEyes(model, item, color, head)
    else if (neckwear.test(item)) addNeckwear(model, item, color, head, r)
  }
  return { ...model, attachments }
}
