// How far outside the picture a clip looks.
import { expect, test } from 'vitest'
import { pose } from './pose.ts'
import { reachOf } from './reach.ts'

const gate = { width: 320, height: 180, focal: 300 }
const goal = { aim: [160, 90] as const, eye: null, mouth: null, face: null }
const sliding = (far: number) => reachOf((t) => pose({ slide: far * t }), gate, goal as never, 0, 1)

test('a short slide looks beside the picture, on the side it goes to', () => {
  expect(sliding(0.4)).toMatchObject({ left: 0, right: 128, slides: false })
  expect(sliding(-0.25)).toMatchObject({ left: 80, right: 0, slides: false })
})

test('a long slide goes over mirror images and asks for nothing beside the picture', () => {
  expect(sliding(-2)).toMatchObject({ left: 0, right: 0, slides: true })
})
