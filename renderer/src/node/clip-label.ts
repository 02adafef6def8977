// What a clip says of itself inside its file: prompt, seed, engine and that it was made by an algorithm. No times, so bytes repeat.

export interface ClipLabel {
  readonly prompt: string
  readonly seed: number
  /** Such as `openfield-builtin 0.1.0`. */
  readonly engine: string
  /** Names of the motions. */
  readonly motions: readonly string[]
}

/** IPTC: made by an algorithm that was not trained on sampled content. */
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'

/** XMP's box id, as Adobe gives it for ISO media files. */
const xmpId = 'be7acfcb97a942e89c71999491e3afac'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
/** Halves of surrogate pairs become replacement signs on the way to UTF-8. */
const plain = (text: string): string => text.replace(control, '')
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => plain(text).replace(/[&<>"]/g, (c) => entities[c] ?? c)

/** One line for players that show a comment. */
export const commentFor = (label: ClipLabel): string =>
  plain(
    `${label.prompt.slice(0, 2000)} | seed ${label.seed} | ${label.motions.join(' + ')} | ${label.engine} | ${sourceType}`,
  ).replace(/\s+/g, ' ')

const xmp = (label: ClipLabel): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmp:CreatorTool="${escaped(label.engine)}" Iptc4xmpExt:DigitalSourceType="${sourceType}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(label.prompt)}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>seed ${label.seed}</rdf:li>${label.motions.map((m) => `<rdf:li>${escaped(m)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

/** The label as a `uuid` box to put at the end of an MP4 file. */
export const labelBox = (label: ClipLabel): Buffer => {
  const body = Buffer.from(xmp(label), 'utf8')
  const head = Buffer.alloc(24)
  head.writeUInt32BE(24 + body.length, 0)
  head.write('uuid', 4, 'latin1')
  head.write(xmpId, 8, 'hex')
  return Buffer.concat([head, body])
}
