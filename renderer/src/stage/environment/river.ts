// A winding river, and a waterfall.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { fbm } from '../random.ts'
import { hex, mix, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { isAfloat, levelRadius, nearness, unitOf } from './lie-of-land.ts'
import { reeds, sheetOfIce } from './mountain.ts'
import type { Height } from './relief.ts'
import { boulders, forestOn, reliefOf, reliefPaint } from './relief.ts'
import { groundCover } from './sward.ts'
import { addTerrain, addWater } from './terrain.ts'
import { waterfall } from './waterfall.ts'

/** What drinks stands in the shallows, so that its mouth is at the water. */
const drinks = ({ brief: { subjects } }: SetOrder): boolean =>
  subjects[0]?.kind === 'quadruped' && subjects[0].pose === 'drink'

/** A river that winds toward the hills; with a fall when it is a waterfall. */
export const river: Environment = (asked) => {
  const order = betweenBanks(asked)
  const u = Math.min(unitOf(order), 6)
  const falls = order.place === 'waterfall'
  const spans = order.brief.subjects.some((s) => s.form === 'bridge')
  const wading = (order.named('wading') || drinks(order)) && !isAfloat(order)
  const afloat = isAfloat(order) || spans || wading
  const spot = levelRadius(order)
  const side = order.seed % 2 ? 1 : -1
  const wide = falls
    ? 4.6 * u ** 0.5
    : spans
      ? Math.max(
          3.4 * u ** 0.6,
          spot * (order.brief.subjects[0]?.traits['style'] === 'suspension' ? 0.44 : 0.46),
        )
      : 3.4 * u ** 0.6 + (afloat ? spot : 0)
  const start = afloat ? 0 : side * (spot + wide + 0.6)
  // Behind something wide the fall would be hidden: it comes down beside it.
  const besides = order.reach > 3 && !order.empty ? side * (spot * 0.8 + wide * 0.4) : 0
  const bed = (z: number) =>
    start +
    Math.sin((z + 3) * 0.045) * 7 * smoothstep(-4, -40, z) * side +
    (falls ? (besides - start) * smoothstep(-2, -13 * u, z) : 0)
  const cliff = 15 * u ** 0.7
  const back = -(16 * u ** 0.7 + spot)
  const ground: Height = (x, z) => {
    const off = Math.abs(x - bed(z))
    const bank = mix(
      wading ? -Math.min(1.5, 0.15 * order.span) : -1.5,
      0.35,
      smoothstep(wide * 0.75, wide * 1.25, off + 0.7 * (fbm(x * 0.3, z * 0.3, 3) - 0.5)),
    )
    const roll = (fbm(x * 0.04 + 3, z * 0.04, 4) - 0.4) * 7 * smoothstep(wide * 1.3, wide * 5, off)
    const hills = 40 * smoothstep(90, 330, -z) * fbm(x * 0.006 + 7, z * 0.006, 5)
    const wall = falls
      ? smoothstep(back + 1.2 + fbm(x * 0.25, 2, 3) * 3.4, back - 3, z) *
        (cliff * (0.85 + 0.5 * fbm(x * 0.11 + 5, z * 0.06, 4)) - (off < wide * 0.8 ? 1.2 : 0))
      : 0
    const own = bank + roll + hills + wall + (spans ? abutment(order, x, z) : 0)
    return afloat ? own : mix(0.35, own, smoothstep(spot, spot * 1.8 + 0.4, nearness(x, z)))
  }
  return {
    light: 'open',
    ground,
    water: afloat ? 0 : null,
    open: falls ? 0.8 : 1,
    show: spans && order.reach > 12 ? 1.25 : 1,
    vista: {
      eye: falls ? [0, 2.2, 10] : [0, 2.6, 10],
      target: falls ? [0, cliff * 0.48, back] : [0, 1.6, -20],
      fov: falls ? 52 : 44,
    },
    build: (set) => {
      riverLand(set, order, ground, falls)
      if (falls) waterfall(set, { x: bed(back), z: back, tall: cliff, wide })
      riverStones(set, order, bed, wide)
    },
  }
}

/** The order with the reach of its bridge of arches alone: a train on it, and the plume over that, do not widen the river. */
const betweenBanks = (order: SetOrder): SetOrder => {
  const bridge = order.brief.subjects.find((s) => s.form === 'bridge')
  if (!bridge || bridge === order.brief.subjects[0] || bridge.traits['style']) return order
  return { ...order, reach: Math.min(order.reach, 3.05 * bridge.height), span: bridge.height }
}

/** The banks rise to the ends of a bridge, so that it leads from land to land. */
const abutment = ({ reach, span, brief }: SetOrder, x: number, z: number): number => {
  const style = brief.subjects.find((s) => s.form === 'bridge')?.traits['style']
  if (style === 'suspension' || reach < 2) return 0
  const along = smoothstep(reach * 0.54, reach * 0.82, Math.abs(x))
  const across = Math.exp(-((z / (reach * 0.95)) ** 4))
  return (
    along * across * 0.62 * Math.min(span, reach * 0.42) * (0.85 + 0.3 * fbm(x * 0.4, z * 0.4, 3))
  )
}

const riverLand = (set: FilmSet, order: SetOrder, ground: Height, falls: boolean): void => {
  const soil = set.material({ roughness: 0.95, f0: 0, scale: 2.5, relief: 0.28, mottle: 0.4 })
  addTerrain(set, {
    height: ground,
    material: soil,
    far: 700,
    rows: 220,
    columns: 190,
    paint: reliefPaint(
      { ...reliefOf(order, 160), snowline: order.season === 'winter' ? -5 : 400 },
      -0.1,
    ),
  })
  if (order.named('frozen') || order.named('frozen-river')) sheetOfIce(set)
  else
    addWater(set, 0, {
      color: /\b(muddy|brown|murky)\b/i.test(order.brief.prompt)
        ? hex('#6a5034')
        : /\b(turquoise|emerald|crystal|clear|blue) ([a-z]+ )?(water|river|stream|creek|brook|waterfall|lagoon)/i.test(
              order.brief.prompt,
            )
          ? hex('#1f8a8c')
          : falls
            ? hex('#1c5a5c')
            : hex('#1d4a44'),
      scale: 0.9,
      slope: falls ? 0.16 : 0.1,
    })
  const wooded =
    order.brief.place === 'forest' || order.brief.setting.some((w) => /forest|wood|grove/.test(w))
  forestOn(set, order, {
    near: (wooded ? 7 : 11) * Math.min(unitOf(order), 6) ** 0.5,
    far: wooded ? 170 : 300,
    count: wooded ? 900 : 420,
    thick: wooded,
    low: wooded ? 0.2 : 0.5,
    high: 60,
    // The trees of a wood stand over what is built in it.
    tall: wooded ? Math.max(8.5, 1.7 * order.span) : 7.5,
  })
  reeds(set, order)
  if (order.season !== 'winter') groundCover(set, order, (x, z) => ground(x, z) > 0.2)
  boulders(set, order, 0)
}

const riverStones = (
  set: FilmSet,
  order: SetOrder,
  bed: (z: number) => number,
  wide: number,
): void => {
  const cap: Rgb = order.season === 'winter' ? [0.88, 0.9, 0.94] : hex('#5f7040')
  const stones = [0, 1, 2].map(() =>
    rock(set, { color: hex('#7a7268'), jagged: 0.2, cap }, 10),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  for (let i = 0; i < 60; i++) {
    const z = set.view.eye[2] - 1 - 45 * set.random() ** 1.4
    const x = bed(z) + (set.random() - 0.5) * wide * 2.2
    const size = set.between(0.25, 1.1)
    // None so near the lens that it stands before what the picture is of.
    if (set.view.eye[2] - z < 0.55 * set.lens.focus) continue
    if (!set.free(x, z, size * 0.5, size * 0.5, 0) || !set.inView(x, z, size)) continue
    set.builder.placed(
      { at: [x, Math.max(-0.12, set.ground(x, z) * 0.5), z], yaw: i, scale: size },
      () => set.cast(set.pick(stones)),
    )
  }
}
