// Which of a workflow's output files are the media that were asked for.
import { filesOf, type OutputFile, type Outputs } from './comfyui-api.ts'

/** The best container of a clip first: MP4 needs no conversion. */
const clipEndings = ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'webp', 'gif', 'avi']
const pictureEndings = ['png', 'jpg', 'jpeg', 'webp']

const ending = ({ filename }: OutputFile): string =>
  filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()

/** By number where ids are numbers, as people read them in the editor. */
const byId = (a: string, b: string): number => {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)]
  return Number.isNaN(x) || Number.isNaN(y) || x === y ? a.localeCompare(b) : x - y
}

/** Saved files come before previews, which are of type `temp`. */
const savedFirst = (files: readonly OutputFile[]): readonly OutputFile[] => {
  const saved = files.filter(({ type }) => type === 'output')
  return saved.length > 0 ? saved : files
}

/** The files in the order of `nodes`, or of all nodes by their ids when that is empty: pictures, or the one best clip. */
export const mediaOf = (
  outputs: Outputs,
  kind: 'image' | 'video',
  nodes: readonly string[],
): OutputFile[] => {
  const ids = nodes.length > 0 ? nodes : Object.keys(outputs).sort(byId)
  const files = ids.flatMap((id) => filesOf(outputs[id] ?? {}))
  const endings = kind === 'image' ? pictureEndings : clipEndings
  const fitting = savedFirst(files.filter((file) => endings.includes(ending(file))))
  if (kind === 'image') return [...fitting]
  const best = (file: OutputFile) => clipEndings.indexOf(ending(file))
  return [...fitting].sort((a, b) => best(a) - best(b)).slice(0, 1)
}
