// Body moves keep the head of whoever they are about: lenses that come nearer or look up from below turn to it.
import { expect, test } from 'vitest'
import { aimed } from './aim.ts'
import { bodyPaths } from './paths-body.ts'
import { home } from './pose.ts'
import { project, viewFrom } from './project.ts'

const gate = { width: 640, height: 360, focal: 470 }
/** A person who fills two thirds of the height, above the middle. */
const goal = {
  aim: [300, 80] as const,
  figure: { leftEye: [294, 80] as const, mouth: [300, 90] as const, head: { radius: 20 } },
}

test.each(['skate-cruise', 'rap-flex'] as const)('%s keeps the head in the frame', (path) => {
  const at = new Float32Array(4)
  for (let t = 0; t <= 1; t += 0.02) {
    const pose = bodyPaths[path]?.(t, 1, 7) ?? home
    project(viewFrom(aimed(pose, goal, gate), gate), 300, 60, 1, at, 0)
    expect(at[1], `the crown at ${t.toFixed(2)}`).toBeGreaterThan(0)
  }
})
