// Flowers growing side by side, and bouquets.
import { bush as growBush } from '../../prop/plant.ts'
import { random } from '../../random.ts'
import { hex } from '../../vector.ts'
import { brush, round } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { type Bloom, blade, bloomOf, colorFor, green, ownColor, stalk } from './blooms.ts'
import { nurseryOf, planted } from './nursery.ts'

/** A few of one kind growing side by side, the first in front. */
export const flower: Builder = (subject, { seed }) => {
  const kind = bloomOf(subject.noun, subject.form)
  const color = colorFor(subject, kind)
  const draw = random(seed)
  const upright = kind === 'tulip'
  const count = kind === 'sunflower' || kind === 'rose' ? 1 : 3
  const tall = kind === 'sunflower' ? 1 : 0.9
  return {
    anchors: {
      bloom: [0.02, tall - 0.1, 0.08],
      // Where an insect sits: on the face of a flower that looks ahead, on top of one that looks up.
      perch: kind === 'rose' || upright ? [0.02, tall + 0.01, 0.06] : [0.02, tall - 0.1, 0.16],
    },
    work: made((w) => {
      for (let i = 0; i < count; i++) {
        const k = i === 0 ? 1 : 0.72 + 0.16 * draw()
        const x = [0, 0.2, -0.19][i] ?? 0
        stalk(w, {
          foot: [x * 0.6, 0, i ? -0.08 : 0],
          top: [x + 0.02, tall * k - 0.12, i ? -0.1 : 0],
          wide:
            (kind === 'sunflower' ? 0.56 : kind === 'rose' ? 0.46 : upright ? 0.27 : 0.36) *
            (0.8 + 0.2 * k),
          kind,
          color,
          yaw: (draw() - 0.5) * 0.4,
          pitch: upright ? -Math.PI / 2 + 0.1 : kind === 'rose' ? -0.5 : -0.25,
          leaves: true,
        })
      }
    }),
  }
}
/** A bush of leaves with full roses all over it, most of them toward the lens. */
export const roseBush: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const draw = random(seed)
    planted(w, growBush(nurseryOf(w, seed), 'summer', 1300, null), [0, 0, 0], 1)
    const tones =
      subject.colors.length > 0 ? subject.colors : ['#b8141c', '#c8203a', '#d8486a'].map(hex)
    for (let i = 0; i < 20; i++) {
      // Round the sides and over the top, in golden turns.
      const t = (i + 0.5) / 20
      const [a, e] = [i * 2.4, 0.1 + 1.25 * t]
      const reach = 0.5 + 0.05 * draw()
      const top: [number, number, number] = [
        reach * Math.cos(e) * Math.sin(a),
        0.42 + (reach + 0.06) * Math.sin(e),
        reach * Math.cos(e) * Math.cos(a),
      ]
      stalk(w, {
        foot: [top[0] * 0.6, top[1] * 0.7, top[2] * 0.6],
        top,
        wide: 0.2 + 0.05 * draw(),
        kind: 'rose',
        color: tones[i % tones.length] ?? hex('#b8141c'),
        yaw: Math.atan2(top[0], top[2]),
        pitch: -0.35 - 0.5 * Math.sin(e),
        leaves: false,
      })
    }
  }),
})

/** What holds a bunch together: a vase, or paper and a ribbon. */
const wrapped = (w: Workpiece, vase: string | null): void => {
  if (vase) {
    const glass = vase === 'glass'
    const named = /^#/.test(vase) ? vase : '#e9e4d8'
    const b = brush(w, glass ? finish.clear : finish.ceramic, glass ? '#d4e9ec' : named)
    b.lathe(
      '0.02,0 0.13,0.005 0.15,0.02 0.205,0.14 0.2,0.24 0.135,0.38 0.115,0.44 0.15,0.52 0.135,0.52 0.1,0.46',
      36,
    )
    if (!glass) b.shade(0.72).lathe('0.212,0.155 0.214,0.17 0.21,0.19', 36)
    return
  }
  brush(w, finish.paper, '#efe2cc').skin(28, 6, (u, v) => {
    const a = u * Math.PI * 2
    const r = 0.07 + 0.26 * v * (1 + 0.06 * Math.sin(a * 7))
    return [r * Math.sin(a), 0.1 + 0.42 * v + 0.05 * v * Math.sin(a * 5), r * 0.85 * Math.cos(a)]
  })
  brush(w, finish.silk, '#c8283c').rod([0, 0.14, 0], [0, 0.2, 0], 0.115, 0.135, 24)
  for (const s of [-1, 1])
    brush(w, finish.silk, '#c8283c').ball([s * 0.08, 0.18, 0.13], [0.07, 0.045, 0.03])
}
/** Stems of many flowers in a cone of paper, or loose for a vase. */
export const bouquet: Builder = (subject) => {
  const words = `${subject.traits['flowers'] ?? ''} ${subject.noun} ${Object.keys(subject.traits).join(' ')}`
  const one = /rose/.test(words)
    ? 'rose'
    : /sunflower/.test(words)
      ? 'sunflower'
      : /tulip/.test(words)
        ? 'tulip'
        : /daisy/.test(words)
          ? 'daisy'
          : /poppy|poppies/.test(words)
            ? 'poppy'
            : null
  const mixed: readonly (readonly [Bloom, string])[] = [
    ['rose', '#d8385a'],
    ['daisy', '#f8f6f0'],
    ['plain', '#f0b030'],
    ['lily', '#f4d8e8'],
    ['rose', '#f4a8b8'],
    ['plain', '#9a6ac8'],
  ]
  const loose = /vase/.test(words)
  const vase = loose ? (subject.traits['vase'] ?? 'yes') : null
  const count = Math.max(1, Math.min(15, Number(subject.traits['stems'] ?? 15)))
  return {
    anchors: { seat: [0, 0.3, 0] },
    work: made((w) => {
      for (let i = 0; i < count; i++) {
        const [a, t] = [i * 2.4, count > 2 ? Math.sqrt((i + 0.3) / count) : 0.3 * i]
        const [x, z] = [0.36 * t * Math.sin(a), 0.3 * t * Math.cos(a)]
        const [kind, own] = one
          ? ([one, ownColor[one]] as const)
          : (mixed[i % 6] ?? (['rose', '#d8385a'] as const))
        const color =
          one || subject.colors.length > 0
            ? (subject.colors[i % Math.max(1, subject.colors.length)] ?? hex(own))
            : hex(own)
        stalk(w, {
          foot: [x * 0.1, 0.05, z * 0.1],
          top: [x, (loose ? 0.94 : 0.82) - 0.2 * t * t, z],
          wide: kind === 'sunflower' ? 0.34 : 0.25,
          kind,
          color,
          yaw: Math.atan2(x, z + 0.35) * 0.7,
          pitch: -0.55 + 0.3 * t,
          leaves: false,
        })
      }
      const leaf = brush(w, finish.leaf, green)
      round(count > 3 ? 11 : 3, (a) =>
        blade(
          leaf,
          [0, loose ? 0.5 : 0.4, 0],
          [0.42 * Math.sin(a), 0.16, 0.42 * Math.cos(a)],
          0.16,
        ),
      )
      wrapped(w, vase)
    }),
  }
}
