// Node's side of the renderer: the host with worker threads, files and resvg.
export type { RendererHost } from '../host.ts'
