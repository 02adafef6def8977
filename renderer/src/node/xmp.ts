// What a medium says of itself as XMP: words, seed, maker and that it was made by an algorithm. No times, so bytes repeat.

/** IPTC: made by an algorithm that was not trained on sampled content, or by one that was. */
export const sourceType = (isTrained = false): string =>
  `http://cv.iptc.org/newscodes/digitalsourcetype/${isTrained ? 'trainedAlgorithmicMedia' : 'algorithmicMedia'}`

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
/** Halves of surrogate pairs become replacement signs on the way to UTF-8. */
/** Text without control characters that XMP cannot hold. */
export const plain = (text: string): string => text.replace(control, '')
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => plain(text).replace(/[&<>"]/g, (c) => entities[c] ?? c)

export interface MediumLabel {
  readonly prompt: string
  /** Such as `Openfield built-in renderer`. */
  readonly engine: string
  /** Short facts, such as `seed 7` or a motion's name. */
  readonly facts: readonly string[]
  /** Made by a model that was trained on pictures; absent means it was not. */
  readonly isTrained?: boolean
}

/** The packet as text. */
export const xmpPacket = ({
  prompt,
  engine,
  facts,
  isTrained,
}: MediumLabel): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmp:CreatorTool="${escaped(engine)}" Iptc4xmpExt:DigitalSourceType="${sourceType(isTrained)}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(prompt)}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>${facts.map((fact) => `<rdf:li>${escaped(fact)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
