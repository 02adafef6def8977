// What a first visit to the Studio costs in a real browser: bytes on the wire, first and largest paint, layout shift. `npx tsx bench/studio.ts [visits]`
import { makePicture, openHouse, type Page } from '../studio/test/house.ts'

const visits = Number(process.argv[2] ?? 5)
const places = ['/', '/create', '/animate', '/library', '/account', '/operator']

interface Paints {
  readonly first: number
  readonly largest: number
  readonly shift: number
  readonly bytes: number
}

/**
 * Collects from before the first byte: shifts come as they happen, the largest paint is the last told. Text, because the loader of this file
 * would put calls of its own into a function.
 */
const observe = `
  window.seen = { largest: 0, shift: 0 }
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => { window.seen.largest = startTime })
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) window.seen.shift += value })
`

const measure = (page: Page): Promise<Paints> =>
  page.evaluate(`({
    ...window.seen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    bytes: [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
      .filter(({ name }) => !name.includes('/api/') && !name.includes('/media/'))
      .reduce((sum, { transferSize }) => sum + transferSize, 0),
  })`)

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const house = await openHouse()
const maker = await house.visit('/create')
await makePicture(maker, 'A quiet lake')
await house.leave()
process.stdout.write(
  'page        first paint ms  largest ms  shift   kB (page, scripts, styles, fonts, previews)\n',
)
for (const path of places) {
  const all: Paints[] = []
  for (let i = 0; i < visits; i++) {
    const page = await house.visit('about:blank', { isSignedIn: path !== '/', isOperator: true })
    await page.addInitScript({ content: observe })
    await page.goto(house.base + path)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await page.waitForTimeout(1000)
    all.push(await measure(page))
    await house.leave()
  }
  const of = (key: keyof Paints): number => median(all.map((paints) => paints[key]))
  process.stdout.write(
    `${path.padEnd(12)}${of('first').toFixed(0).padStart(14)}${of('largest').toFixed(0).padStart(12)}${of('shift').toFixed(3).padStart(7)}${(of('bytes') / 1000).toFixed(0).padStart(6)}\n`,
  )
}
await house.close()
