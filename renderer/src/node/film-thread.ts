// The worker script behind `host.thread('film')`: draws the frames of a clip.
import { filmThread } from '../film/thread.ts'
import { serveThread } from './serve-thread.ts'
import { sweep } from './sweep.ts'

serveThread(filmThread(sweep))
