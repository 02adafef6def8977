// The parts chosen near a point say of every point around it what all parts say, to the last bit.
import { expect, test } from 'vitest'
import { random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { Choice, Sculpture } from './sculpture.ts'
import { block, ellipsoid, limb, sphere } from './sdf.ts'
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

test('what is left out of a choice changes no distance and no paint', () => {
  const s = made()
  const all = s.all()
  const [near, around] = [new Choice(), new Choice()]
  let [fewer, asked] = [0, 0]
  for (let i = 0; i < 400; i++) {
    const [x, y, z] = somewhere()
    const reach = within(0.02, 0.1)
    s.around(all, x, y, z, reach, 0.02, around)
    expect(around.distance).toBe(s.distance(all, x, y, z))
    if (s.near(all, x, y, z, reach, reach + 0.02, near) !== 0) continue
    asked++
    fewer += near.count
    for (let k = 0; k < 20; k++) {
      const d: Vec3 = [within(-1, 1), within(-1, 1), within(-1, 1)]
      const far = reach / Math.sqrt(3)
      const p: Vec3 = [x + d[0] * far, y + d[1] * far, z + d[2] * far]
      if (s.distance(all, ...p) < -0.02) continue
      expect(s.distance(near, ...p)).toBe(s.distance(all, ...p))
      expect(s.paintAt(near, ...p)).toBe(s.paintAt(all, ...p))
      expect(s.distance(around, ...p)).toBe(s.distance(all, ...p))
    }
  }
  expect(asked).toBeGreaterThan(50)
  expect(fewer / asked).toBeLessThan(all.count / 3)
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
