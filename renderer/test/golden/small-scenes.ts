// Small sets with answers known beforehand, for the tests of the tracer and the look.
import { MeshBuilder } from '../../src/stage/mesh-builder.ts'
import { random } from '../../src/stage/random.ts'
import type { Scene, Sky } from '../../src/stage/scene.ts'
import { DOME_HEIGHT, DOME_WIDTH } from '../../src/trace/frame-layout.ts'

/** A sky of one radiance everywhere, without a sun. */
export const evenSky = (radiance = 1): Sky => ({
  sun: [0, 1, 0],
  sunLight: [0, 0, 0],
  sunRadius: 0.01,
  disc: 0,
  dome: new Float32Array(DOME_WIDTH * DOME_HEIGHT * 3).fill(radiance),
  clouds: null,
  stars: 0,
})

/** A scene of what `build` adds, under an even sky, seen from two metres up. */
export const smallScene = (build: (b: MeshBuilder) => void, part: Partial<Scene> = {}): Scene => {
  const b = new MeshBuilder()
  build(b)
  return {
    mesh: b.build(),
    materials: b.materials,
    textures: b.textures,
    lights: b.lights,
    sky: evenSky(),
    fog: null,
    lens: {
      eye: [0, 2, 5],
      target: [0, 0.5, 0],
      fov: 40,
      aperture: 0,
      focus: 5,
      roll: 0,
      projection: 'plane',
    },
    weather: [],
    grade: {
      exposure: 1,
      contrast: 1,
      saturation: 1,
      shadowTint: [0, 0, 0],
      highlightTint: [1, 1, 1],
      bloom: 0.05,
      bloomThreshold: 0.8,
      vignette: 0.3,
      grain: 0.01,
    },
    finishes: [],
    bounces: 4,
    clamp: 20,
    notes: [],
    ...part,
  }
}

/** A table top with balls of several materials, a lamp, a sun, fog and a blurred background. */
export const stillLife = (): Scene => {
  const sky = evenSky(0.5)
  return smallScene(
    (b) => {
      const ground = b.material({
        color: [0.5, 0.42, 0.3],
        roughness: 0.8,
        scale: 9,
        relief: 0.2,
        mottle: 0.3,
      })
      b.quad([-20, 0, 20], [20, 0, 20], [20, 0, -20], [-20, 0, -20], ground)
      const draw = random(7)
      for (let i = 0; i < 5; i++) {
        b.object = 1 + i
        const material = b.material({
          color: [draw(), draw(), draw()],
          roughness: 0.1 + 0.2 * i,
          metal: i === 2 ? 1 : 0,
        })
        b.placed({ at: [(i - 2) * 1.1, 0.5, -0.5 * i], scale: 0.5 }, () =>
          b.sphere(material, undefined, 24),
        )
      }
      b.object = 0
      b.light([0, 3, 1], 0.2, [2, 1.6, 1])
    },
    {
      sky: { ...sky, sun: [-0.6, 0.5, 0.6], sunLight: [2, 1.8, 1.5], disc: 10 },
      fog: { density: 0.02, height: 20, color: [1, 1, 1], cap: 1.2 },
      lens: {
        eye: [0, 1.4, 4.5],
        target: [0, 0.4, -0.5],
        fov: 38,
        aperture: 0.05,
        focus: 4.5,
        roll: 0.05,
        projection: 'plane',
      },
    },
  )
}
