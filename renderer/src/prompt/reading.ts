// The state of one reading: what the sentence is about, what hangs open, what a list continues.
import { type Draft, emptyDraft, type Figure, isAnimate, isPerson } from './draft.ts'
import { type Phrase, senseOf } from './phrase.ts'
import { isContainer, isSurface } from './relate.ts'
import type { PrepositionSense, VerbSense } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** A relation that later members of a list share. */
export interface Tie {
  readonly preposition: PrepositionSense | null
  readonly verb: VerbSense | null
  readonly from: readonly Figure[]
}

/** Prepositions of "with" that speak of the thing right before them. */
const CLOSE =
  /^(covered|overgrown|topped|filled|full|decorated|loaded|packed|lined|adorned|dotted|sprinkled|drizzled|garnished|containing|teeming|strewn|studded|tied|encrusted|overflowing|stuffed|wrapped|draped)/u

/** One reading of one prompt. */
export class Reading {
  readonly draft: Draft = emptyDraft()
  /** What the current sentence is about. */
  leads: Figure[] = []
  /** What was named last. */
  last: Figure | null = null
  /** Clothing named last, with who wears it. */
  worn: { readonly figure: Figure; readonly item: string } | null = null
  /** Whether a place was named after `last`. */
  placeLast = false
  preposition: PrepositionSense | null = null
  verb: VerbSense | null = null
  /** Who does `verb`. */
  actors: readonly Figure[] = []
  tie: Tie | null = null
  joined = false
  comma = false
  negating: boolean
  /** Whether what was denied last had no article: "no trees". */
  deniedBare = false
  /** Whether it was a person or an animal. */
  deniedAlive = false
  /** Whether everything read is what must not be there. */
  readonly always: boolean
  readonly words: readonly Word[]
  readonly vocabulary: Vocabulary
  readonly foreign: boolean

  constructor(words: readonly Word[], vocabulary: Vocabulary, foreign: boolean, negating: boolean) {
    this.words = words
    this.vocabulary = vocabulary
    this.foreign = foreign
    this.negating = negating
    this.always = negating
  }

  /** Forgets what hung open before a phrase. */
  settle(): void {
    this.joined = false
    this.comma = false
    this.preposition = null
    this.verb = null
  }

  /** What a figure hangs on: the verb or preposition before it, or the list it continues; null when it stands for itself. */
  tieFor(phrase: Phrase, figure: Figure): Tie | null {
    if (this.verb !== null && this.actors.length > 0 && this.preposition === null) {
      return { preposition: null, verb: this.verb, from: this.actors }
    }
    if (this.preposition !== null) {
      const { last } = this
      const dish = last !== null && last.noun.family === 'food' && !this.leads.includes(last)
      const laid = this.preposition.word === 'with' && last !== null && (isSurface(last) || dish)
      const small = /^(food|objects)$/u.test(figure.noun.family)
      const from = laid && small && !this.comma ? [last] : this.origin(this.preposition)
      return from.length === 0 ? null : { preposition: this.preposition, verb: this.verb, from }
    }
    if (this.tie === null || this.leads.length === 0) return null
    return this.continues(phrase, figure, this.tie) ? this.tie : null
  }

  /** Whether a phrase goes on with the list of a tie: "with apples, bananas and grapes". */
  private continues(phrase: Phrase, figure: Figure, tie: Tie): boolean {
    const next = this.words[phrase.next]
    const same = next !== undefined && next.clause === this.words[phrase.next - 1]?.clause
    const hands = tie.preposition?.relation ?? tie.verb?.verb.rel ?? ''
    if (this.joined) {
      const starts =
        same && (senseOf(next, 'preposition') !== null || senseOf(next, 'verb') !== null)
      const alike = isAnimate(figure) && tie.from.some(isAnimate)
      const { last } = this
      const other =
        last !== null && !this.leads.includes(last) && last.noun.family !== figure.noun.family
      if (hands === 'with' && phrase.opened && starts && other && !tie.from.some(isAnimate))
        return false
      return !(alike && (starts || /^(with|wearing|holding|on|in)$/u.test(hands)))
    }
    const list = hands === 'with' || tie.verb !== null
    const goesOn =
      next === undefined || senseOf(next, 'join') !== null || this.listEnds(phrase.next)
    return this.comma && list && goesOn && !phrase.opened
  }

  /** Whether "… , x and y" follows before the list is broken off. */
  private listEnds(at: number): boolean {
    for (let i = at; i < Math.min(this.words.length, at + 6); i++) {
      const word = this.words[i]
      if (senseOf(word, 'join') !== null) return true
      if (senseOf(word, 'preposition') !== null || senseOf(word, 'verb') !== null) return false
    }
    return false
  }

  /** Whether a figure is somebody whom the sentence is not about, named just now and not as company. */
  private isOther(figure: Figure | null): figure is Figure {
    if (figure === null || !isPerson(figure) || this.comma || this.joined) return false
    if (this.leads.includes(figure) || !this.draft.figures.includes(figure)) return false
    const company = /^(with|beside)$/u.test(this.tie?.preposition?.relation ?? '')
    return this.tie !== null && !company
  }

  /** Which figures a preposition starts from: the last thing named, or what the sentence is about. */
  origin(preposition: PrepositionSense): readonly Figure[] {
    // "talks to a woman holding a baby": it is the woman who holds it.
    if (/^(holding|wearing)$/u.test(preposition.relation) && this.isOther(this.last))
      return [this.last]
    const inside = this.last !== null && isContainer(this.last)
    const close = preposition.relation === 'with' && (inside || CLOSE.test(preposition.word))
    if ((close || /^(surrounded|framed|flanked)/u.test(preposition.word)) && this.placeLast)
      return []
    const near = close || /^(on|in|of|material|like)$/u.test(preposition.relation)
    const last = this.last
    const by = this.tie?.preposition?.relation ?? this.tie?.verb?.verb.rel ?? ''
    const apart =
      /^(with|through|holding|playing|facing|chasing)$/u.test(by) && preposition.relation !== 'of'
    const held = this.draft.links.some((one) => one.to === last && one.relation === 'holding')
    const aside = last !== null && (held || this.leads.includes(last) || (apart && !close))
    if (near && last !== null && !aside && !this.comma && this.draft.figures.includes(last)) {
      const own = preposition.relation === 'of' || this.actors.includes(last)
      if (!isAnimate(last) || own) return [last]
    }
    if (this.actors.length > 0 && !this.comma) return this.actors
    return this.leads.length > 0 ? this.leads : last === null ? [] : [last]
  }

  /** Who does what a verb says. */
  doers(): readonly Figure[] {
    const last = this.last
    const object = last !== null && !this.leads.includes(last) && this.draft.figures.includes(last)
    const craft = last !== null && /^(vehicle|vessel|aircraft)$/u.test(last.noun.kind)
    const seen =
      craft &&
      (this.tie?.verb?.verb.rel === 'facing' || this.tie?.preposition?.relation === 'facing')
    if (object && !this.comma && !this.joined && (isAnimate(last) || seen) && this.tie !== null) {
      const beside = /^(with|beside)$/u.test(this.tie.preposition?.relation ?? '')
      if (!beside || !this.leads.some(isAnimate)) return [last]
    }
    const animate = this.leads.filter(isAnimate)
    if (animate.length > 0) return animate
    return this.leads.length > 0 ? this.leads : last === null ? [] : [last]
  }
}
