// Reads again what could not be read for a moment, so that a passing fault of the store is not seen outside.
import type { Clock } from './clock.ts'

/** Waits between the tries, milliseconds. */
const waits = [50, 200, 800]

/** What `read` gives; its last rejection when it never does. `isFinal` says which rejections are answers. */
export const steadily = async <T>(
  clock: Pick<Clock, 'sleep'>,
  read: () => Promise<T>,
  isFinal: (error: unknown) => boolean,
): Promise<T> => {
  for (const wait of waits) {
    try {
      return await read()
    } catch (error) {
      if (isFinal(error)) throw error
      await clock.sleep(wait)
    }
  }
  return read()
}
