// What an engine's check throws when nothing but its operator's hand mends it: waiting for it, or trying again, is in vain.

/** The message is a sentence for the operator: what is wrong and where. No secrets. */
export class BrokenEngine extends Error {
  override readonly name = 'BrokenEngine'
}
