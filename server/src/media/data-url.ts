// Reads the bytes out of a `data:` URL (RFC 2397).

/** Null when the text is not a well-formed data URL. The media type is not kept: the bytes are asked what they are. */
export function readDataUrl(text: string): Buffer | null {
  const match = text.match(/^data:([^,]{0,200}),/i)
  if (!match) return null
  const [head, parameters = ''] = match
  const data = text.slice(head.length)
  if (!/;\s*base64\s*$/i.test(parameters)) return readPercent(data)
  // Line breaks come from tools that wrap at 76 characters; escapes from those that treat it as any URL.
  const escaped = data.includes('%') ? readPercent(data)?.toString('latin1') : data
  const bare = escaped?.replace(/[\r\n\t ]+/g, '')
  if (bare === undefined || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(bare)) return null
  return Buffer.from(bare, 'base64')
}

function readPercent(data: string): Buffer | null {
  if (/%(?![0-9A-Fa-f]{2})/.test(data)) return null
  const unescaped = data.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(unescaped, 'latin1')
}
