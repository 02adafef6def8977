// Node's side of the renderer: the host with worker threads, files and resvg.
export type { RendererHost } from '../host.ts'
export { type ClipLabel, labelBox } from './clip-label.ts'
export { type EncoderOptions, type Film, type FilmEncoder, openEncoder } from './encoder.ts'
export { findFfmpeg } from './find-ffmpeg.ts'
export { createNodeHost, type NodeHost, type NodeHostOptions } from './host.ts'
export { type Box, boxAt, boxes } from './mp4-boxes.ts'
export { readPicture, writePoster } from './picture-file.ts'
export { type PngLabel, writePng } from './png.ts'
