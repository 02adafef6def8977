// Is a folder that we cannot run refused with the file and the value that are to blame?
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import { ModelError } from '../../src/engine/local-diffusion/model-error.ts'
import { inFolder, optionsIn } from './graph-case.ts'
import { type TinyOptions, writeTinyModel } from './tiny-model.ts'

// Five seconds are short where many programs share a machine.
vi.setConfig({ testTimeout: 60_000 })

/** The sentence about a tiny model after `spoil`, without the folder's own name. */
const refusal = (
  options: TinyOptions,
  spoil: (path: string) => Promise<unknown> = async () => {},
): Promise<string> =>
  inFolder(async (folder) => {
    const path = join(folder, 'tiny')
    await writeTinyModel(path, 'sd1', options)
    await spoil(path)
    const error: unknown = await loadModel(path, optionsIn(join(folder, 'work'))).then(
      (model) => model.close(),
      (it: unknown) => it,
    )
    expect(error).toBeInstanceOf(ModelError)
    return (error as Error).message.replaceAll(`${folder}/`, '')
  })

/** Changes keys of a configuration after the weights were written for it. */
const change = (part: string, values: object) => async (path: string) => {
  const file = join(path, part)
  const config = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...config, ...values }))
}

test.each<[object, string]>([
  [
    { addition_embed_type: 'text_time' },
    'addition_embed_type is "text_time"; only null can be run',
  ],
  [{ class_embed_type: 'timestep' }, 'class_embed_type is "timestep"; only null can be run'],
  [
    { resnet_time_scale_shift: 'scale_shift' },
    'resnet_time_scale_shift is "scale_shift"; only "default" can be run',
  ],
  [{ act_fn: 'mish' }, 'act_fn is "mish"; only "silu" can be run'],
  [
    { time_embedding_type: 'fourier' },
    'time_embedding_type is "fourier"; only "positional" can be run',
  ],
  [{ dual_cross_attention: true }, 'dual_cross_attention is true; only false can be run'],
  [
    { down_block_types: ['AttnDownBlock2D', 'DownBlock2D', 'DownBlock2D', 'DownBlock2D'] },
    'down_block_types is ["AttnDownBlock2D","DownBlock2D","DownBlock2D","DownBlock2D"]; known: "CrossAttnDownBlock2D", "DownBlock2D"',
  ],
  [
    { down_block_types: ['DownBlock2D'] },
    'down_block_types is ["DownBlock2D"]; a list of 4 is expected',
  ],
  [{ up_block_types: 'UpBlock2D' }, 'up_block_types is "UpBlock2D"; a list of 4 is expected'],
  [
    { mid_block_type: 'UNetMidBlock2DSimpleCrossAttn' },
    'mid_block_type is "UNetMidBlock2DSimpleCrossAttn"; known:',
  ],
  [
    { block_out_channels: [] },
    'block_out_channels is []; a list of 1 to 8 whole numbers is expected',
  ],
  [{ block_out_channels: [8, 16, 24, -24] }, 'block_out_channels is [8,16,24,-24]; a list of'],
  [{ block_out_channels: [1e9, 1, 1, 1] }, 'block_out_channels is [1000000000,1,1,1]; a list of'],
  [{ attention_head_dim: 3 }, 'attention_head_dim: 8 channels do not divide into 3'],
  [
    { attention_head_dim: [1, 2] },
    'attention_head_dim is [1,2]; a whole number or 4 of them are expected',
  ],
  [{ norm_num_groups: 5 }, 'norm_num_groups: 8 channels do not divide into 5'],
  [{ norm_eps: 'small' }, 'norm_eps is "small"; a number is expected'],
  [{ only_cross_attention: [true] }, 'only_cross_attention: true, false or 4 of them are expected'],
  [{ flip_sin_to_cos: 1 }, 'flip_sin_to_cos is 1; true or false is expected'],
  [{ layers_per_block: 0 }, 'layers_per_block is 0; a whole number or 4'],
  [{ cross_attention_dim: '768' }, 'cross_attention_dim is "768"; a whole number from 1'],
  [{ downsample_padding: 0 }, 'downsample_padding is 0; only 1 can be run'],
])('the UNet with %j', async (values, sentence) => {
  expect(await refusal({}, change('unet/config.json', values))).toContain(
    `tiny/unet/config.json: ${sentence}`,
  )
})

test.each<[string, object, string]>([
  [
    'vae/config.json',
    { _class_name: 'AsymmetricAutoencoderKL' },
    '_class_name is "AsymmetricAutoencoderKL"; known: "AutoencoderKL", "AutoencoderTiny"',
  ],
  ['vae/config.json', { act_fn: 'gelu' }, 'act_fn is "gelu"; only "silu" can be run'],
  ['vae/config.json', { norm_num_groups: 3 }, 'norm_num_groups: 8 channels do not divide into 3'],
  ['vae/config.json', { scaling_factor: 0 }, 'scaling_factor is 0; a number above 0 is expected'],
  ['vae/config.json', { shift_factor: 0.1 }, 'shift_factor is 0.1; only null can be run'],
  [
    'text_encoder/config.json',
    { hidden_act: 'relu' },
    'hidden_act is "relu"; known: "quick_gelu", "gelu"',
  ],
  [
    'text_encoder/config.json',
    { model_type: 't5' },
    'model_type is "t5"; only "clip_text_model" can be run',
  ],
  [
    'text_encoder/config.json',
    { num_attention_heads: 5 },
    'num_attention_heads: 16 channels do not divide into 5',
  ],
  [
    'model_index.json',
    { _class_name: 'StableDiffusionXLPipeline' },
    '_class_name is "StableDiffusionXLPipeline"; known:',
  ],
])('%s with %j', async (file, values, sentence) => {
  expect(await refusal({}, change(file, values))).toContain(`tiny/${file}: ${sentence}`)
})

test.each<[string, (path: string) => Promise<unknown>, string]>([
  [
    'no UNet',
    (path) => rm(join(path, 'unet'), { recursive: true }),
    'tiny/unet/config.json: cannot be read',
  ],
  [
    'no scheduler',
    (path) => rm(join(path, 'scheduler'), { recursive: true }),
    'tiny/scheduler/scheduler_config.json: cannot be read',
  ],
  [
    'no tokenizer',
    (path) => rm(join(path, 'tokenizer', 'merges.txt')),
    'tiny: has no tokenizer/merges.txt',
  ],
  [
    'no weights',
    (path) => rm(join(path, 'vae', 'diffusion_pytorch_model.safetensors')),
    'tiny/vae: has no diffusion_pytorch_model.safetensors',
  ],
  ['nothing', (path) => rm(path, { recursive: true }), 'tiny: cannot be found'],
  [
    'a file instead',
    async (path) => {
      await rm(path, { recursive: true })
      await writeFile(path, 'x')
    },
    'tiny: is not a folder',
  ],
  [
    'a list as configuration',
    (path) => writeFile(join(path, 'unet', 'config.json'), '[]'),
    'tiny/unet/config.json: is not a JSON object',
  ],
  [
    'half a configuration',
    (path) => truncate(join(path, 'unet', 'config.json'), 50),
    'tiny/unet/config.json: is not JSON',
  ],
  [
    'half of the weights',
    (path) => truncate(join(path, 'unet', 'diffusion_pytorch_model.safetensors'), 200_000),
    'tiny/unet/diffusion_pytorch_model.safetensors: tensor "',
  ],
  [
    'a wider configuration',
    change('unet/config.json', { block_out_channels: [16, 16, 24, 24] }),
    'tiny/unet/diffusion_pytorch_model.safetensors: tensor time_embedding.linear_1.weight is [32, 8]; the configuration makes it [64, 16]',
  ],
  [
    'a deeper configuration',
    change('unet/config.json', { layers_per_block: 3 }),
    'tiny/unet: has no tensor "down_blocks.0.resnets.2.norm1.weight"',
  ],
  [
    'a configuration with guidance',
    change('unet/config.json', { time_cond_proj_dim: 256 }),
    'tiny/unet: has no tensor "time_embedding.cond_proj.weight"',
  ],
  [
    'a text encoder of another width',
    change('text_encoder/config.json', { hidden_size: 32 }),
    'text_encoder/model.safetensors: tensor text_model.embeddings',
  ],
  [
    'words of another width than the UNet reads',
    (path) => otherText(path),
    'tiny/text_encoder/config.json: hidden_size is 24; the UNet reads words of 16',
  ],
  [
    'latents of another depth',
    change('vae/config.json', { latent_channels: 16 }),
    'tiny/unet/config.json: in_channels is 4; the autoencoder has latents of 16',
  ],
])('%s', async (_name, spoil, sentence) => {
  expect(await refusal({}, spoil)).toContain(sentence)
})

/** Puts the text encoder of a wider kind in. */
const otherText = (path: string): Promise<void> =>
  inFolder(async (folder) => {
    await writeTinyModel(folder, 'sd2')
    await mkdir(join(path, 'text_encoder'), { recursive: true })
    for (const file of ['config.json', 'model.safetensors'])
      await writeFile(
        join(path, 'text_encoder', file),
        await readFile(join(folder, 'text_encoder', file)),
      )
  })
