// What a visitor sees before anything else: which server this is, and the first call to make.
import { useQuery } from '@tanstack/react-query'
import { Wordmark } from '../design/wordmark.tsx'
import './front.css'

interface Health {
  readonly status: string
  readonly version: string
}

const readHealth = async (): Promise<Health> => {
  const answer = await fetch('/healthz')
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
  return (await answer.json()) as Health
}

const firstCall = `curl -X POST ${location.origin}/ai-model-api/v1/generateSoul \\
  -H "Ocp-Apim-Subscription-Key: $KEY" -H "Content-Type: application/json" \\
  -d '{"prompt": "Woman on rooftop", "width_and_height": "1536x1152"}'`

export function Front() {
  const { data, isError } = useQuery({ queryKey: ['health'], queryFn: readHealth })
  return (
    <main className="front">
      <Wordmark />
      <h1>Pictures and clips, made on your own machine.</h1>
      <p>
        {isError && 'The server does not answer.'}
        {data && `This server is up, version ${data.version}.`}
        {!isError && !data && 'Asking the server…'}
      </p>
      <pre>{firstCall}</pre>
    </main>
  )
}
