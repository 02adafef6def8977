// Before any test: the kernels are compiled if their sources changed.
import { buildKernels } from '../renderer/build-kernels.mjs'

export const setup = async () => {
  await buildKernels()
}
