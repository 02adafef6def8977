import { renderImage } from '@openfield/renderer'
import { createNodeHost } from '@openfield/renderer/node'
import sharp from 'sharp'
const host = createNodeHost()
const prompts = process.argv.slice(3)
const cells: any[] = []
for (const [i, prompt] of prompts.entries()) {
  const t = performance.now()
  const { pixels, brief } = await renderImage({ prompt, width: 400, height: 300, quality: '720p', styleId: process.argv[2]!.includes("fuji") ? "464ea177-8d40-4940-8d9d-b438bab269c7" : "464ea177-8d40-4940-8d9d-b438bab269c7", styleStrength: 1, seed: 7, reference: null }, host)
  console.log(prompt, performance.now() - t, brief.place)
  cells.push({ input: await sharp(pixels.data, { raw: { width: 400, height: 300, channels: 4 } }).removeAlpha().png().toBuffer(), left: (i % 3) * 404, top: Math.floor(i / 3) * 304 })
}
await sharp({ create: { width: 1212, height: 304 * Math.ceil(prompts.length / 3), channels: 3, background: '#111' } }).composite(cells).png().toFile(process.argv[2])
await host.close()
