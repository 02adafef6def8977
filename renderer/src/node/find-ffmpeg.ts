// Finds an ffmpeg that can make H.264: the one configured, the system's, or the one that came with npm.
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

/** Runs `<path> -encoders`; true when it knows libx264. */
const encodesH264 = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(
      path,
      ['-hide_banner', '-loglevel', 'error', '-encoders'],
      { timeout: 20_000, windowsHide: true },
      (error, stdout) => resolve(error === null && stdout.includes('libx264')),
    )
  })

/** The binary of @ffmpeg-installer for this platform, made executable if the installation forgot; null when not installed. */
const fromNpm = async (): Promise<string | null> => {
  const name = platform() === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'
  const folder = `@ffmpeg-installer/${platform()}-${arch()}/package.json`
  let path: string
  try {
    path = join(dirname(createRequire(import.meta.url).resolve(folder)), name)
  } catch {
    return null
  }
  try {
    await access(path, constants.X_OK)
  } catch {
    // Installed without its scripts, or unpacked without modes. If it can't be mended, the trial run below says so.
    await chmod(path, 0o755).catch(() => undefined)
  }
  return path
}

const known = new Map<string, Promise<boolean>>()

const works = (path: string): Promise<boolean> => {
  const answer = known.get(path) ?? encodesH264(path)
  known.set(path, answer)
  return answer
}

/** The first that works, or null. `configured` comes first; each is tried once per process. */
export const findFfmpeg = async (configured: string | null): Promise<string | null> => {
  const bundled = await fromNpm()
  for (const path of [configured, 'ffmpeg', bundled])
    if (path !== null && path !== '' && (await works(path))) return path
  return null
}
