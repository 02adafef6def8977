// All camera presets of the catalogue: what is seen on the frames is what their declared path says, whole, steady and repeatable.
import { describe, expect, test, vi } from 'vitest'
import { aimed, type Goal } from '../../src/camera/aim.ts'
import { clipPose } from '../../src/camera/clip-pose.ts'
import { cameraMotions } from '../../src/camera/motions-camera.data.ts'
import type { Pose } from '../../src/camera/pose.ts'
import { project, viewFrom } from '../../src/camera/project.ts'
import { FramePainter } from '../../src/film/painter.ts'
import type { Pixels } from '../../src/host.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'
import { difference, height, moved, testDepth, testPicture, width } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

type Point = readonly [number, number]

/** Points on the panel (at the subject's distance) and on the wall (four times as far). */
const points: readonly (readonly [Point, number])[] = [
  [[128, 62], 1],
  [[192, 62], 1],
  [[128, 118], 1],
  [[192, 118], 1],
  [[60, 40], 0.25],
  [[260, 40], 0.25],
  [[60, 140], 0.25],
  [[260, 140], 0.25],
]

/** How far a move may go for its points to be found again by comparing patches. */
const findable = 11
/** Patches don't turn or grow in the search: beyond this they are not compared. */
const rigid = 0.16

/** Pixels the path moves each point at t; null when a point cannot be followed there. */
const declared = (
  pose: Pose,
  { focal, aim, figure }: Goal & { readonly focal: number },
): readonly (readonly [Point, Point])[] | null => {
  const gate = { width, height, focal }
  const seen = aimed(pose, { aim, figure }, gate)
  const view = viewFrom(seen, gate)
  if (Math.abs(seen.roll) > rigid || Math.abs(Math.log(seen.zoom)) > rigid) return null
  if (pose.slide !== 0 || pose.aperture > 0.001) return null
  const out: (readonly [Point, Point])[] = []
  const p = new Float32Array(4)
  for (const [[x, y], near] of points) {
    project(view, x, y, near, p, 0)
    const [dx, dy] = [(p[0] ?? 0) - x, (p[1] ?? 0) - y]
    const inside = x + dx > 24 && y + dy > 24 && x + dx < width - 24 && y + dy < height - 24
    if (inside && Math.max(Math.abs(dx), Math.abs(dy)) < findable)
      out.push([
        [x, y],
        [dx, dy],
      ])
  }
  return out.length >= 4 ? out : null
}

/** Presets whose effects paint over the picture: their frames are measured by `camera-traits.ts` instead of patches. */
const painted = cameraMotions.filter((m) => m.effects.length > 0).map((m) => m.name)
const bare = cameraMotions.filter((m) => m.effects.length === 0 && m.path !== 'static')

test('the catalogue has 45 camera presets, eleven of them with effects of their own', () => {
  expect(cameraMotions.length).toBe(45)
  expect(painted).toEqual([
    '360 Orbit',
    'Abstract',
    'Bullet Time',
    'Double Dolly',
    'Earth Zoom Out',
    'Fisheye',
    'Hyperlapse',
    'Lazy Susan',
    'Object POV',
    'Through Object In',
    'Through Object Out',
  ])
})

test.each(bare.map((m) => [m.name, m.id] as const))(
  '%s moves the near and the far as its path says',
  async (name, id) => {
    const code = await warpKernel()
    let compared = 0
    let travelled = 0
    // Weak enough, somewhere in the clip, for patches to be followed.
    for (const strength of [0.4, 0.12, 0.04]) {
      const spec = testSpec(name, { motions: [{ id, strength }] })
      const plan = await planClip(spec, code)
      const painter = await FramePainter.start(code, plan)
      const first: Pixels = spec.image
      for (const t of [0.2, 0.45, 0.7, 1]) {
        const index = Math.round(t * (plan.frames - 1))
        const pose = clipPose(plan, index / (plan.frames - 1))
        const moves = declared(pose, plan.start)
        if (!moves) continue
        const seen: Pixels = { width, height, data: painter.rgba(index) }
        const wrong = moves.map(([[x, y], [dx, dy]]) => {
          const [mx, my] = moved(first, seen, x, y)
          travelled = Math.max(travelled, Math.abs(dx) + Math.abs(dy))
          return Math.abs(mx - dx) + Math.abs(my - dy)
        })
        wrong.sort((a, b) => a - b)
        // All but one: a patch may be half covered.
        expect([strength, t, (wrong[wrong.length - 2] ?? 9) < 1.6, wrong]).toEqual([
          strength,
          t,
          true,
          wrong,
        ])
        compared++
      }
      if (compared >= 2 && travelled > 1) break
    }
    expect(compared).toBeGreaterThan(0)
    expect(travelled).toBeGreaterThan(0.8)
  },
)

const at = (name: string, t: number, strength = 1, seed = 11): Pose => {
  const id = cameraMotions.find((m) => m.name === name)?.id ?? ''
  return clipPose({ seed, motions: [{ id, strength }] }, t)
}

/** What each name means, on the path at full strength. Left is -x, up is -y, in is +z. */
const meanings: Readonly<Record<string, (p: (t: number) => Pose) => boolean>> = {
  '360 Orbit': (p) =>
    Math.abs(p(0.25).x) > 0.3 &&
    p(0.25).x * p(0.75).x < 0 &&
    Math.abs(p(1).x) < 0.01 &&
    Math.abs(Math.abs(p(0.5).slide) - 1) < 0.01 &&
    Math.abs(p(1).slide) === 2,
  '3D Rotation': (p) => Math.abs(p(0.25).x) > 0.3 && p(0.25).x * p(0.75).x < 0,
  // Its camera only creeps; what it does to the picture is measured with the effects' traits.
  Abstract: (p) => p(1).z > 0.08 && p(1).zoom === 1 && p(1).slide === 0,
  'Arc Left': (p) => p(1).x < -0.2 && p(1).yaw > 0.2,
  'Arc Right': (p) => p(1).x > 0.2 && p(1).yaw < -0.2,
  'Bullet Time': (p) => Math.abs(p(1).x) > 0.3,
  'Crane Down': (p) => p(1).y > 0.2,
  'Crane Over The Head': (p) => p(1).y < -0.4 && p(1).z > 0.2 && p(1).pitch < -0.4,
  'Crane Up': (p) => p(1).y < -0.2,
  'Crash Zoom In': (p) => p(0.29).zoom < 1.02 && p(0.5).zoom > 2,
  'Crash Zoom Out': (p) => p(0.29).zoom > 0.98 && p(0.5).zoom < 0.65,
  'Dolly In': (p) => p(1).z > 0.3 && p(1).zoom === 1,
  'Dolly Left': (p) => p(1).x < -0.2,
  'Dolly Out': (p) => p(1).z < -0.3 && p(1).zoom === 1,
  'Dolly Right': (p) => p(1).x > 0.2,
  'Dolly Zoom In': (p) => p(1).z > 0.3 && Math.abs(p(1).zoom - (1 - p(1).z)) < 0.01,
  'Dolly Zoom Out': (p) => p(1).z < -0.3 && Math.abs(p(1).zoom - (1 - p(1).z)) < 0.01,
  'Double Dolly': (p) => Math.abs(p(1).slide) > 0.35 && p(1).x === 0,
  'Dutch Angle': (p) => Math.abs(p(1).roll) > 0.3,
  'Earth Zoom Out': (p) => p(1).zoom < 0.4 && p(1).bulge > 0.5,
  'Eyes In': (p) =>
    p(1).zoom > 3 && p(1).z === 0 && p(1).close > 0.9 && p(1).aim === 1 && p(1).gaze === 1,
  Fisheye: (p) => p(1).bulge === 1,
  'FPV Drone': (p) => p(1).z > 0.3 && Math.abs(p(0.16).roll - p(0.47).roll) > 0.3,
  Handheld: (p) =>
    Math.abs(p(0.4).yaw - p(0.5).yaw) + Math.abs(p(0.4).pitch - p(0.5).pitch) > 0.001,
  'Head Tracking': (p) => p(1).aim > 0.4,
  Hyperlapse: (p) => p(1).z > 0.4 && p(0.501).z === p(0.509).z,
  'Jib Down': (p) => p(1).y > 0.2 && p(1).pitch > 0.2 && p(1).x > 0.1,
  'Jib Up': (p) => p(1).y < -0.2 && p(1).pitch < -0.2 && p(1).x > 0.1,
  'Lazy Susan': (p) => p(1).x === 0 && p(1).y === 0 && p(1).yaw === 0,
  'Object POV': (p) =>
    p(1).z > 0.25 && p(1).y < -0.05 && p(0.5).bulge > 0.2 && p(0.17).roll * p(0.5).roll < 0,
  Overhead: (p) => p(1).y < -0.5 && p(1).pitch < -0.5,
  Snorricam: (p) => p(1).aim > 0.5 && Math.abs(p(0.15).roll - p(0.45).roll) > 0.1,
  Static: (p) => p(0.5).x === 0 && p(1).zoom === 1,
  'Super Dolly In': (p) => p(1).z > 0.55,
  'Super Dolly Out': (p) => p(1).z < -0.8,
  'Through Object In': (p) => p(0.32).z < -0.1 && p(1).z > 0.45 && p(1).aim === 1,
  'Through Object Out': (p) => p(1).z < -0.5,
  'Tilt Down': (p) => p(1).pitch < -0.2 && p(1).y === 0,
  'Tilt up': (p) => p(1).pitch > 0.2 && p(1).y === 0,
  'Whip Pan': (p) => Math.abs(p(0.46).slide) > 0.5 && p(0.46).shutter > 0.9,
  Wiggle: (p) => p(0.25).x * p(0.25 + 1 / 14).x < 0 && p(0.25).x > 0.15 && p(0.75).x < -0.15,
  'YoYo Zoom': (p) => p(1 / 6).zoom > 1.4 && p(1 / 3).zoom < 1.05 && p(0.5).zoom > 1.4,
  'Zoom In': (p) => p(1).zoom > 1.6 && p(1).z === 0,
  'Zoom Out': (p) => p(1).zoom < 0.75 && p(1).z === 0,
  General: (p) => p(1).z > 0.08,
}

test.each(cameraMotions.map((m) => m.name))('%s does what its name says', (name) => {
  const means = meanings[name]
  expect(means, name).toBeDefined()
  expect(means?.((t) => at(name, t))).toBe(true)
  // Half the strength is a smaller move of the same kind.
  const size = (p: Pose) =>
    Math.abs(p.x) + Math.abs(p.y) + Math.abs(p.z) + Math.abs(p.yaw) + Math.abs(Math.log(p.zoom))
  const most = (k: number) => Math.max(...[0.2, 0.4, 0.5, 0.7, 1].map((t) => size(at(name, t, k))))
  expect(most(0.5)).toBeLessThanOrEqual(most(1))
})

const light = (p: Pixels): number => {
  let sum = 0
  for (let i = 1; i < p.data.length; i += 4) sum += p.data[i] ?? 0
  return (4 * sum) / p.data.length
}

describe.each(cameraMotions.map((m) => m.name))('%s', (name) => {
  test('begins exactly, has no hole, does not flicker, repeats', async () => {
    const [w, h] = [160, 90]
    const spec = testSpec(name, {
      image: testPicture(1, w, h),
      depth: testDepth(),
      width: w,
      height: h,
    })
    const step = 1 / 119
    const times = [0.2, 0.5, 0.8].flatMap((t) => [t, t + step, t + 2 * step])
    const code = await warpKernel()
    const plan = await planClip(spec, code)
    const painter = await FramePainter.start(code, plan)
    const draw = (t: number): Pixels => ({
      width: w,
      height: h,
      data: painter.rgba(Math.round(t * (plan.frames - 1))),
    })
    const [first, ...film] = [0, ...times, 1].map(draw)
    expect(difference(first?.data ?? new Uint8Array(), spec.image.data)).toBe(0)
    for (const frame of film)
      for (let i = 3; i < frame.data.length; i += 4)
        if (frame.data[i] !== 255) throw new Error(`hole at ${(i >> 2) % w}, ${(i >> 2) / w}`)
    for (let i = 0; i < times.length; i += 3) {
      const [a, b, c] = [film[i], film[i + 1], film[i + 2]].map((f) => (f ? light(f) : 0))
      // Steady light: what changes from frame to frame goes on changing.
      expect(Math.abs((a ?? 0) - 2 * (b ?? 0) + (c ?? 0))).toBeLessThan(
        name === 'Whip Pan' ? 12 : 3,
      )
    }
    // Another thread, and another order of frames, draw the same.
    const other = await FramePainter.start(code, plan)
    expect(
      Buffer.compare(other.rgba(Math.round(0.5 * 119)), film[3]?.data ?? new Uint8Array()),
    ).toBe(0)
  })
})
