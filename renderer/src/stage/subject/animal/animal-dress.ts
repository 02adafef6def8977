// What animals wear: hats and crowns on the head, scarves and bow ties round the neck.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, hex, length, mix3, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Attachment, Model } from '../model.ts'
import { upright } from '../sdf.ts'

const headgear = /hat$|cap$|helmet|crown|tiara|beret|beanie|fedora|turban|hood$/

const thingOf = (item: string, color: BriefSubject['colors']): BriefSubject => ({
  id: `worn-${item}`,
  noun: item,
  kind: 'object',
  form: /crown|tiara/.test(item) ? 'crown' : 'hat',
  art: null,
  count: 1,
  height: 0.2,
  colors: color,
  material: null,
  pose: null,
  wears: [],
  holds: [],
  traits: {},
})

/** Wings of a bow tie, or a ring with two ends for a scarf, under the head. */
const atNeck = (model: Model, item: string, color: Vec3, head: Vec3, r: number): void => {
  const { work, anchors } = model
  const nape = anchors['neck'] ?? add(head, [0, -r * 1.25, -r * 0.2])
  const at = mix3(head, nape, 0.75)
  const m = work.material(/scarf/.test(item) ? finish.wool : finish.silk)
  if (/bow/.test(item)) {
    const front = add(mix3(head, nape, 0.9), [0, -r * 0.35, r * 0.95])
    for (const s of [-1, 1])
      work.ball(add(front, [s * r * 0.34, 0, 0]), [r * 0.32, r * 0.24, r * 0.12], m, color)
    work.ball(front, [r * 0.12, r * 0.14, r * 0.16], m, scale(color, 0.8))
    return
  }
  const ring = Array.from({ length: 25 }, (_, k): Vec3 => {
    const a = (k / 24) * 2 * Math.PI
    return add(at, [
      r * 0.98 * Math.cos(a),
      -r * 0.2 + r * 0.12 * Math.sin(a),
      r * 0.98 * Math.sin(a),
    ])
  })
  work.tube(ring, { radii: [r * 0.26], segments: 10, closed: true }, m, color)
  work.tube(
    [add(at, [r * 0.3, -r * 0.25, r * 1.1]), add(at, [r * 0.42, -r * 1.2, r * 1.15])],
    { radii: [r * 0.22, r * 0.26], segments: 8 },
    m,
    scale(color, 0.85),
  )
}

/** The model with what the animal wears; what it cannot wear is left off. */
export const dressed = (model: Model, subject: BriefSubject): Model => {
  const { head } = model.anchors
  const top = model.anchors['crown'] ?? model.anchors['top']
  if (!/^(quadruped|bird)$/.test(subject.kind) || !head || !top || subject.wears.length === 0)
    return model
  const r = length(sub(top, head))
  const attachments: Attachment[] = [...(model.attachments ?? [])]
  for (const { item, color } of subject.wears) {
    if (headgear.test(item))
      attachments.push({
        thing: thingOf(item, color ? [color] : []),
        at: mix3(head, top, 0.86),
        axes: upright,
        grip: [0.5, 0, 0.5],
        long: r * (/crown|tiara|cap$|beanie|beret/.test(item) ? 1.7 : 2.5),
      })
    else if (/scarf|bow-?tie|bandana|collar/.test(item))
      atNeck(model, item, color ?? hex('#b8242c'), head, r)
  }
  return { ...model, attachments }
}
