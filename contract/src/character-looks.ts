// What was measured in a character's pictures, as a type alone: the client's types reach it and must not need a schema library.

/**
 * What was measured in a character's pictures; colours are `#rrggbb` in sRGB. It travels inside the request that uses it, so that a
 * request can be repeated whatever becomes of the character.
 */
export interface CharacterLooks {
  readonly version: 1
  /** `other` is whatever no face was found in: an animal, a thing, a drawing. */
  readonly kind: 'person' | 'other'
  /** Null of what is no person. */
  readonly skin: string | null
  /** Null of what is no person, or where it could not be seen. */
  readonly hair: { readonly color: string; readonly length: 'none' | 'short' | 'long' } | null
  /** What is worn on the body, and below the waist where pictures show that. */
  readonly top: string | null
  readonly bottom: string | null
  /** Colours of the subject, those with most of its area first; one to five. */
  readonly palette: readonly string[]
  /** Draws what pictures do not tell, the same way in every picture of the character. */
  readonly seed: number
}
