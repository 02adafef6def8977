// The prompt's own camera words: "slow pan left", "the camera zooms in", "orbit around" act when the motion leaves the camera free.
import { motionById, motionByName } from './motions.ts'

interface Move {
  readonly words: RegExp
  readonly name: string
}

const camera = String.raw`(?:camera\s+(?:\w+\s+)?)?`
const word = (text: string) => new RegExp(String.raw`\b${camera}${text}\b`, 'i')

/** First match wins, so longer phrases stand first. `pan` turns the camera; the catalogue's nearest names are used. */
const moves: readonly Move[] = [
  { words: word(String.raw`(?:dolly[\s-]zoom|vertigo)(?:\s+effect)?`), name: 'Dolly Zoom In' },
  { words: word(String.raw`crash[\s-]zoom(?:s|ing)?\s+out`), name: 'Crash Zoom Out' },
  { words: word(String.raw`crash[\s-]zoom(?:s|ing)?`), name: 'Crash Zoom In' },
  { words: word(String.raw`whip[\s-]pan`), name: 'Whip Pan' },
  { words: word(String.raw`(?:zoom(?:s|ing)?|pull(?:s|ing)?)[\s-]out`), name: 'Zoom Out' },
  { words: word(String.raw`zoom(?:s|ing)?(?:\s+slowly)?[\s-]in(?:to)?`), name: 'Zoom In' },
  {
    words: word(
      String.raw`(?:dolly|dollies|push(?:es|ing)?|mov(?:es|ing)\s+closer)(?:\s+slowly)?[\s-](?:in|forward)`,
    ),
    name: 'Dolly In',
  },
  {
    words: word(
      String.raw`(?:dolly|dollies|pull(?:s|ing)?|mov(?:es|ing))[\s-](?:back|away|out)(?:wards?)?`,
    ),
    name: 'Dolly Out',
  },
  {
    words: word(String.raw`(?:pan(?:s|ning)?)(?:\s+slowly)?(?:\s+to\s+the)?\s+left`),
    name: 'Pan Left',
  },
  {
    words: word(String.raw`(?:pan(?:s|ning)?)(?:\s+slowly)?(?:\s+to\s+the)?\s+right`),
    name: 'Pan Right',
  },
  {
    words: word(
      String.raw`(?:truck(?:s|ing)?|track(?:s|ing)?|slid(?:es|ing)|dolly|dollies|mov(?:es|ing))(?:\s+slowly)?(?:\s+to\s+the)?\s+left`,
    ),
    name: 'Dolly Left',
  },
  {
    words: word(
      String.raw`(?:truck(?:s|ing)?|track(?:s|ing)?|slid(?:es|ing)|dolly|dollies|mov(?:es|ing))(?:\s+slowly)?(?:\s+to\s+the)?\s+right`,
    ),
    name: 'Dolly Right',
  },
  { words: word(String.raw`tilt(?:s|ing)?(?:\s+slowly)?\s+up(?:wards?)?`), name: 'Tilt up' },
  { words: word(String.raw`tilt(?:s|ing)?(?:\s+slowly)?\s+down(?:wards?)?`), name: 'Tilt Down' },
  {
    words: word(String.raw`(?:crane|ris(?:es|ing)|lift(?:s|ing)?)\s+up|camera\s+ris(?:es|ing)`),
    name: 'Crane Up',
  },
  { words: word(String.raw`(?:crane|sink(?:s|ing)?|lower(?:s|ing)?)\s+down`), name: 'Crane Down' },
  { words: word(String.raw`arc(?:s|ing)?(?:\s+to\s+the)?\s+left`), name: 'Arc Left' },
  { words: word(String.raw`arc(?:s|ing)?(?:\s+to\s+the)?\s+right`), name: 'Arc Right' },
  {
    words: word(
      String.raw`(?:360|orbit(?:s|ing)?|circl(?:es|ing)\s+around|camera\s+circl(?:es|ing))`,
    ),
    name: '360 Orbit',
  },
  {
    // Only a camera's: who spins around in the picture is no camera.
    words: /\b(?:camera|shot|view|drone)\b[^.,;!?]{0,30}\b(?:around|round|circl\w+)\b/i,
    name: '360 Orbit',
  },
  {
    words:
      /\b(?:camera|shot|view)\s+(?:\w+\s+)?(?:rotat|spin|roll)\w*|\b(?:rotat|spin|roll)\w*\s+(?:of\s+)?(?:the\s+)?camera\b/i,
    name: 'Roll Transition',
  },
  { words: word(String.raw`(?:hand[\s-]?held|shaky\s+cam(?:era)?)`), name: 'Handheld' },
  {
    words:
      /\b(?:camera|shot|view|frame)\s+(?:\w+\s+)?(?:shak|trembl|wobbl|jitter|jolt)\w*|\b(?:camera|screen)\s+shakes?\b|\b(?:shaky|shaking)\s+(?:\w+\s+)?(?:shot|footage|camera|view)\b/i,
    name: 'Handheld',
  },
  {
    words:
      /\b(?:tracking|trucking|travell?ing)\s+shot\b|\bcamera\s+(?:\w+\s+)?(?:track|truck)(?:s|ing)?\b/i,
    name: 'Dolly Right',
  },
  {
    // Who goes after somebody goes forward.
    words:
      /\b(?:camera|shot|view|drone|we)\s+(?:\w+\s+)?follow(?:s|ing)?\b|\bfollow(?:s|ing)?\s+(?:him|her|them|it|me|behind)\b|^\s*follow\s+the\b|\bfollow\s+(?:cam(?:era)?|shot)\b/i,
    name: 'Dolly In',
  },
  { words: word(String.raw`dutch\s+angle`), name: 'Dutch Angle' },
  { words: word('bullet[\\s-]time'), name: 'Bullet Time' },
]

const slow = /\b(slow(?:ly)?|gentl[ey]|subtle|slight(?:ly)?|soft(?:ly)?)\b/i
const fast = /\b(fast|quick(?:ly)?|rapid(?:ly)?|sudden(?:ly)?|dramatic(?:ally)?)\b/i

interface Chosen {
  readonly id: string
  readonly strength: number
}

/** Pans are no motions of the catalogue but the renderer knows them by these ids. */
const own: Readonly<Record<string, string>> = { 'Pan Left': 'pan-left', 'Pan Right': 'pan-right' }

/** The move a prompt asks for in its own words, or null. */
export const moveInPrompt = (prompt: string): Chosen | null => {
  const move = moves.find(({ words }) => words.test(prompt))
  if (!move) return null
  const strength = slow.test(prompt) ? 0.55 : fast.test(prompt) ? 1 : 0.8
  const id = own[move.name] ?? motionByName(move.name)?.id
  return id === undefined ? null : { id, strength }
}

/** The motions asked for; when they all leave the camera still (Static, General or none), the prompt's own move is added. */
export const motionsFromPrompt = (prompt: string, asked: readonly Chosen[]): readonly Chosen[] => {
  const free = asked.every(({ id }) => ['static', 'general'].includes(motionById(id)?.path ?? ''))
  const limit = asked.length === 0 ? 1 : Math.max(...asked.map(({ strength }) => strength))
  const move = free ? moveInPrompt(prompt) : null
  return move ? [...asked, { id: move.id, strength: move.strength * limit }] : asked
}
