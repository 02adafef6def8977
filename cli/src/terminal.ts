// Writing for people: colours, tables, a progress line, and pictures in terminals that can show them.
import type { GenerationRequest } from '@openfield/sdk'
import type { Output, Surroundings } from './surroundings.ts'

const codes = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const

/** Wraps text in a colour when the output is a terminal and NO_COLOR is not set. */
export const paint = (
  text: string,
  color: keyof typeof codes,
  output: Output,
  variables: Surroundings['variables'],
): string =>
  output.isTerminal && !variables['NO_COLOR'] ? `\x1b[${codes[color]}m${text}\x1b[0m` : text

/** Columns as wide as their longest cell; the last one is not padded. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Credits without needless zeros. */
export const creditsText = (amount: number): string =>
  `${Math.round(amount * 1000) / 1000} ${amount === 1 ? 'credit' : 'credits'}`

const bar = (share: number, width: number): string => {
  const full = Math.round(share * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** What a request is doing, in one line. */
export const progressText = (request: GenerationRequest): string => {
  if (request.state === 'queued')
    return request.queue_position === null || request.queue_position === 0
      ? 'queued, next in line'
      : `queued, ${request.queue_position} before it`
  const eta = request.eta_seconds === null ? '' : `, about ${Math.ceil(request.eta_seconds)} s more`
  const percent = `${Math.round(request.progress * 100)}`.padStart(3)
  return `${bar(request.progress, 24)} ${percent} % ${request.stage || request.state}${eta}`
}

/** One line that is rewritten on a terminal; in files and pipes a line for each change of stage. */
export class ProgressLine {
  readonly #output: Output
  #last = ''
  #shown = false
  constructor(output: Output) {
    this.#output = output
  }

  show(request: GenerationRequest): void {
    if (this.#output.isTerminal) {
      this.#output.write(`\r\x1b[2K${progressText(request).slice(0, this.#output.columns - 1)}`)
      this.#shown = true
      return
    }
    const now = request.state === 'queued' ? 'queued' : request.stage || request.state
    if (now !== this.#last) this.#output.write(`${now}\n`)
    this.#last = now
  }

  /** Leaves the line empty. */
  clear(): void {
    if (this.#shown) this.#output.write('\r\x1b[2K')
    this.#shown = false
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The kitty graphics protocol: a PNG in pieces of at most 4096 characters. */
const kitty = (png: Uint8Array): string => {
  const pieces = base64(png).match(/.{1,4096}/gs) ?? []
  return pieces
    .map((piece, i) => {
      const first = i === 0 ? 'a=T,f=100,r=20,' : ''
      return `\x1b_G${first}m=${i < pieces.length - 1 ? 1 : 0};${piece}\x1b\\`
    })
    .join('')
}

const iterm = (bytes: Uint8Array): string =>
  `\x1b]1337;File=inline=1;size=${bytes.length};height=20:${base64(bytes)}\x07`

/** The escape codes that show a PNG here, or null where the terminal cannot. */
export const inlinePicture = (png: Uint8Array, around: Surroundings): string | null => {
  const { TERM, TERM_PROGRAM, KITTY_WINDOW_ID } = around.variables as Record<string, string>
  if (!around.out.isTerminal) return null
  if (KITTY_WINDOW_ID || /kitty|ghostty/.test(`${TERM} ${TERM_PROGRAM}`)) return `${kitty(png)}\n`
  if (/iTerm\.app|WezTerm|mintty/.test(TERM_PROGRAM ?? '')) return `${iterm(png)}\n`
  return null
}
