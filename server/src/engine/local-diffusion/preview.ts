// A cheap look at latents on their way: each becomes one pixel by a fixed mix of its channels, without the VAE.
import sharp from 'sharp'
import type { Tensor } from './loaded-model.ts'

/** Red, green and blue of each latent channel, as fitted to the VAE of Stable Diffusion 1 and 2. */
const channels = [
  [0.3512, 0.2297, 0.3227],
  [0.325, 0.4974, 0.235],
  [-0.2829, 0.1762, 0.2721],
  [-0.212, -0.2616, -0.7177],
] as const

/** A small WebP, one pixel a latent; `clean` is [1, 4, h, w] or more channels, of which four count. */
export const previewOf = async ({ dims, data }: Tensor): Promise<Uint8Array> => {
  const [height = 1, width = 1] = dims.slice(-2)
  const area = width * height
  const rgb = new Uint8Array(area * 3)
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++) {
      let sum = 0
      for (const [k, mix] of channels.entries()) sum += (data[k * area + i] ?? 0) * (mix[c] ?? 0)
      rgb[i * 3 + c] = Math.max(0, Math.min(255, Math.round((sum + 1) * 127.5)))
    }
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .webp({ quality: 75, effort: 0 })
    .toBuffer()
}
