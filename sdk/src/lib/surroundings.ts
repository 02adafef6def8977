// What surrounds the client: variables of a process, the page it runs in, files of Node. Each may be missing.

interface Surroundings {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> }
  readonly location?: { readonly origin?: string }
}

const surroundings = globalThis as unknown as Surroundings

/** An environment variable; undefined where there is no process. */
export const variable = (name: string): string | undefined => {
  const { env } = surroundings.process ?? {}
  return env?.[name] || undefined
}

/** The page's own server; undefined outside a page. */
export const pageOrigin = (): string | undefined => {
  const origin = surroundings.location?.origin
  return origin?.startsWith('http') ? origin : undefined
}

interface NodeFiles {
  readFile(path: string): Promise<Uint8Array>
  writeFile(path: string, bytes: Uint8Array): Promise<void>
}

/** Node's files. The name is built at run time so that bundlers for pages leave it alone. Throws where there are none. */
export const nodeFiles = async (): Promise<NodeFiles> => {
  const name = ['node', 'fs/promises'].join(':')
  return (await import(/* @vite-ignore */ name)) as NodeFiles
}
