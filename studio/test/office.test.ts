// Keys, webhooks, the operator's door, and news that stop coming for a while.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, hasBrowser, makePicture, openHouse } from './house.ts'

describe.skipIf(!hasBrowser)('the office side of the Studio', { timeout: 150_000 }, () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  }, 120_000)
  afterEach(async () => {
    await house.leave()
    expect(house.complaints).toEqual([])
  })
  afterAll(async () => house.close())

  test('a key is made, shown once, works, and is refused after its end', async () => {
    const page = await house.visit('/account?tab=keys')
    await page.getByLabel('Name of a new key').fill('my laptop')
    await page.getByRole('button', { name: 'Make a key' }).click()
    const key = await page.getByRole('dialog').locator('.secret').first().innerText()
    const call = () =>
      fetch(`${house.base}/api/v1/account`, { headers: { authorization: `Bearer ${key}` } })
    expect((await call()).status).toBe(200)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Revoke my laptop' }).click()
    await page.getByRole('button', { name: 'Revoke my laptop' }).click()
    await page.getByText('Revoked', { exact: true }).first().waitFor()
    expect((await call()).status).toBe(401)
    expect(await page.content()).not.toContain(key)
  })

  test('a webhook stands in the log, is sent again, and its signature is checked', async () => {
    const received: { headers: NodeJS.Dict<string | string[]>; body: string }[] = []
    const receiver = createServer((request, answer) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
        answer.end('thanks')
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = receiver.address() as AddressInfo
    await fetch(`${house.base}/api/v1/images`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        prompt: 'A letter',
        webhook_url: `http://127.0.0.1:${port}/hook`,
      }),
    })
    const page = await house.visit('/account?tab=webhooks')
    await page
      .getByText('Delivered')
      .waitFor({ timeout: 30_000 })
      .catch(() => page.reload())
    await page.getByText('Delivered').waitFor()
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => received.length, { timeout: 30_000 }).toBe(2)
    const [message] = received
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      await page.getByLabel(name).fill(String(message?.headers[name]))
    }
    await page.getByLabel('Body').fill(message?.body ?? '')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('The signature fits').waitFor()
    await page.getByLabel('Body').fill(`${message?.body} `)
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('No signature fits').waitFor()
    receiver.close()
  })

  test('the operator opens an account, tops it up, and sees what failed', async () => {
    const page = await house.visit('/create')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('An impossible thing')
    await page.keyboard.press('Control+Enter')
    await page.getByText('The test asked for a fault.').waitFor()
    await page.goto(`${house.base}/operator`)
    await page.getByLabel('Admin token').fill('not-the-token-of-it')
    await page.getByRole('button', { name: 'Go in' }).click()
    await page.getByText('This is not the admin token').waitFor()
    await page.getByLabel('Admin token').fill('operator-token-of-the-studio')
    await page.getByRole('button', { name: 'Go in' }).click()
    await page.getByText('Ready').waitFor()
    await page.getByRole('cell', { name: 'soul, dop-lite, dop-turbo, dop-preview' }).waitFor()
    await page.getByRole('cell', { name: '0 of 1' }).waitFor()
    const asked = page.waitForResponse(/admin\/engines\/check/)
    await page.getByRole('button', { name: 'Ask all now' }).click()
    expect((await asked).status()).toBe(200)
    await page.getByRole('tab', { name: 'Accounts' }).click()
    await page.getByLabel('Name of a new account').fill('Painters')
    await page.getByLabel('Credits to begin with').fill('5')
    await page.getByRole('button', { name: 'Open an account' }).click()
    await page.getByText('Your new key').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Look into Painters' }).click()
    await page.getByLabel('Credits', { exact: true }).fill('7.5')
    await page.getByRole('button', { name: 'Top up', exact: true }).click()
    await page.getByText('Painters has 12.5 credits now.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Requests and failures' }).click()
    await page.getByText('An impossible thing').waitFor()
    await page.getByText('The test asked for a fault.').waitFor()
  })

  test('while news do not come in the page asks, and says so; then it goes on by news', async () => {
    const page = await house.visit('/create')
    await page.locator('.connection[data-live=true]').waitFor({ state: 'attached' })
    await page.route('**/api/v1/events*', (route) => route.abort())
    house.dropConnections()
    await page.getByText('Reconnecting…').waitFor()
    await makePicture(page, 'Made while the news were lost')
    expect(await page.getByText('Reconnecting…').isVisible()).toBe(true)
    await page.unroute('**/api/v1/events*')
    await page
      .locator('.connection[data-live=true]')
      .waitFor({ state: 'attached', timeout: 30_000 })
    const asked: string[] = []
    page.on('request', (request) => {
      if (/\/api\/v1\/requests/.test(request.url())) asked.push(request.url())
    })
    await makePicture(page, 'Made with the news')
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  test('what the server does not take is said where it stands', async () => {
    const page = await house.visit('/create')
    await page.route('**/api/v1/images', (route) =>
      route.fulfill({
        status: 402,
        contentType: 'application/json',
        body: JSON.stringify({
          error: { code: 'insufficient_credits', message: 'The balance is 0.', request_id: 'x' },
        }),
      }),
    )
    await page.getByRole('textbox', { name: 'Prompt' }).fill('A castle')
    await page.keyboard.press('Control+Enter')
    await page.getByText('The balance is 0.').first().waitFor()
    await page.route('**/api/v1/requests*', (route) => route.abort())
    await page.goto(`${house.base}/library`)
    await page.getByText('The list did not come').waitFor({ timeout: 40_000 })
    await page.unroute('**/api/v1/requests*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The list did not come').waitFor({ state: 'detached' })
  })
})
