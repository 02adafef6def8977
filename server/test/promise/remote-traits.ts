// What each kind of remote engine and its server can: which behaviours its suite runs, and the columns of the table in docs/engines.md.
import type { RemoteTraits } from './remote-bench.ts'

export const comfyuiTraits: RemoteTraits = {
  name: 'ComfyUI',
  makesPictures: true,
  makesClips: true,
  takesReference: true,
  takesEndPicture: true,
  tellsProgress: true,
  stops: 'told',
  findsAgain: true,
  submitsOnce: true,
  hasEvents: true,
  asksStatus: true,
  fetchesResult: true,
  refusesInput: true,
  refusesContent: false,
}

export const oldComfyuiTraits: RemoteTraits = { ...comfyuiTraits, name: 'ComfyUI, old' }

/** One long call for pictures. */
const openaiPictures: Omit<RemoteTraits, 'name'> = {
  makesPictures: true,
  makesClips: false,
  takesReference: true,
  takesEndPicture: false,
  tellsProgress: false,
  stops: 'never',
  findsAgain: false,
  submitsOnce: false,
  hasEvents: false,
  asksStatus: false,
  fetchesResult: false,
  refusesInput: true,
  refusesContent: true,
}

/** A job for a clip. */
const openaiClips: Omit<RemoteTraits, 'name'> = {
  ...openaiPictures,
  makesPictures: false,
  makesClips: true,
  takesReference: false,
  findsAgain: true,
  asksStatus: true,
  fetchesResult: true,
}

/** By server and what it makes. */
export const openaiTraits = {
  openai: {
    pictures: { ...openaiPictures, takesSeed: false, name: 'OpenAI, pictures' },
    clips: { ...openaiClips, tellsProgress: true, name: 'OpenAI, clips' },
  },
  'vllm-omni': {
    pictures: { ...openaiPictures, name: 'vLLM-Omni, pictures' },
    clips: { ...openaiClips, stops: 'told', tellsProgress: true, name: 'vLLM-Omni, clips' },
  },
  sglang: {
    pictures: { ...openaiPictures, name: 'SGLang, pictures' },
    clips: { ...openaiClips, name: 'SGLang, clips' },
  },
  localai: {
    pictures: { ...openaiPictures, stops: 'dropped', name: 'LocalAI, pictures' },
    clips: {
      ...openaiPictures,
      makesPictures: false,
      makesClips: true,
      takesReference: false,
      takesEndPicture: true,
      stops: 'dropped',
      name: 'LocalAI, clips',
    },
  },
} as const satisfies Record<string, Record<'pictures' | 'clips', RemoteTraits>>

const sdServerPictures: RemoteTraits = {
  name: 'sd-server, pictures',
  makesPictures: true,
  makesClips: false,
  takesReference: true,
  takesEndPicture: false,
  tellsProgress: false,
  stops: 'never',
  findsAgain: true,
  submitsOnce: false,
  hasEvents: false,
  asksStatus: true,
  fetchesResult: false,
  refusesInput: false,
  refusesContent: false,
}

export const sdServerTraits = {
  pictures: sdServerPictures,
  clips: {
    ...sdServerPictures,
    name: 'sd-server, clips',
    makesPictures: false,
    makesClips: true,
    takesReference: false,
    takesEndPicture: true,
  },
} as const satisfies Record<string, RemoteTraits>

export const webuiTraits: RemoteTraits = {
  name: 'AUTOMATIC1111, Forge',
  makesPictures: true,
  makesClips: false,
  takesReference: true,
  takesEndPicture: false,
  tellsProgress: true,
  stops: 'told',
  findsAgain: false,
  submitsOnce: false,
  hasEvents: false,
  asksStatus: false,
  fetchesResult: false,
  refusesInput: false,
  refusesContent: false,
}

const platformTraits: RemoteTraits = {
  name: 'an account at the platform',
  makesPictures: true,
  makesClips: true,
  takesReference: true,
  takesEndPicture: true,
  tellsProgress: false,
  stops: 'never',
  findsAgain: true,
  submitsOnce: true,
  hasEvents: false,
  asksStatus: true,
  fetchesResult: true,
  endsAlike: true,
  refusesInput: true,
  refusesContent: false,
}

export const upstreamTraits = {
  platform: platformTraits,
  gateway: {
    ...platformTraits,
    name: 'an account at the gateway',
    // Pictures go there by address, which has a test of its own.
    makesClips: false,
    takesReference: false,
    takesEndPicture: false,
    submitsOnce: false,
    endsAlike: false,
  },
} as const satisfies Record<string, RemoteTraits>

/** The columns of the table, in their order. */
export const allTraits: readonly RemoteTraits[] = [
  comfyuiTraits,
  oldComfyuiTraits,
  ...Object.values(openaiTraits).flatMap(({ pictures, clips }) => [pictures, clips]),
  sdServerTraits.pictures,
  sdServerTraits.clips,
  webuiTraits,
  upstreamTraits.platform,
  upstreamTraits.gateway,
]
