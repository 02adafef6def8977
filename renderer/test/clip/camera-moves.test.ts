// Each camera move, measured on its own frames: a panel at 2 m before a wall at 8 m must move as a real camera would show it.
import { expect, test, vi } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import { frames, testSpec } from './draw.ts'
import { compare, difference, sharpness } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Panel and wall between the first frame and the frame at `t`, at a strength that keeps moves short enough to match. */
const measured = async (name: string, t = 1, strength = 0.4, seed = 11) => {
  const id = motionByName(name)?.id ?? name
  const [a, b] = await frames(testSpec(name, { motions: [{ id, strength }], seed }), [0, t])
  if (!a || !b) throw new Error('no frames')
  return compare(a, b)
}

const still = 0.35

test.each([
  ['Dolly In', 1],
  ['Dolly Out', -1],
])('%s changes size, and the near more than the far', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.3)
  expect(sign * (panel.scale - 1)).toBeGreaterThan(0.03)
  expect(sign * (panel.scale - wall.scale)).toBeGreaterThan(0.02)
  expect(Math.abs(panel.turn)).toBeLessThan(0.01)
})

test.each([
  ['Zoom In', 1],
  ['Zoom Out', -1],
])('%s changes size alike near and far', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.2)
  expect(sign * (panel.scale - 1)).toBeGreaterThan(0.05)
  expect(Math.abs(panel.scale - wall.scale)).toBeLessThan(0.012)
})

test.each([
  ['Dolly Left', 1],
  ['Dolly Right', -1],
])('%s slides the picture the other way, the near faster', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.25)
  expect(sign * panel.dx).toBeGreaterThan(3)
  expect(sign * (panel.dx - wall.dx)).toBeGreaterThan(3)
  expect(Math.abs(panel.dy)).toBeLessThan(still)
})

test.each([
  ['Crane Up', 1],
  ['Crane Down', -1],
])('%s lowers or lifts the near against the far', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.25)
  expect(sign * (panel.dy - wall.dy)).toBeGreaterThan(3)
  expect(sign * panel.dy).toBeGreaterThan(1)
})

test.each([
  ['Jib Up', 1],
  ['Jib Down', -1],
])(
  '%s swings around the subject, which sinks or rises, while the far moves aside',
  async (name, sign) => {
    const { panel, wall } = await measured(name, 1, 0.15)
    expect(sign * panel.dy).toBeGreaterThan(2)
    expect(Math.abs(panel.dx)).toBeLessThan(2)
    expect(sign * (panel.dy - wall.dy)).toBeGreaterThan(3)
    expect(Math.abs(wall.dx)).toBeGreaterThan(2)
  },
)

test.each([
  ['Tilt up', 0, 1],
  ['Tilt Down', 0, -1],
  ['pan-left', 1, 0],
  ['pan-right', -1, 0],
])('%s turns in place: all of it moves alike', async (name, x, y) => {
  const { panel, wall } = await measured(name, 1, 0.15)
  expect(x * panel.dx + y * panel.dy).toBeGreaterThan(5)
  expect(Math.abs(panel.dx - wall.dx) + Math.abs(panel.dy - wall.dy)).toBeLessThan(2.5)
})

test.each([
  ['Arc Left', -1],
  ['Arc Right', 1],
])('%s holds the subject while the far swings by', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.12)
  expect(Math.abs(panel.dx)).toBeLessThan(1.5)
  expect(sign * wall.dx).toBeGreaterThan(3)
})

test('360 Orbit goes out to one side, then the other, and comes home', async () => {
  const swing = async (t: number) => (await measured('360 Orbit', t, 0.12)).wall.dx
  const [one, other, end] = [await swing(0.25), await swing(0.75), await swing(1)]
  expect(one * other).toBeLessThan(-4)
  expect(Math.abs(end)).toBeLessThan(still)
})

test.each([
  ['Dolly Zoom In', -1],
  ['Dolly Zoom Out', 1],
])('%s keeps the subject and changes the far', async (name, sign) => {
  const { panel, wall } = await measured(name, 1, 0.22)
  expect(Math.abs(panel.scale - 1)).toBeLessThan(0.012)
  expect(sign * (wall.scale - 1)).toBeGreaterThan(0.03)
})

test.each([
  ['Crash Zoom In', 1],
  ['Crash Zoom Out', -1],
])('%s stands still, then all happens at once', async (name, sign) => {
  const before = await measured(name, 0.29, 0.15)
  const after = await measured(name, 0.5, 0.15)
  expect(Math.abs(before.panel.scale - 1)).toBeLessThan(0.005)
  expect(sign * (after.panel.scale - 1)).toBeGreaterThan(0.05)
  expect(Math.abs(after.panel.scale - after.wall.scale)).toBeLessThan(0.012)
})

test('Dutch Angle turns the whole picture, one way or the other by seed', async () => {
  const turns = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((s) => measured('Dutch Angle', 1, 0.25, s)),
  )
  for (const { panel, wall } of turns) {
    expect(Math.abs(panel.turn)).toBeGreaterThan(0.05)
    expect(Math.abs(panel.turn - wall.turn)).toBeLessThan(0.01)
  }
  expect(new Set(turns.map(({ panel }) => Math.sign(panel.turn))).size).toBe(2)
})

test('Handheld wanders a little, differently for every seed, and does not run away', async () => {
  const at = async (t: number, seed: number) => (await measured('Handheld', t, 0.8, seed)).wall
  const path = await Promise.all([0.2, 0.4, 0.6, 0.8, 1].map((t) => at(t, 5)))
  for (const { dx, dy } of path) expect(Math.abs(dx) + Math.abs(dy)).toBeLessThan(14)
  expect(path.some(({ dx, dy }) => Math.abs(dx) + Math.abs(dy) > 1.2)).toBe(true)
  const other = await at(0.6, 6)
  expect(
    Math.abs(other.dx - (path[2]?.dx ?? 0)) + Math.abs(other.dy - (path[2]?.dy ?? 0)),
  ).toBeGreaterThan(0.3)
})

test('Whip Pan rests, smears, and lands where it began', async () => {
  const [a, rest, smear, land] = await frames(testSpec('Whip Pan'), [0, 0.37, 0.46, 1])
  if (!a || !rest || !smear || !land) throw new Error('no frames')
  expect(sharpness(smear)).toBeLessThan(0.45 * sharpness(rest))
  expect(difference(rest.data, smear.data)).toBeGreaterThan(15)
  const { wall } = compare(a, land)
  expect(Math.abs(wall.dx)).toBeLessThan(3)
})

test('Bullet Time holds the subject and nearly stops in the middle', async () => {
  // Before a third of the time the wakes of the bullets bend what is measured.
  const early = await measured('Bullet Time', 0.36, 0.12)
  const later = await measured('Bullet Time', 0.6, 0.12)
  const end = await measured('Bullet Time', 1, 0.12)
  const speed = (a: typeof early, b: typeof early, time: number) =>
    Math.abs(a.wall.dx - b.wall.dx) / time
  expect(speed(early, later, 0.24)).toBeLessThan(0.5 * speed(later, end, 0.4))
  expect(Math.abs(end.panel.dx)).toBeLessThan(1.5)
  expect(Math.abs(end.wall.dx)).toBeGreaterThan(3)
})

test('Static and strength 0 show the picture untouched all the time', async () => {
  for (const spec of [
    testSpec('Static'),
    testSpec('Whip Pan', { motions: [{ id: motionByName('Whip Pan')?.id ?? '', strength: 0 }] }),
  ])
    for (const frame of await frames(spec, [0, 0.3, 0.5, 1]))
      expect(difference(frame.data, spec.image.data)).toBe(0)
})
