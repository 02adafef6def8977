// Moves that would show what nobody knows of a cut body keep to a part of themselves; others stay whole.
import { expect, test } from 'vitest'
import { clipPose } from './clip-pose.ts'
import { motions } from './motions.ts'
import { reachOf } from './reach.ts'
import { restrained } from './restrain.ts'

const gate = { width: 640, height: 360, focal: 500 }
const goal = {
  aim: [320, 120] as const,
  figure: {
    upright: true,
    whole: false,
    head: { x: 320, y: 110, radius: 40 },
    leftEye: [305, 115] as const,
    rightEye: [335, 115] as const,
    mouth: [320, 140] as const,
    ...{ neck: 155, left: 220, top: 60, right: 420, bottom: 360 },
    heart: [320, 250] as const,
  },
}
const poseOf = (name: string) => (share: number) => (t: number) =>
  clipPose(
    { seed: 3, motions: [{ id: motions.find((m) => m.name === name)?.id ?? '', strength: share }] },
    t,
  )
const kept = (name: string, cut: { above: boolean; below: boolean }) =>
  restrained(poseOf(name), gate, goal, cut)

test('a body that the lower edge cuts is not looked far down along', () => {
  for (const name of ['Tilt Down', 'Super Dolly Out']) {
    const share = kept(name, { above: false, below: true })
    expect(share).toBeLessThan(0.8)
    expect(share).toBeGreaterThanOrEqual(0.4)
    const { bottom } = reachOf(poseOf(name)(share), gate, goal, 1, 1)
    expect(bottom).toBeLessThan(reachOf(poseOf(name)(1), gate, goal, 1, 1).bottom)
  }
})

test('what shows nothing of it keeps all of itself', () => {
  for (const name of ['Dolly In', 'Arc Left', 'Tilt up', 'Handheld'])
    expect(kept(name, { above: false, below: true })).toBe(1)
  expect(kept('Tilt Down', { above: false, below: false })).toBe(1)
  expect(kept('Tilt up', { above: true, below: false })).toBeLessThan(0.8)
})
