// Dyes a staged scene toward a palette: the set, things whose colour no word told, the sky and the lamps.
import { lightOfTone, type Tone, toneOfLight } from '../character/tone.ts'
import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Clouds, Material, Scene } from '../stage/scene.ts'
import { repaintDome } from '../stage/sky.ts'
import { mix } from '../stage/vector.ts'
import { chromaOf, hueAt, type Palette } from './palette.ts'

/** How far untold things of each kind go; what is not here has colours of its own, as beasts and food have. */
const amounts: Readonly<Partial<Record<BriefSubject['kind'], number>>> = {
  furniture: 0.85,
  vehicle: 0.85,
  aircraft: 0.6,
  vessel: 0.6,
  building: 0.55,
  plant: 0.7,
  object: 0.5,
}
const SET = 0.62
/** What is green in a picture is mostly leaves, which no light makes another colour. */
const LEAVES = 0.45

/** What is white or nearly so, as snow and paint are: light colours it more than a palette does. */
const WHITE = 0.3

const unlit = /^(matte|water|facade|wet)$/

const amountOf = (subject: BriefSubject | undefined): number =>
  !subject || subject.colors.length > 0 || subject.material !== null
    ? 0
    : (amounts[subject.kind] ?? 0)

const isLeaf = ([, red, yellow]: Tone): boolean => red < -0.03 && yellow > 0.03

/** The strongest colour that is dyed with. */
const RICH = 0.12

/** How far colours of their own let themselves be dyed. */
const keeps = (tone: Tone): number =>
  isLeaf(tone) ? LEAVES : tone[0] > 0.8 && chromaOf(tone) < 0.05 ? WHITE : 1

/** A colour whose hue goes toward two axes of it, its lightness as it was; no channel falls below 0. */
const dyed = (color: Rgb, [red, yellow]: readonly [number, number], k: number): Rgb => {
  const tone = toneOfLight(...color)
  const [r, g, b] = lightOfTone([tone[0], mix(tone[1], red, k), mix(tone[2], yellow, k)])
  return [Math.max(0, r), Math.max(0, g), Math.max(0, b)]
}

/** A light whose hue goes toward a tone's, its brightness as it was. */
export const tinted = (light: Rgb, tone: Tone, k: number): Rgb => {
  const bright = light[0] * 0.27 + light[1] * 0.63 + light[2] * 0.1
  if (bright <= 0 || k <= 0) return light
  const scale = 0.35 / bright
  const own = toneOfLight(light[0] * scale, light[1] * scale, light[2] * scale)
  const at = own[0] / Math.max(0.2, tone[0])
  const [r, g, b] = lightOfTone([
    own[0],
    mix(own[1], tone[1] * at, k),
    mix(own[2], tone[2] * at, k),
  ])
  const made: Rgb = [Math.max(0, r), Math.max(0, g), Math.max(0, b)]
  const back = bright / Math.max(1e-6, made[0] * 0.27 + made[1] * 0.63 + made[2] * 0.1)
  return [made[0] * back, made[1] * back, made[2] * back]
}

/** The dye of one subject or of the set: what a colour of it becomes. */
type Dye = (color: Rgb) => Rgb

const dyeOfSet =
  (palette: Palette, k: number): Dye =>
  (color) => {
    const tone = toneOfLight(...color)
    return dyed(color, hueAt(palette, tone[0]), k * SET * keeps(tone))
  }

const dyeOfSubject =
  (accent: Tone, amount: number): Dye =>
  (color) => {
    const tone = toneOfLight(...color)
    // Tyres, glass and what is nearly black stay so; leaves keep to their green.
    const k = amount * Math.min(1, Math.max(0, (tone[0] - 0.25) / 0.2)) * keeps(tone)
    const [, red, yellow] = accent
    const strong = chromaOf(accent) / Math.max(0.05, accent[0])
    const fits = Math.min(RICH, strong * tone[0]) / Math.max(1e-3, chromaOf(accent))
    return dyed(color, [red * fits, yellow * fits], k)
  }

/** Colours of all vertices, each dyed as the subject (or the set) it belongs to is. */
const dyedColors = (
  { mesh, materials }: Pick<Scene, 'mesh' | 'materials'>,
  dyeOf: (object: number, material: Material) => Dye | null,
): Float32Array => {
  const { triangles, objects } = mesh
  const colors = Float32Array.from(mesh.colors)
  const done = new Uint8Array(colors.length / 3)
  for (let t = 0; t < objects.length; t++) {
    const material = materials[triangles[4 * t + 3] ?? 0]
    const dye = material && dyeOf(objects[t] ?? 0, material)
    if (!material || !dye) continue
    const [mr, mg, mb] = material.color
    for (let k = 0; k < 3; k++) {
      const v = triangles[4 * t + k] ?? 0
      if (done[v]) continue
      done[v] = 1
      const at = v * 3
      const [r, g, b] = dye([
        mr * (colors[at] ?? 0),
        mg * (colors[at + 1] ?? 0),
        mb * (colors[at + 2] ?? 0),
      ])
      colors[at] = r / Math.max(0.01, mr)
      colors[at + 1] = g / Math.max(0.01, mg)
      colors[at + 2] = b / Math.max(0.01, mb)
    }
  }
  return colors
}

const dyedClouds = (clouds: Clouds | null, tone: Tone, k: number): Clouds | null =>
  clouds && {
    ...clouds,
    lit: tinted(clouds.lit, tone, 0.6 * k),
    shadow: tinted(clouds.shadow, tone, k),
  }

/** The scene in a reference's colours; `k` is 0..1, `untouched` names the subject that is the reference's own. */
export const dyedScene = (
  scene: Scene,
  brief: Brief,
  palette: Palette,
  k: number,
  untouched: string | null,
): Scene => {
  const set = dyeOfSet(palette, k)
  const own = brief.subjects.map((subject, i) => {
    const amount = subject.id === untouched ? 0 : amountOf(subject)
    const accent = palette.accents[i % Math.max(1, Math.min(3, palette.accents.length))]
    return amount > 0 && accent ? dyeOfSubject(accent, amount * k) : null
  })
  const dyeOf = (object: number, material: Material): Dye | null => {
    if (!unlit.test(material.surface) || material.emission.some((v) => v > 0)) return null
    return object === 0 ? set : (own[object - 1] ?? null)
  }
  // A sky that words tell of, or of which the reference shows none, keeps most of its own colours.
  const told = brief.time !== null || brief.weather !== null || brief.light.length > 0
  const sky = k * (told || palette.sky === null ? 0.3 : 0.72)
  const above = palette.sky ?? palette.lights
  return {
    ...scene,
    mesh: { ...scene.mesh, colors: dyedColors(scene, dyeOf) },
    lights: scene.lights.map((l) => ({ ...l, power: tinted(l.power, palette.lights, 0.35 * k) })),
    sky: {
      ...scene.sky,
      sunLight: tinted(scene.sky.sunLight, palette.lights, 0.5 * sky),
      dome: repaintDome(scene.sky.dome, (c) => tinted(c, above, sky)),
      clouds: dyedClouds(scene.sky.clouds, above, 0.7 * sky),
    },
    fog: scene.fog && { ...scene.fog, color: tinted(scene.fog.color, above, 0.5 * sky) },
  }
}
