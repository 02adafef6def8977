// What people come for: a picture, a clip of it, and all of it found again.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, hasBrowser, makePicture, openHouse } from './house.ts'

describe.skipIf(!hasBrowser)('the Studio in a browser', { timeout: 150_000 }, () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  }, 120_000)
  afterEach(async () => {
    await house.leave()
    expect(house.complaints).toEqual([])
  })
  afterAll(async () => house.close())

  test('a wrong key is refused with words; on this machine one press signs in, for this tab', async () => {
    const page = await house.visit('/library', { isSignedIn: false })
    await page.getByLabel('Key', { exact: true }).fill('of_nobody.nothing')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('The server does not know this key').waitFor()
    await page.getByRole('button', { name: 'Use the development key' }).click()
    await page.getByRole('heading', { name: 'Library', exact: true }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.getByRole('button', { name: /^Signed in/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  })

  test('a prompt, a style and a shape become a picture; it costs what was said before', async () => {
    const page = await house.visit('/create')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('A slow river at noon')
    await page.getByRole('button', { name: /^Style:/ }).click()
    await page.getByLabel('Search styles').fill('medieval')
    await page.getByRole('radio', { name: /^Medieval:/ }).click()
    await page.getByRole('button', { name: /^Style: Medieval/ }).waitFor()
    await page.getByRole('radio', { name: 'Square, 1:1' }).click()
    await page.getByRole('radio', { name: '720p' }).click()
    await page.getByText('1.5 credits').waitFor()
    await page.getByRole('button', { name: 'Roll a seed' }).click()
    const seed = await page.getByRole('textbox', { name: 'Seed' }).inputValue()
    await page.keyboard.press('Control+Enter')
    const bar = page.getByRole('progressbar', { name: /A slow river/ })
    await bar.waitFor()
    await page.waitForFunction(() => {
      const value = document.querySelector<HTMLProgressElement>('.card progress')?.value ?? 0
      return value > 0.1 && value < 1
    })
    const picture = page.getByRole('img', { name: 'A slow river at noon' })
    await picture.waitFor()
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined()
    await page.getByRole('link', { name: /Balance: 998.5/ }).waitFor()
    await page.getByRole('link', { name: 'Picture: A slow river at noon' }).click()
    const facts = await page.getByRole('dialog').innerText()
    expect(facts).toContain('Medieval')
    expect(facts).toContain('1536 × 1536')
    expect(facts).toContain(seed)
    expect(facts).toContain('1.5 credits')
  })

  test('a picture is set in motion with one press, and its clip plays', async () => {
    const page = await house.visit('/create')
    await makePicture(page, 'A horse on a hill')
    await page.getByRole('link', { name: 'Picture: A horse on a hill' }).click()
    await page.getByRole('link', { name: 'Animate', exact: true }).last().click()
    await page.getByRole('img', { name: 'Picture, chosen' }).waitFor()
    await page.getByRole('button', { name: /^Motion:/ }).click()
    await page.getByLabel('Search motions').fill('dolly in')
    await page.getByRole('radio', { name: /^Dolly In:/ }).click()
    await page.getByRole('slider', { name: 'Strength' }).press('End')
    await page.getByText('2 credits').waitFor()
    await page.getByLabel('What happens').fill('The mane moves')
    await page.getByRole('button', { name: /^Make the clip/ }).click()
    await page.getByRole('link', { name: 'Clip: The mane moves' }).locator('video').waitFor()
    await page.getByRole('link', { name: 'Clip: The mane moves' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('Dolly In, 100 %')
    await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('[role=dialog] video')
      return video !== null && video.currentTime > 0
    })
  })

  test('a picture is dropped or pasted as a reference', async () => {
    const page = await house.visit('/create')
    await makePicture(page, 'A lake')
    await page.evaluate(async () => {
      const src = document.querySelector<HTMLImageElement>('.card img')?.src ?? ''
      const blob = await (await fetch(src)).blob()
      const data = new DataTransfer()
      data.items.add(new File([blob], 'lake.webp', { type: blob.type }))
      const place = document.querySelector('.picture-place')
      place?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByRole('img', { name: 'Picture to lean on, chosen' }).waitFor()
    await page.getByRole('button', { name: /^Remove: Picture to lean on/ }).click()
    await page.getByText('Drop, paste or choose').waitFor()
  })

  test('what was made is found, compared, changed, copied as code and deleted', async () => {
    const page = await house.visit('/create')
    await makePicture(page, 'One blue kite')
    await makePicture(page, 'Two blue kites')
    await page.goto(`${house.base}/library`)
    // The list stands before it is searched: its place-holders are cards as well.
    await page.getByRole('img', { name: 'A horse on a hill' }).waitFor()
    await page.getByLabel('Search prompts').fill('blue kite')
    await page.getByRole('img', { name: 'A horse on a hill' }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.card').count(), { timeout: 30_000 }).toBe(2)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('checkbox', { name: 'Compare: One blue kite' }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Compare: Two blue kites' }).check({ force: true })
    await page.getByRole('button', { name: 'Compare' }).last().click()
    const differences = page.getByRole('table')
    await differences.waitFor()
    expect(await differences.innerText()).toContain('Two blue kites')
    await page.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: 'Compare' }).first().click()
    await page.getByRole('link', { name: 'Picture: One blue kite' }).click()
    await page.getByRole('button', { name: 'As code' }).click()
    await page.getByRole('radio', { name: 'Python' }).click()
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const code = await page.evaluate(() => navigator.clipboard.readText())
    expect(code).toContain('"prompt": "One blue kite"')
    expect(code).not.toContain(house.key)
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Change and make again' }).click()
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('textarea')?.value === 'One blue kite',
    )
    expect(await page.getByRole('textbox', { name: 'Seed' }).inputValue()).not.toBe('')
    await page.goto(`${house.base}/library?q=Two+blue`)
    await page.getByRole('link', { name: 'Picture: Two blue kites' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Press again to delete' }).click()
    await page.getByText('Nothing fits').waitFor()
  })

  test('a request is canceled while it is made, and a fault is told on its card', async () => {
    const page = await house.visit('/create')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Something endless to stop')
    await page.keyboard.press('Control+Enter')
    const card = page.getByRole('link', { name: 'Picture: Something endless to stop' })
    const frame = await card.boundingBox()
    const look = card.locator('img.early-look')
    await look.waitFor()
    expect(await look.getAttribute('src')).toMatch(/^data:image\/webp;base64,/)
    expect(await look.evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined()
    // A newer one takes its place, and nothing around it has moved.
    const first = await look.getAttribute('src')
    await expect.poll(() => look.getAttribute('src'), { timeout: 30_000 }).not.toBe(first)
    expect(await card.boundingBox()).toEqual(frame)
    await card.click()
    await page.getByRole('dialog').locator('img.early-look').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').getByText('Canceled', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('An impossible thing')
    await page.keyboard.press('Control+Enter')
    await page.getByText('The test asked for a fault.').waitFor()
  })
})
