// Snow that lies on what looks up: roofs, sills, cars, benches, pavements and twigs, on every outdoor set where it snows or has snowed.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import type { Circumstances } from './place.ts'
import { noise } from './random.ts'
import type { Material, Mesh } from './scene.ts'

/** Places whose makers lay the snow themselves, or that have no weather. */
const otherwise =
  /^(mountain|snow|iceberg|ocean|room|bedroom|kitchen|library|office|classroom|gym|stage|church|table|studio|cave|underwater|space|moon|mars|sky|volcano|subway|cafe|desert)$/

/** Whether the words speak of snow that lies, and not of snow leopards. */
export const saysSnow = (prompt: string): boolean =>
  /\bsnow(y|ed|bound|-covered| covered)\b(?! (owl|egret|white))|\b(in|on|under|through|of|with) (the |deep |fresh |thick |falling )*snow\b(?! (leopard|globe|white|queen|angel|fox))/i.test(
    prompt,
  )

/** Whether snow lies on the set. */
export const snowLies = (brief: Brief, { place, weather }: Circumstances): boolean =>
  !otherwise.test(place) &&
  (weather === 'snow' || saysSnow(brief.prompt) || brief.setting.some((w) => /^snow/.test(w)))

/** What has stood out long enough to be snowed on: vehicles, houses, benches and trees, no living thing. */
const settled = /^(vehicle|building|furniture|plant|vessel)$/
const builtByStage = /branch|bough|twig|fence|wall|stairs|steps/

/** A material that snow slides off: glass, water, lamps. */
const sheds = ({ surface, roughness, emission }: Material): boolean =>
  /^(water|wet|emissive-texture|planet)$/.test(surface) ||
  roughness < 0.11 ||
  emission.some((e) => e > 0.4)

export interface SnowWish {
  readonly materials: readonly Material[]
  /** The material of the snow itself, an index. */
  readonly snow: number
  /** Materials that are kept clear, as a street is by its traffic. */
  readonly clear: ReadonlySet<number>
  readonly brief: Brief
  readonly spots: readonly Spot[]
}

/** The mesh with its upward faces in snow; faces that are snowed over get vertices of their own. */
export const snowCovered = (mesh: Mesh, wish: SnowWish): Mesh => {
  const { positions, normals, uvs, colors, triangles, objects } = mesh
  const keeps = wish.materials.map((m, i) => sheds(m) || wish.clear.has(i))
  const bare = new Set(
    wish.spots
      .filter((s) => {
        const { kind = '', noun = '' } = wish.brief.subjects[s.subject] ?? {}
        return !settled.test(kind) && !builtByStage.test(noun)
      })
      .map((s) => s.subject + 1),
  )
  const covered: number[] = []
  for (let t = 0; t < objects.length; t++) {
    if (bare.has(objects[t] ?? 0) || keeps[triangles[t * 4 + 3] ?? 0]) continue
    let up = 0
    for (let k = 0; k < 3; k++) up += normals[(triangles[t * 4 + k] ?? 0) * 3 + 1] ?? 0
    const first = (triangles[t * 4] ?? 0) * 3
    // Its border is uneven where a slope becomes too steep.
    const edge =
      0.45 + 0.3 * noise((positions[first] ?? 0) * 1.7, (positions[first + 2] ?? 0) * 1.7)
    if (up / 3 > edge) covered.push(t)
  }
  const old = positions.length / 3
  const more = covered.length * 3
  const grow = (from: Float32Array, width: number): Float32Array => {
    const out = new Float32Array((old + more) * width)
    out.set(from)
    return out
  }
  const [p, n, u, c] = [grow(positions, 3), grow(normals, 3), grow(uvs, 2), grow(colors, 3)]
  const faces = Int32Array.from(triangles)
  covered.forEach((t, i) => {
    for (let k = 0; k < 3; k++) {
      const [from, to] = [triangles[t * 4 + k] ?? 0, old + i * 3 + k]
      p.copyWithin(to * 3, from * 3, from * 3 + 3)
      n.copyWithin(to * 3, from * 3, from * 3 + 3)
      u.copyWithin(to * 2, from * 2, from * 2 + 2)
      c.fill(1, to * 3, to * 3 + 3)
      faces[t * 4 + k] = to
    }
    faces[t * 4 + 3] = wish.snow
  })
  return { positions: p, normals: n, uvs: u, colors: c, triangles: faces, objects }
}
