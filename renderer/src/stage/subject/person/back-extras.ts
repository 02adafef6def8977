// Worn on the back: capes, packs and wings.
import type { Rgb } from '../../../prompt/brief.ts'
import type { LocalMesh } from '../../mesh-builder.ts'
import type { Vec3 } from '../../scene.ts'
import { add, hex, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, compose, limb, turn, turned } from '../sdf.ts'
import { front, half, type OnBody, onChest, unit } from './chest-space.ts'
import type { Figure } from './figure.ts'

/** Both faces of a cloth given by points over -1..1 across and 0..1 down. */
const cloth = (
  at: (s: number, t: number, lift: number) => Vec3,
  c: Rgb,
  thick: number,
): LocalMesh => {
  const [positions, normals, colors, indices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  const [nu, nv] = [28, 20]
  for (const [lift, sign, k] of [
    [0, -1, 0.55],
    [thick, 1, 1],
  ] as const) {
    const base = positions.length / 3
    for (let j = 0; j <= nv; j++)
      for (let i = 0; i <= nu; i++) {
        const [s, t] = [(i / nu) * 2 - 1, j / nv]
        const e = 0.01
        const [a, b] = [
          sub(at(s + e, t, lift), at(s - e, t, lift)),
          sub(at(s, t + e, lift), at(s, t - e, lift)),
        ]
        const n = normalize([
          a[1] * b[2] - a[2] * b[1],
          a[2] * b[0] - a[0] * b[2],
          a[0] * b[1] - a[1] * b[0],
        ])
        positions.push(...at(s, t, lift))
        normals.push(...scale(n, sign))
        colors.push(c[0] * k, c[1] * k, c[2] * k)
      }
    for (let j = 0; j < nv; j++)
      for (let i = 0; i < nu; i++) {
        const q = base + j * (nu + 1) + i
        if (sign > 0) indices.push(q, q + 1, q + nu + 2, q, q + nu + 2, q + nu + 1)
        else indices.push(q, q + nu + 2, q + 1, q, q + nu + 1, q + nu + 2)
      }
  }
  return { positions, normals, colors, indices }
}

/** Cloth that hangs from the shoulders down the back, swept away from the legs. */
export const cape =
  (long: number, wide: number, surface: object) =>
  (f: Figure, color: Rgb | null): void => {
    const u = unit(f)
    const material = f.work.material(surface)
    const c = color ?? hex('#b81c2c')
    const flying = f.pose.rest === 'air'
    const drop = long * (f.p.shoulderY - f.p.ankle)
    const down: Vec3 = flying
      ? turn(f.k.chestAxes, [0, -0.96, -0.28])
      : normalize(add(turn(f.k.chestAxes, [0, -0.3, -0.05]), [0, -0.8, -0.06]))
    const side = f.k.chestAxes[0]
    const back = scale(f.k.chestAxes[2], -1)
    const at = (s: number, t: number, lift: number): Vec3 => {
      const spread = (half(f) * 0.98 + 0.02 + wide * t) * u
      const round = (1 - s * s) * (0.035 + 0.05 * t) * u
      const wave = 0.022 * t * Math.sin(s * 9) * u
      const top = onChest(f, [0, 0.165 - 0.035 * s * s, 0])
      const clear = (f.p.chestR[2] / u + 0.018 + 0.05 * Math.sin(t * 2.4)) * u
      return add(
        add(top, scale(side, s * spread)),
        add(
          scale(down, t * drop),
          scale(back, clear + round + wave - Math.abs(s) ** 3 * (1 - t) * 0.09 * u + lift),
        ),
      )
    }
    f.work.mesh(cloth(at, c, 0.008 * u), material)
    // A king's mantle has its fur there.
    if (f.o.extras.some((e) => e.item === 'ermine')) return
    const s = new Sculpture()
    const collar = s.paint(c, surface)
    for (const k of [1, -1])
      s.add(
        limb(
          onChest(f, [k * 0.078, 0.162, -0.012]),
          onChest(f, [k * half(f) * 0.9, 0.132, -0.05]),
          0.018 * u,
          0.016 * u,
        ),
        collar,
        { blend: 0.02 * u },
      )
    f.work.sculpt(s, 0.012 * u * f.grain)
  }
export const backpack: OnBody = (f, color) => {
  const u = unit(f)
  const c = color ?? hex('#3a5a3a')
  const s = new Sculpture()
  const cloth = s.paint(c, finish.cloth)
  const dark = s.paint([c[0] * 0.4, c[1] * 0.4, c[2] * 0.4], finish.leather)
  const z = -front(f)
  s.add(
    block(onChest(f, [0, 0, z - 0.07]), scale([0.145, 0.21, 0.095], u), 0.06 * u, f.k.chestAxes),
    cloth,
  )
  s.add(
    block(onChest(f, [0, -0.07, z - 0.15]), scale([0.09, 0.08, 0.04], u), 0.03 * u, f.k.chestAxes),
    cloth,
    { blend: 0.01 * u },
  )
  s.add(limb(onChest(f, [-0.11, 0.2, z - 0.08]), onChest(f, [0.11, 0.2, z - 0.08]), 0.05 * u), dark)
  for (const k of [1, -1])
    s.addAll(
      chain(
        [
          onChest(f, [k * 0.09, 0.13, z]),
          onChest(f, [k * 0.095, 0.165, 0]),
          onChest(f, [k * 0.105, 0.09, front(f) * 0.92]),
          onChest(f, [k * half(f) * 0.82, -0.06, front(f) * 0.55]),
          onChest(f, [k * half(f) * 0.8, -0.12, z * 0.6]),
        ],
        [0.017 * u, 0.019 * u, 0.019 * u, 0.017 * u, 0.014 * u],
      ),
      dark,
      { blend: 0.006 * u },
    )
  f.work.sculpt(s, 0.012 * u * f.grain)
}
export const wings =
  (kind: 'bird' | 'bat' | 'fairy') =>
  (f: Figure, color: Rgb | null): void => {
    const u = unit(f)
    const c = color ?? hex(kind === 'bat' ? '#3a1616' : kind === 'fairy' ? '#d2ecf6' : '#f6f5f2')
    const material = f.work.material(
      kind === 'fairy' ? finish.glass : kind === 'bat' ? finish.hide : finish.feather,
    )
    for (const side of [1, -1]) {
      const root = onChest(f, [side * 0.04, 0.08, -front(f) - 0.005])
      if (kind === 'fairy') {
        for (const [up, size] of [
          [0.42, 1],
          [-0.35, 0.72],
        ] as const) {
          const axes = compose(f.k.chestAxes, turned(side * 0.5, 0, side * -(1.05 - up)))
          f.work.ball(
            add(root, turn(f.k.chestAxes, [side * 0.2 * u * size, up * 0.42 * u, -0.08 * u])),
            [0.1 * u * size, 0.24 * u * size, 0.006 * u],
            material,
            c,
            axes,
            24,
          )
        }
        continue
      }
      const feathers = kind === 'bat' ? 5 : 13
      for (let i = 0; i < feathers; i++) {
        const t = i / (feathers - 1)
        const lean = -0.5 + 2.3 * t
        const arm: Vec3 = [side * (0.1 + 0.36 * t), 0.08 + 0.34 * Math.sin(t * 2.2), -0.1 - 0.1 * t]
        const long = (kind === 'bat' ? 0.3 : 0.24 + 0.2 * Math.sin(t * 2.6)) * u
        const axes = compose(f.k.chestAxes, turned(side * -0.35, 0, side * (0.35 + lean * 0.42)))
        const at = add(root, turn(f.k.chestAxes, scale(arm, u)))
        f.work.ball(
          add(at, scale(axes[1], -long * 0.75)),
          [(kind === 'bat' ? 0.09 : 0.045) * u, long, 0.012 * u],
          material,
          [c[0] * (0.85 + 0.15 * t), c[1] * (0.85 + 0.15 * t), c[2] * (0.85 + 0.15 * t)],
          axes,
          14,
        )
      }
      const bone = Array.from({ length: 9 }, (_, i): Vec3 => {
        const t = i / 8
        return add(
          root,
          turn(
            f.k.chestAxes,
            scale([side * (0.02 + 0.46 * t), 0.02 + 0.42 * Math.sin(t * 2.2), -0.06 - 0.14 * t], u),
          ),
        )
      })
      f.work.tube(bone, { radii: [0.04 * u, 0.04 * u, 0.016 * u], segments: 10 }, material, c)
    }
  }

/** A yellow bottle on the back, held by two straps, with a hose to the mouth. */
export const scubaTank: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const tank = s.paint(color ?? hex('#e8b81c'), finish.paint)
  const black = s.paint(hex('#16181c'), finish.rubber)
  const z = -(f.p.chestR[2] / u) - 0.115
  s.add(limb(onChest(f, [0, -0.22, z]), onChest(f, [0, 0.16, z]), 0.088 * u), tank)
  s.add(limb(onChest(f, [0, 0.2, z]), onChest(f, [0, 0.27, z]), 0.03 * u), black)
  for (const y of [-0.16, 0.06])
    s.addAll(
      chain(
        [-1, -0.5, 0, 0.5, 1].map((k) => onChest(f, [k * 0.1, y, z - 0.05 * (1 - k * k) - 0.03])),
        [0.02 * u],
      ),
      black,
    )
  for (const k of [1, -1])
    s.addAll(
      chain(
        [
          onChest(f, [k * 0.11, 0.16, z + 0.08]),
          onChest(f, [k * 0.115, 0.19, 0]),
          onChest(f, [k * 0.11, 0.05, front(f) + 0.012]),
          onChest(f, [k * 0.12, -0.14, front(f) * 0.8]),
        ],
        [0.02 * u],
      ),
      black,
    )
  const mouth = add(f.k.head, turn(f.k.headAxes, scale([0, -0.07, 0.11], u)))
  s.addAll(
    chain([onChest(f, [0, 0.26, z]), onChest(f, [0.16, 0.27, -0.04]), mouth], [0.014 * u]),
    black,
    { blend: 0.01 * u },
  )
  s.add(limb(mouth, mouth, 0.032 * u), black)
  f.work.sculpt(s, 0.011 * u)
}
