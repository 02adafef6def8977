// The parts chosen near a point say of every point around it what all parts say, to the last bit.
import { expect, test } from 'vitest'
import { random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { Sculpture } from './sculpture.ts'
import {
  below,
  block,
  cone,
  displaced,
  ellipsoid,
  grown,
  limb,
  sphere,
  torus,
  turned,
  without,
} from './sdf.ts'
import { surfaceNet } from './surface-nets.ts'

const rnd = random(7)
const within = (low: number, high: number): number => low + (high - low) * rnd()
const somewhere = (): Vec3 => [within(-1, 1), within(-1, 1), within(-1, 1)]

/** Many small parts, some melting into each other, some cut away, some whose paint reaches far. */
const made = (): Sculpture => {
  const s = new Sculpture()
  // A hollow shell: what is put into it afterwards is not hidden by what it was.
  s.add(sphere([0, 0, 0], 0.9), s.paint([0, 1, 0]))
  s.cut(sphere([0, 0, 0], 0.85))
  for (let i = 0; i < 60; i++) {
    const paint = s.paint([i / 60, 0, 0])
    const [a, r] = [somewhere(), within(0.03, 0.2)]
    const options = { blend: i % 3 ? 0.05 : 0, bias: i % 7 === 0 ? 0.03 : 0 }
    if (i % 10 === 9) s.cut(sphere(a, r), i % 20 === 9 ? 0.03 : 0)
    else if (i % 3 === 0) s.add(sphere(a, r), paint, options)
    else if (i % 3 === 1) s.add(limb(a, somewhere(), r, r / 2), paint, options)
    else s.add(block(a, [r, r, r / 2]), paint, options)
  }
  return s
}

/** The same solid as one shape that only JavaScript knows: of it the kernel can leave nothing out. */
const asOne = (s: Sculpture): Sculpture => {
  const one = new Sculpture()
  const all = s.all()
  const { low, high } = s.bounds()
  for (const { color } of s.paints) one.paint(color)
  const at = (x: number, y: number, z: number) => s.distance(all, x, y, z)
  one.add({ at, low, high, slack: 1.3 }, (x, y, z) => s.paintAt(all, x, y, z))
  one.seam = s.seam
  return one
}

/** Every kind of shape, alone and in others. */
const everyKind = (): Sculpture => {
  const s = new Sculpture()
  const axes = turned(0.4, 0.3, 0.2)
  const ball = ellipsoid([0, 0.1, 0], [0.3, 0.2, 0.25], axes)
  const wavy = displaced(ball, 0.02, (x, y, z) => 0.02 * Math.sin(20 * (x + y + z)))
  s.add(below(wavy, [0, 0.2, 0], [0, 1, 0.2]), s.paint([1, 0, 0]))
  s.add(cone([0.4, 0, 0], [0.6, 0.5, 0], 0.15, 0.05), s.paint([0, 1, 0]), { blend: 0.08 })
  s.add(torus([-0.3, 0, 0], 0.25, 0.06, axes), s.paint([0, 0, 1]), { blend: 0.02 })
  s.add(limb([0, 0, 0], [0, 0.01, 0], 0.1, 0.3), s.paint([1, 1, 0]))
  const hollow = without(block([0.2, -0.4, 0], [0.2, 0.1, 0.2], 0.02, axes), grown(ball, 0.05))
  s.add(hollow, s.paint([0, 1, 1]))
  // A shape that took another distance is that one, whatever it was made from.
  const moved = sphere([0, 0, 0.6], 0.1)
  s.add({ ...moved, at: (x, y, z) => moved.at(x - 0.02, y, z) }, s.paint([1, 0, 1]))
  return s
}

/** The share of `a` that is not exactly as in `b`; 1 when they are not as long. */
const unlike = (a: Float32Array | Int32Array | Uint16Array, b: typeof a): number =>
  a.length === b.length ? a.filter((v, i) => v !== b[i]).length / a.length : 1

test.each([
  ['every kind of shape', everyKind(), 0.015, 0],
  // Beside what is cut away, points asked about may lie deeper than what is promised.
  ['many parts', made(), 0.03, 0.02],
] as const)('the kernel makes of %s what all distances say, to the last bit', (_, s, cell, few) => {
  const [net, plain] = [surfaceNet(s, cell), surfaceNet(asOne(s), cell)]
  expect(net.paints.length).toBeGreaterThan(3000)
  for (const key of ['positions', 'normals', 'indices', 'paints'] as const)
    expect(unlike(net[key], plain[key])).toBeLessThanOrEqual(few)
})

test('around a vertex few parts matter, and they say of its paint what all say', () => {
  const s = made()
  const net = surfaceNet(s, 0.03)
  const all = s.all()
  let asked = 0
  for (let v = 0; v < net.paints.length; v++) {
    const [x, y, z] = net.positions.slice(v * 3, v * 3 + 3) as unknown as Vec3
    const choice = net.choiceAt(v)
    asked += choice.length
    expect(s.paintAt(choice, x, y, z)).toBe(s.paintAt(all, x, y, z))
  }
  expect(asked / net.paints.length).toBeLessThan(all.length / 3)
})

test('every vertex lies on the surface and the surface is closed', () => {
  const s = new Sculpture()
  const paint = s.paint([1, 1, 1])
  s.add(sphere([0, 0, 0], 0.5), paint)
  s.add(ellipsoid([0.5, 0, 0], [0.3, 0.1, 0.2]), paint, { blend: 0.05 })
  s.cut(sphere([0, 0.5, 0], 0.2))
  const net = surfaceNet(s, 0.03)
  const all = s.all()
  for (let v = 0; v < net.paints.length; v++) {
    const [x, y, z] = net.positions.slice(v * 3, v * 3 + 3) as unknown as Vec3
    expect(Math.abs(s.distance(all, x, y, z))).toBeLessThan(0.01)
  }
  const sides = new Map<string, number>()
  for (let t = 0; t < net.indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [net.indices[t + k], net.indices[t + ((k + 1) % 3)]] as [number, number]
      sides.set(`${a}-${b}`, (sides.get(`${a}-${b}`) ?? 0) + 1)
    }
  for (const [side, count] of sides)
    expect(sides.get(side.split('-').reverse().join('-'))).toBe(count)
})
