// References through the renderer's own door: two of them give pictures whose colours, light, layout and subject are each one's own.
import { afterAll, describe, expect, test } from 'vitest'
import type { Pixels } from '../../src/host.ts'
import {
  explainPrompt,
  looksOfSightings,
  type RenderedImage,
  renderImage,
  sight,
} from '../../src/index.ts'
import { createNodeHost, type NodeHost, readPicture } from '../../src/node/index.ts'
import { blue, coast, grey, hues, meanOf, painted, skittle, warm } from './small-references.ts'

const one = createNodeHost({ threads: 1 })
const three = createNodeHost({ threads: 3 })
afterAll(async () => {
  await one.close()
  await three.close()
})

const general = '464ea177-8d40-4940-8d9d-b438bab269c7'
const made = new Map<string, Promise<RenderedImage>>()
const names = new Map<Pixels, number>()

/** A small picture; the same wish is made once. */
const draw = (
  prompt: string,
  reference: Pixels | null = null,
  referenceStrength?: number,
  host: NodeHost = one,
): Promise<RenderedImage> => {
  if (reference && !names.has(reference)) names.set(reference, names.size)
  const key = `${prompt} ${reference ? names.get(reference) : ''} ${referenceStrength} ${host.threads}`
  const known = made.get(key)
  if (known) return known
  const spec = {
    prompt,
    width: 128,
    height: 96,
    quality: '720p',
    styleId: general,
    styleStrength: 1,
    seed: 7,
    reference,
    ...(referenceStrength === undefined ? {} : { referenceStrength }),
  } as const
  const making = renderImage(spec, host)
  made.set(key, making)
  return making
}

/** How much bluer than red a picture is on the mean. */
const blueness = ({ pixels }: RenderedImage): number => {
  const [r, , b] = meanOf(pixels)
  return b - r
}

/** Where the main subject is: its middle and height as shares of the picture. */
const subjectOf = ({ depth }: RenderedImage) => {
  const { width, height, subject } = depth
  let [n, sum, top, bottom] = [0, 0, height, 0]
  subject?.forEach((v, i) => {
    if (!v) return
    n++
    sum += (i % width) + 0.5
    top = Math.min(top, Math.floor(i / width))
    bottom = Math.max(bottom, Math.floor(i / width) + 1)
  })
  return { x: sum / n / width, tall: (bottom - top) / height }
}

/** How much brighter the right half of the main subject is than its left. */
const litFromRight = (picture: RenderedImage): number => {
  const { width, subject } = picture.depth
  const { x } = subjectOf(picture)
  const half = (right: boolean) => {
    const [r, g, b] = meanOf(
      picture.pixels,
      (px, py) => subject?.[py * width + px] === 1 && px > x * width === right,
    )
    return r + g + b
  }
  return half(true) - half(false)
}

const difference = (a: RenderedImage, b: RenderedImage): number => {
  let sum = 0
  for (let i = 0; i < a.pixels.data.length; i++)
    sum += Math.abs((a.pixels.data[i] ?? 0) - (b.pixels.data[i] ?? 0))
  return sum / a.pixels.data.length
}

const room = 'a woman in a room with a sofa'
const ball = 'a white ball in a meadow'
const dog = 'a dog in a meadow'

describe('palette', () => {
  test('a blue reference gives a bluish picture, a warm one a warm one', async () => {
    const [none, cold, hot] = [await draw(room), await draw(room, blue), await draw(ball, warm)]
    expect(blueness(cold)).toBeGreaterThan(blueness(none) + 40)
    expect(blueness(cold)).toBeGreaterThan(25)
    expect(hues(cold.pixels).blue).toBeGreaterThan(0.6)
    expect(hues(cold.pixels).blue).toBeGreaterThan(hues(none.pixels).blue + 0.3)
    expect(blueness(hot)).toBeLessThan(blueness(await draw(ball)) - 15)
    expect(hues(hot.pixels).warm).toBeGreaterThan(0.7)
  })
  test('a black-and-white one takes the colours away', async () => {
    const [none, bare] = [await draw(dog), await draw(dog, grey)]
    expect(hues(none.pixels).none).toBeLessThan(0.2)
    expect(hues(bare.pixels).none).toBeGreaterThan(0.85)
  })
  test('colours that words tell stay', async () => {
    // Glass and tyres are not red, and chrome mirrors the sky.
    const redOf = ({ depth: { subject }, pixels }: RenderedImage): number => {
      let [red, all] = [0, 0]
      subject?.forEach((v, i) => {
        if (!v) return
        const [r = 0, g = 0, b = 0] = pixels.data.subarray(4 * i, 4 * i + 3)
        all++
        if (r > 1.1 * Math.max(g, b)) red++
      })
      return red / all
    }
    const told = 'a red car on a road'
    expect(redOf(await draw(told, blue))).toBeGreaterThan(0.5 * redOf(await draw(told)))
  })
})

describe('light', () => {
  test('comes from the reference’s brighter side', async () => {
    expect(litFromRight(await draw(ball, blue))).toBeLessThan(-20)
    expect(litFromRight(await draw(ball, warm))).toBeGreaterThan(20)
  })
  test('is the prompt’s where that tells it', async () => {
    const told = 'a white ball in a meadow at noon'
    const side = litFromRight(await draw(told))
    for (const reference of [blue, warm])
      expect(Math.sign(litFromRight(await draw(told, reference)))).toBe(Math.sign(side))
  })
  test('is bright or dark as the reference is', async () => {
    const key = async (k: number) => {
      const [r, g, b] = meanOf((await draw(ball, coast([k, k, k], [k, k, 0.9 * k], 0))).pixels)
      return r + g + b
    }
    expect(await key(0.85)).toBeGreaterThan(1.25 * (await key(0.3)))
  })
})

describe('composition', () => {
  test('the subject stands where the reference has its own', async () => {
    const [left, right] = [await draw(dog, skittle(0.25)), await draw(dog, skittle(0.75))]
    expect(subjectOf(left).x).toBeLessThan(0.44)
    expect(subjectOf(right).x).toBeGreaterThan(0.56)
    expect(subjectOf(left).tall).toBeLessThan(0.9 * subjectOf(await draw(dog)).tall)
  })
  test('is the prompt’s where that tells the shot', async () => {
    const told = 'a wide shot of a dog in a meadow'
    const [none, left] = [await draw(told), await draw(told, skittle(0.25))]
    expect(Math.abs(subjectOf(left).x - subjectOf(none).x)).toBeLessThan(0.03)
  })
  test('the horizon is where the reference has it', async () => {
    const pitch = async (horizon: number) => {
      const reference = coast([0.6, 0.7, 0.8], [0.3, 0.4, 0.25], 0, horizon)
      const { eye, target } = (await explainPrompt('a meadow', 7, one, reference)).scene.lens
      return Math.atan2(eye[1] - target[1], Math.hypot(eye[0] - target[0], eye[2] - target[2]))
    }
    expect(await pitch(0.3)).toBeGreaterThan((await pitch(0.75)) + 0.1)
  })
})

describe('the reference’s own subject', () => {
  const told = 'the skittle from the picture in a desert'
  test('stands in the set where the prompt is about it', async () => {
    const picture = await draw(told, skittle(0.25))
    expect(picture.notes.join(' ')).toContain('is cut out and stands on stage')
    const { x, tall } = subjectOf(picture)
    expect(Math.abs(x - 0.25)).toBeLessThan(0.08)
    expect(tall).toBeGreaterThan(0.4)
    const { width, subject } = picture.depth
    const [r, g, b] = meanOf(picture.pixels, (px, py) => subject?.[py * width + px] === 1)
    expect(r).toBeGreaterThan(2 * Math.max(g, b))
  })
  test('stands alone where the prompt names nothing but a place', async () => {
    const picture = await draw('on a beach', skittle(0.6))
    expect(picture.brief.subjects).toEqual([])
    expect(picture.notes.join(' ')).toContain('is cut out and stands on stage')
    expect(subjectOf(picture).x).toBeGreaterThan(0.5)
  })
  test('is left out, with the reason, where no outline can be trusted', async () => {
    const noise = painted((x, y) => {
      const v = 0.5 + 0.3 * Math.sin(91 * x + 57 * y) * Math.cos(77 * y - 31 * x)
      return [v, v, 0.9 * v]
    })
    for (const unclear of [blue, noise])
      expect(
        (await explainPrompt('this thing in a park', 7, one, unclear)).scene.notes.at(-1),
      ).toMatch(/^The reference’s own subject is not on stage: .+\.$/)
  })
  test('does not do what a picture of it cannot', async () => {
    const { notes } = (await explainPrompt('this dog running in a park', 7, one, skittle(0.5)))
      .scene
    expect(notes.at(-1)).toContain('cannot be done by a picture of it')
  })
  test('is not asked for by a prompt of other things', async () => {
    const { notes } = (await explainPrompt(dog, 7, one, skittle(0.5))).scene
    expect(notes.join(' ')).not.toContain('own subject')
  })
})

describe('strength', () => {
  test('0 is as without a reference, byte for byte', async () => {
    const [none, nought] = [await draw(dog), await draw(dog, blue, 0)]
    expect(Buffer.compare(none.pixels.data, nought.pixels.data)).toBe(0)
    expect(nought.notes).toEqual(none.notes)
  })
  test('more is more, up to full, which is what is taken when none is named', async () => {
    const steps = [0, 0.3, 0.65, 1].map(async (k) => blueness(await draw(room, blue, k)))
    const [a = 0, b = 0, c = 0, d = 0] = await Promise.all(steps)
    expect(b).toBeGreaterThan(a + 8)
    expect(c).toBeGreaterThan(b + 8)
    expect(d).toBeGreaterThan(c + 8)
    expect(difference(await draw(room, blue, 1), await draw(room, blue))).toBe(0)
  })
})

describe('bytes', () => {
  test('are the same with one thread and three', async () => {
    const told = 'the skittle from the picture in a desert'
    const [a, b] = [
      await draw(told, skittle(0.3)),
      await draw(told, skittle(0.3), undefined, three),
    ]
    expect(Buffer.compare(a.pixels.data, b.pixels.data)).toBe(0)
  })
  test('come of references of any size', async () => {
    const dot = { width: 1, height: 1, data: Uint8Array.from([40, 90, 200, 255]) }
    const wide = { width: 900, height: 3, data: new Uint8Array(900 * 3 * 4).fill(200) }
    expect(blueness(await draw(ball, dot))).toBeGreaterThan(blueness(await draw(ball)))
    expect((await draw(ball, wide)).notes.join(' ')).toContain('The reference steers')
  })
})

describe('a person', () => {
  test('whose picture ends at the chest stands there as a bust, at the border that cuts it', async () => {
    const bust = await readPicture('server/src/character/sample-character.webp')
    const wood = await draw('this person in a forest', bust)
    expect(wood.notes.join(' ')).toContain('is cut out and stands on stage')
    const { width, height, subject } = wood.depth
    const row = (y: number) =>
      (subject?.subarray(y * width, (y + 1) * width) ?? new Uint8Array(0)).reduce(
        (a, v) => a + v,
        0,
      )
    expect(row(height - 1)).toBeGreaterThan(0.2 * width)
    expect(row(0)).toBe(0)
  })
  test('is the character where one plays it', async () => {
    const bust = await readPicture('server/src/character/sample-character.webp')
    const { looks } = looksOfSightings([await sight(bust, one)])
    const { notes } = await renderImage(
      {
        prompt: 'this person in a forest',
        width: 64,
        height: 48,
        quality: '720p',
        styleId: general,
        styleStrength: 1,
        seed: 7,
        reference: bust,
        character: { looks, strength: 1 },
      },
      one,
    )
    expect(notes.at(-1)).toContain('a character plays it')
  })
})
