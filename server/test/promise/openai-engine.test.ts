// The promise of remote engines, kept in front of every server that speaks the OpenAI APIs.
import type { RemoteTraits } from './remote-bench.ts'
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { scriptedOpenai } from './scripted-openai.ts'

/** One long call for pictures. */
const pictures: Omit<RemoteTraits, 'name'> = {
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
const clips: Omit<RemoteTraits, 'name'> = {
  ...pictures,
  makesPictures: false,
  makesClips: true,
  takesReference: false,
  findsAgain: true,
  asksStatus: true,
  fetchesResult: true,
}

keepsThePromiseOfRemoteEngines({ ...pictures, takesSeed: false, name: 'OpenAI, pictures' }, () =>
  scriptedOpenai('openai', 'pictures'),
)
keepsThePromiseOfRemoteEngines({ ...pictures, name: 'vLLM-Omni, pictures' }, () =>
  scriptedOpenai('vllm-omni', 'pictures'),
)
keepsThePromiseOfRemoteEngines({ ...pictures, name: 'SGLang, pictures' }, () =>
  scriptedOpenai('sglang', 'pictures'),
)
keepsThePromiseOfRemoteEngines({ ...pictures, stops: 'dropped', name: 'LocalAI, pictures' }, () =>
  scriptedOpenai('localai', 'pictures'),
)
keepsThePromiseOfRemoteEngines({ ...clips, tellsProgress: true, name: 'OpenAI, clips' }, () =>
  scriptedOpenai('openai', 'clips'),
)
keepsThePromiseOfRemoteEngines(
  { ...clips, stops: 'told', tellsProgress: true, name: 'vLLM-Omni, clips' },
  () => scriptedOpenai('vllm-omni', 'clips'),
)
keepsThePromiseOfRemoteEngines({ ...clips, name: 'SGLang, clips' }, () =>
  scriptedOpenai('sglang', 'clips'),
)
keepsThePromiseOfRemoteEngines(
  {
    ...pictures,
    makesPictures: false,
    makesClips: true,
    takesReference: false,
    takesEndPicture: true,
    stops: 'dropped',
    name: 'LocalAI, clips',
  },
  () => scriptedOpenai('localai', 'clips'),
)
