// A request as code that makes it again: curl, TypeScript with the SDK, Python with its standard library.
import type { GenerationRequest } from '@openfield/sdk'

export type Language = 'curl' | 'typescript' | 'python'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The body of the create call; what stands at its usual value is left out. */
export function bodyOf(request: GenerationRequest): { readonly [name: string]: Json } {
  if (request.kind === 'image') {
    const { input } = request
    return {
      prompt: input.prompt,
      size: input.size,
      quality: input.quality,
      batch_size: input.batch_size,
      seed: input.seed,
      style_id: input.style_id,
      ...(input.style_strength === 1 ? {} : { style_strength: input.style_strength }),
      ...(input.enhance_prompt ? { enhance_prompt: true } : {}),
      ...(input.image_reference?.url
        ? { image_reference: { url: input.image_reference.url } }
        : {}),
      ...(input.character_id
        ? { character_id: input.character_id, character_strength: input.character_strength }
        : input.image_reference && input.character_strength !== 1
          ? { character_strength: input.character_strength }
          : {}),
    }
  }
  const { input } = request
  return {
    image: { url: input.image.url ?? 'https://…/picture.png' },
    ...(input.end_image ? { end_image: { url: input.end_image.url ?? 'https://…/end.png' } } : {}),
    ...(input.prompt === '' ? {} : { prompt: input.prompt }),
    model: input.model,
    motions: input.motions.map(({ id, strength }) => ({ id, strength })),
    seed: input.seed,
    enhance_prompt: input.enhance_prompt,
  }
}

const curl = (base: string, path: string, body: Json): string =>
  `curl -X POST ${base}${path} \\
  -H "Authorization: Bearer $OPENFIELD_KEY" \\
  -H "Content-Type: application/json" \\
  -d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`

/** JSON as an object of TypeScript: names without quotes, single quotes. */
const literal = (value: Json, indent: string): string => {
  if (typeof value === 'string') {
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
  }
  if (typeof value !== 'object' || value === null) return `${value}`
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return `[${(value as readonly Json[]).map((each) => literal(each, indent)).join(', ')}]`
  }
  const rows = Object.entries(value as { readonly [name: string]: Json })
  return `{\n${rows.map(([name, each]) => `${inner}${name}: ${literal(each, inner)},\n`).join('')}${indent}}`
}

const typescript = (base: string, request: GenerationRequest, body: Json): string => {
  const call = request.kind === 'image' ? 'generateImage' : 'generateVideo'
  return `import { Openfield } from '@openfield/sdk'

// The key is read from OPENFIELD_KEY.
const openfield = new Openfield({ baseUrl: '${base}' })
const request = await openfield.${call}(${literal(body, '')})
console.log(request.media.map(({ url }) => url))`
}

const pythonWords: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' }

const pythonLiteral = (body: Json): string =>
  JSON.stringify(body, null, 4).replace(
    /"(?:[^"\\]|\\.)*"|\b(?:true|false|null)\b/g,
    (word) => pythonWords[word] ?? word,
  )

const python = (
  base: string,
  path: string,
  body: Json,
): string => `import json, os, time, urllib.request

def call(path, body=None):
    request = urllib.request.Request(
        "${base}" + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "Authorization": "Bearer " + os.environ["OPENFIELD_KEY"],
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)

made = call("${path}", ${pythonLiteral(body)})
while not made["is_final"]:
    time.sleep(1)
    made = call("/api/v1/requests/" + made["id"])
print(made["state"], [file["url"] for file in made["media"]])`

/** Code that runs as it stands when OPENFIELD_KEY holds a key. `base` has no slash at its end. */
export function codeOf(request: GenerationRequest, language: Language, base: string): string {
  const path = request.kind === 'image' ? '/api/v1/images' : '/api/v1/videos'
  const body = bodyOf(request)
  if (language === 'typescript') return typescript(base, request, body)
  return (language === 'curl' ? curl : python)(base, path, body)
}
