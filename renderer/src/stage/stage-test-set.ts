// Plain briefs, plain actors and rays through finished sets, for the tests of the stage.
import type { RendererHost } from '../host.ts'
import type { Brief, BriefSubject, Relation, SubjectKind } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { Box } from './film-set.ts'
import { newSubject } from './new-subject.ts'
import type { Scene, Vec3 } from './scene.ts'
import type { Prepare, StageOptions } from './stage-scene.ts'
import { cross, dot, normalize, sub } from './vector.ts'

/** A subject of that kind and height. */
export const plainSubject = (
  id: string,
  kind: SubjectKind,
  form: string,
  height: number,
  more: Partial<BriefSubject> = {},
): BriefSubject => newSubject(id, { kind, form, height, ...more })

/** A brief that says only what it is given. */
export const plainBrief = (more: Partial<Brief> = {}): Brief => ({
  prompt: '',
  subjects: [],
  relations: [],
  place: null,
  setting: [],
  time: null,
  weather: null,
  season: null,
  light: [],
  mood: [],
  palette: [],
  camera: {
    shot: null,
    angle: null,
    focal: null,
    shallow: null,
    lens: null,
    roll: null,
    side: null,
  },
  medium: [],
  excluded: [],
  unknown: [],
  ...more,
})

export const relationOf = (from: string, relation: Relation, to: string) => ({ from, relation, to })

export const plainOptions = (more: Partial<StageOptions> = {}): StageOptions => ({
  seed: 1,
  width: 640,
  height: 480,
  style: null,
  styleStrength: 1,
  ...more,
})

/** A host that nothing may be asked of. */
export const emptyHost: RendererHost = {
  threads: 1,
  kernel: () => Promise.reject(new Error('no kernels here')),
  thread: () => {
    throw new Error('no threads here')
  },
  art: () => Promise.resolve(null),
  artNames: () => Promise.resolve([]),
  rasterise: () => ({ width: 1, height: 1, pixels: new Uint8Array(4) }),
}

const slender: Partial<Record<SubjectKind, readonly [number, number]>> = {
  person: [0.4, 0.25],
  quadruped: [0.45, 1.4],
  vehicle: [1.2, 2.6],
  food: [1.1, 1.1],
  furniture: [1.6, 0.8],
}

/** Every subject is a box of its height. */
export const boxActors: Prepare = (subject) => {
  const [w, d] = slender[subject.kind] ?? [0.8, 0.8]
  const h = subject.height
  const actor: Actor = {
    low: [(-w * h) / 2, 0, (-d * h) / 2],
    high: [(w * h) / 2, h, (d * h) / 2],
    anchors: { top: [0, h, 0], seat: [0, h * 0.5, 0] },
    bestYaw: subject.kind === 'quadruped' || subject.kind === 'vehicle' ? 0.9 : 0,
    flat: false,
    add: (b) => b.box([(-w * h) / 2, 0, (-d * h) / 2], [(w * h) / 2, h, (d * h) / 2], b.material()),
  }
  return Promise.resolve(actor)
}

/** The object number a ray meets first and how far away, or null. */
export const firstHit = (
  { mesh }: Scene,
  from: Vec3,
  toward: Vec3,
): { object: number; distance: number } | null => {
  const d = normalize(sub(toward, from))
  const p = mesh.positions
  const at = (v: number): Vec3 => [p[v * 3] ?? 0, p[v * 3 + 1] ?? 0, p[v * 3 + 2] ?? 0]
  let best = Number.POSITIVE_INFINITY
  let object = -1
  for (let t = 0; t < mesh.objects.length; t++) {
    const a = at(mesh.triangles[t * 4] ?? 0)
    const e1 = sub(at(mesh.triangles[t * 4 + 1] ?? 0), a)
    const e2 = sub(at(mesh.triangles[t * 4 + 2] ?? 0), a)
    const h = cross(d, e2)
    const det = dot(e1, h)
    if (Math.abs(det) < 1e-12) continue
    const s = sub(from, a)
    const u = dot(s, h) / det
    if (u < 0 || u > 1) continue
    const q = cross(s, e1)
    const v = dot(d, q) / det
    if (v < 0 || u + v > 1) continue
    const distance = dot(e2, q) / det
    if (distance > 1e-4 && distance < best) {
      best = distance
      object = mesh.objects[t] ?? 0
    }
  }
  return object < 0 ? null : { object, distance: best }
}

/** A hash of all numbers of a scene. */
export const hashOf = (scene: Scene): number => {
  let h = 0x811c9dc5
  const eat = (bytes: Uint8Array) => {
    for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193)
  }
  for (const array of [
    scene.mesh.positions,
    scene.mesh.colors,
    scene.mesh.triangles,
    scene.sky.dome,
  ])
    eat(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  const { materials, lights, lens, fog, grade, weather } = scene
  eat(new TextEncoder().encode(JSON.stringify({ materials, lights, lens, fog, grade, weather })))
  return h >>> 0
}

/** The boxes that a scene's subjects take, by object number. */
export const subjectBoxes = (scene: Scene): ReadonlyMap<number, Box> => {
  const { positions, triangles, objects } = scene.mesh
  const boxes = new Map<number, { low: [number, number, number]; high: [number, number, number] }>()
  objects.forEach((object, t) => {
    if (object === 0) return
    const box = boxes.get(object) ?? { low: [1e9, 1e9, 1e9], high: [-1e9, -1e9, -1e9] }
    boxes.set(object, box)
    for (let k = 0; k < 3; k++) {
      const v = (triangles[t * 4 + k] ?? 0) * 3
      for (const a of [0, 1, 2] as const) {
        box.low[a] = Math.min(box.low[a], positions[v + a] ?? 0)
        box.high[a] = Math.max(box.high[a], positions[v + a] ?? 0)
      }
    }
  })
  return boxes
}
