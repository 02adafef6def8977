// What fills a breakfast bowl: porridge, muesli or yoghurt with banana, berries and nuts on it.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import { type Brush, brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Whether a bowl is of the morning's soft kind. */
export const isPorridge = ({ noun }: BriefSubject): boolean =>
  /oat|porridge|cereal|muesli|granola|yogh?urt|smoothie-bowl|acai/.test(noun)

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)

/** Fills a bowl of inner radius 1.17 to y = 0.93: a soft ground with flakes, slices of banana in a fan, berries in a heap. */
export const porridge = (w: Workpiece, { noun, traits }: BriefSubject): void => {
  const said = `${noun} ${traits['topping'] ?? ''}`
  const draw = random(9)
  const pale = /yog/.test(said)
  brush(
    w,
    { ...finish.food, roughness: 0.5, scale: 5, relief: 0.25 },
    pale ? '#f6f1e6' : '#dcc6a0',
  ).rod([0, 0.78, 0], [0, 0.9, 0], 1.16, 1.18, 44)
  for (let i = 0; i < 46; i++) {
    const [a, r] = [draw() * 6.28, 1.05 * Math.sqrt(draw())]
    food(w, i % 3 ? '#e6d3ae' : '#c49a5e').ball(
      [r * Math.sin(a), 0.9, r * Math.cos(a)],
      [0.09, 0.025, 0.06],
      undefined,
      8,
    )
  }
  const plain = !/banana|berr|nut|almond|apple|peach|honey|raisin/.test(said)
  if (plain || /banana/.test(said))
    for (let i = 0; i < 6; i++) {
      const a = 2.1 + i * 0.34
      const [x, z] = [0.68 * Math.sin(a), 0.68 * Math.cos(a)]
      food(w, '#f4e3a6').rod([x, 0.9, z], [x, 0.99 + 0.02 * i, z], 0.22, 0.21, 20)
      food(w, '#e2c678').rod([x, 0.99 + 0.02 * i, z], [x, 0.995 + 0.02 * i, z], 0.07, 0.06, 10)
    }
  if (plain || /berr/.test(said))
    for (let i = 0; i < 15; i++) {
      const [a, r] = [4.4 + i * 2.4, 0.1 + 0.4 * Math.sqrt(i / 15)]
      const color = i % 3 === 0 ? '#b81e3c' : '#34407e'
      food(w, color).ball(
        [
          0.36 * Math.sin(5.3) + r * Math.sin(a),
          0.97 + 0.08 * draw(),
          0.36 * Math.cos(5.3) + r * Math.cos(a),
        ],
        0.11,
        undefined,
        14,
      )
    }
  if (/nut|almond|raisin|apple|peach/.test(said))
    for (let i = 0; i < 12; i++) {
      const [a, r] = [draw() * 6.28, 0.9 * Math.sqrt(draw())]
      food(w, '#9a6236').ball(
        [r * Math.sin(a), 0.94, r * Math.cos(a)],
        [0.11, 0.05, 0.07],
        undefined,
        10,
      )
    }
}
