// CPU seconds of this process and of the processes that it started and waited for, which other work on the machine does not lengthen.
import { readFileSync } from 'node:fs'

/** CPU seconds of ended children; 0 where the system does not say. */
const children = (): number => {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return 0
  }
}

/** Seconds of CPU so far: of this process, and of its ended children. */
export const cpuClock = (): { readonly own: number; readonly children: number } => {
  const { user, system } = process.cpuUsage()
  return { own: (user + system) / 1e6, children: children() }
}
