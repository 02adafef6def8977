// What is wrong with a model's folder, in a sentence that names the file; expected, never a bug.

export class ModelError extends Error {
  /** The file or folder at fault, as the caller named it. */
  readonly file: string
  constructor(file: string, wrong: string, options?: ErrorOptions) {
    super(`${file}: ${wrong}`, options)
    this.name = 'ModelError'
    this.file = file
  }
}
