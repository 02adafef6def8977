// For everyone: no barrier that axe finds on any page in either theme, the whole way by keys alone, phones without sideways scrolling.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, hasBrowser, makePicture, openHouse } from './house.ts'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Barriers as axe names them, each with the first place it stands at. */
const barriers = async (page: Page): Promise<string[]> => {
  // Outside the page's own policy, as a tester's tool is.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await runner.run({ runOnly: tags })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  })
}

/** Every page and window, with what must be there before one looks. */
const places = [
  { path: '/', isSignedIn: false, sign: 'Sign in' },
  { path: '/create', sign: 'Picture: A quiet lake' },
  { path: '/animate', sign: 'No clip yet' },
  { path: '/library', sign: 'Picture: A quiet lake' },
  { path: '/account', sign: 'Limits' },
  { path: '/account?tab=ledger', sign: 'Topped up' },
  { path: '/account?tab=keys', sign: 'In use here' },
  { path: '/account?tab=webhooks', sign: 'Check a signature' },
  { path: '/operator', sign: 'Admin token' },
  { path: '/operator', isOperator: true, sign: 'Engines' },
  { path: '/operator?tab=accounts', isOperator: true, sign: 'Open an account' },
  { path: '/operator?tab=requests', isOperator: true, sign: 'Nothing failed.' },
] as const

/** By its words or its name. */
const see = (page: Page, sign: string): Promise<void> =>
  page
    .getByText(sign)
    .or(page.getByRole('link', { name: sign }))
    .first()
    .waitFor()

const widthOver = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(!hasBrowser)('the Studio for everyone', { timeout: 150_000 }, () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
    const page = await house.visit('/create')
    await makePicture(page, 'A quiet lake')
    await house.leave()
  }, 120_000)
  afterEach(async () => {
    await house.leave()
    expect(house.complaints).toEqual([])
  })
  afterAll(async () => house.close())

  test.each(places)('$path has no barriers, light or dark', async ({ path, sign, ...visit }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await house.visit(path, { colorScheme, ...visit })
      await see(page, sign)
      expect(await barriers(page), colorScheme).toEqual([])
    }
  })

  test('the windows have no barriers, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await house.visit('/create', { colorScheme })
      await page.getByRole('button', { name: /^Style:/ }).click()
      await page.getByRole('radio', { name: /^Medieval:/ }).waitFor()
      expect(await barriers(page), `styles, ${colorScheme}`).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Picture: A quiet lake' }).click()
      await page.getByRole('button', { name: 'As code' }).waitFor()
      expect(await barriers(page), `details, ${colorScheme}`).toEqual([])
      await page.getByRole('button', { name: 'As code' }).click()
      await page.getByText('curl -X POST').waitFor()
      expect(await barriers(page), `code, ${colorScheme}`).toEqual([])
    }
  })

  test.each(places)('$path fits a phone of 360 pixels', async ({ path, sign, ...visit }) => {
    const phone = { width: 360, height: 740 }
    const page = await house.visit(path, { viewport: phone, hasTouch: true, ...visit })
    await see(page, sign)
    expect(await widthOver(page)).toBe(0)
  })

  test('from the sign-in to a picture and back by keys alone', async () => {
    const page = await house.visit('/', { isSignedIn: false })
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return `${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}|${at?.tagName}`
      })
    /** Tabs until the name has the focus; every stop must show that it has it. */
    const tabTo = async (name: string | RegExp) => {
      for (let stops = 0; stops < 40; stops += 1) {
        await page.keyboard.press('Tab')
        const isShown = await page.evaluate(() => {
          const at = document.activeElement
          if (at === null || at === document.body) return true
          const frames = [at, at.closest('.picture-place, .slider-thumb, .choose')].filter(Boolean)
          return frames.some((each) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each as Element)
            return outlineStyle !== 'none' && outlineWidth !== '0px'
          })
        })
        expect(isShown, await focused()).toBe(true)
        if ((await focused()).match(name)) return
      }
      throw new Error(`no stop called ${name}`)
    }
    await page.getByRole('button', { name: 'Use the development key' }).waitFor()
    await tabTo('Use the development key')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Prompt' }).waitFor()
    await tabTo(/TEXTAREA/)
    await page.keyboard.type('A fox by a stream')
    await tabTo(/^Style:/)
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /^Medieval:/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toMatch(/^Style:/)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('img', { name: 'A fox by a stream' }).waitFor()
    await tabTo('Picture: A fox by a stream')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog').getByText('A quiet lake').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('the theme is chosen and kept', async () => {
    const page = await house.visit('/create', { colorScheme: 'light' })
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: /^Colours as the system/ }).click()
    await page.getByRole('button', { name: /^Light colours/ }).click()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await page.getByRole('button', { name: /^Dark colours/ }).waitFor()
    expect(await ground()).not.toBe(light)
  })
})
