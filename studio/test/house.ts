// A whole Openfield with the built Studio for one test file, and a real browser to visit it.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export type { Page }

import { openServer, operatorToken } from './served.ts'

const usual = [
  // biome-ignore lint/style/noProcessEnv: the tester's own browser
  env['OPENFIELD_TEST_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const found = usual.find((path) => path !== '' && existsSync(path))

/** Whether these tests can run. Where they must (CI), a missing browser is a failure that says what to install. */
export const hasBrowser = ((): boolean => {
  if (found !== undefined) return true
  const sentence =
    'The Studio is tested in Chromium, and none was found: install the package chromium, or name one in OPENFIELD_TEST_CHROMIUM.'
  // biome-ignore lint/style/noProcessEnv: where a missing browser may not pass for a green run
  if (env['CI']) throw new Error(sentence)
  process.stderr.write(`${sentence} These tests are skipped.\n`)
  return false
})()

const build = fileURLToPath(new URL('../build-studio.mjs', import.meta.url))

export async function openHouse() {
  await promisify(execFile)(execPath, [build])
  const { app, base, key, closeServer } = await openServer()
  const browser: Browser = await chromium.launch({
    ...(found === undefined ? {} : { executablePath: found }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  const contexts: BrowserContext[] = []
  /** What the browser complained about: faults of scripts, and all that the content security policy stopped. */
  const complaints: string[] = []
  return {
    base,
    key,
    complaints,
    /** A new visitor; signed in unless told otherwise. */
    visit: async (
      path: string,
      {
        isSignedIn = true,
        isOperator = false,
        ...options
      }: Parameters<Browser['newContext']>[0] & {
        readonly isSignedIn?: boolean
        readonly isOperator?: boolean
      } = {},
    ): Promise<Page> => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      contexts.push(context)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|Warning:|hydrat/i.test(message.text())) {
          complaints.push(message.text())
        }
      })
      await page.addInitScript(
        ([account, operator]) => {
          if (account) sessionStorage.setItem('openfield.key', account)
          if (operator) sessionStorage.setItem('openfield.operator', operator)
        },
        [isSignedIn ? key : '', isOperator ? operatorToken : ''],
      )
      await page.goto(path.startsWith('/') ? base + path : path)
      return page
    },
    /** Breaks every connection at once, as a restarted proxy does. */
    dropConnections: () => app.http.server.closeAllConnections(),
    /** Ends the visits, so that the next test begins with none. */
    leave: async (): Promise<void> => {
      for (const context of contexts.splice(0)) await context.close()
    },
    close: async (): Promise<void> => {
      await browser.close()
      await closeServer()
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** Writes a prompt and makes a picture of it; gives back when it is there. */
export async function makePicture(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt)
  await page.getByRole('button', { name: /^Make a picture/ }).click()
  await page.getByRole('img', { name: prompt }).first().waitFor()
}
