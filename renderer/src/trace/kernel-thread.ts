// What runs inside a kernel thread: it keeps one kernel instance and calls its functions. The host brings messages to it.
import type { CrewMessage } from './kernel-crew.ts'

/** Makes the function that answers a thread's messages. */
export const kernelAnswers = (): ((message: unknown) => Promise<unknown>) => {
  let exports: WebAssembly.Exports = {}
  return async (message) => {
    const order = message as CrewMessage
    if (order.do === 'open') {
      const abort = (): never => {
        throw new Error('the kernel gave up')
      }
      const instance = await WebAssembly.instantiate(order.module, {
        env: { memory: order.memory, abort },
      })
      exports = instance.exports
      return 0
    }
    if (order.do === 'close') {
      exports = {}
      return 0
    }
    const [name, ...args] = order.job
    const run = exports[name]
    if (typeof run !== 'function') throw new Error(`the kernel has no function ${name}`)
    return run(...args) as unknown
  }
}
