// The sample's looks are what the engine finds in the sample's picture, so they are those of a character like any other.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeHost } from '@openfield/renderer/node'
import { expect, test } from 'vitest'
import { studyPictures } from '../engine/study-job.ts'
import { sampleCharacter, samplePicture } from './sample.ts'

test('the picture has the looks', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'openfield-sample-'))
  const { looks } = await studyPictures(
    [samplePicture],
    scratch,
    createNodeHost(),
    async () => undefined,
  )
  await rm(scratch, { recursive: true })
  expect(looks).toEqual(sampleCharacter.looks)
})
