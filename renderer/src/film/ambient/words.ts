// The prompt's own weather and life: "it starts to snow", "birds flying", "gentle ripples", and not what it says is absent.
import type { Ambience, AmbientName } from './ambience.ts'

const say = (text: string) => new RegExp(String.raw`\b(?:${text})\b`, 'gi')

/** What is heard as what. Still descriptions ("snowy peak", "a river bank") are no wish for movement. */
const wishes: readonly (readonly [AmbientName, RegExp])[] = [
  [
    'snow',
    say(
      'snow(?:s|ing|fall|flakes?|storm)|blizzard|(?:starts?|begins?|starting) to snow|snow (?:falls|falling|drifts|drifting|swirls|swirling)|(?:falling|drifting|swirling) snow',
    ),
  ],
  [
    'rain',
    say(
      'rain(?:s|ing|drops?|fall|storm)|drizzl(?:e|es|ing)|downpour|pouring|thunderstorm|(?:starts?|begins?|starting) to rain|(?:heavy|light|falling|pouring|steady|gentle|soft) rain|in the rain|rain (?:falls|falling|pours|pouring)',
    ),
  ],
  ['aurora', say('auroras?|northern lights|southern lights|polar lights|aurora borealis')],
  ['lightning', say('lightning|thunderstorm|thunder(?:s|ing)?')],
  [
    'fog',
    say(
      String.raw`(?:fog|mist|haze)(?: slowly| gently)? (?:roll|drift|creep|swirl|gather|ris|mov|flow|spread|fill|com)\w*|(?:rolling|drifting|swirling|rising|creeping|gathering) (?:fog|mist|haze)|fog machine`,
    ),
  ],
  [
    'birds',
    say(
      String.raw`(?:birds?|seagulls?|gulls|crows?|doves?|pigeons?|swallows)(?: \w+)?(?: \w+)? (?:fly|flies|flying|soar|soars|soaring|circl\w+|glid\w+|pass\w*|cross\w*)|flock of (?:\w+ )?\w+|flying birds|birds in the sky`,
    ),
  ],
  [
    'leaves',
    say(
      String.raw`leaves (?:\w+ )?(?:fall\w*|drift\w*|blow\w*|swirl\w*|flutter\w*|fly\w*)|(?:falling|drifting|swirling|blowing|fluttering) (?:\w+ )?leaves`,
    ),
  ],
  [
    'petals',
    say(
      String.raw`(?:petals|blossoms?) (?:\w+ )?(?:fall\w*|drift\w*|blow\w*|swirl\w*|flutter\w*|float\w*)|(?:falling|drifting|swirling|floating) (?:\w+ )?(?:petals|blossoms)|petals`,
    ),
  ],
  [
    'wind',
    say(
      String.raw`wind(?:y)?|breez(?:e|y)|gusts?|(?:hair|leaves|trees|grass|branches|foliage|flowers|curtains|reeds)(?: \w+)? (?:sway|swaying|sways|rustl\w*|blow|blowing|blows|wav\w+|mov\w+)|swaying (?:\w+ )?(?:trees|grass|hair|leaves|flowers|reeds|branches)`,
    ),
  ],
  [
    'flames',
    say(
      String.raw`(?:flames?|fire|candles?|candlelight|torch(?:es)?|bonfire|campfire|fireplace)(?: \w+)? (?:flicker\w*|danc\w+|burn\w*|crackl\w*|blaz\w+|glow\w*)|flickering (?:\w+ )?(?:flames?|fire|candles?|light|torch(?:es)?)|crackling (?:\w+ )?(?:fire|fireplace|campfire)|(?:burning|roaring) fire`,
    ),
  ],
  ['embers', say('sparks?|embers?')],
  ['smoke', say('smoke|smok(?:es|ing) chimney')],
  ['steam', say('steam(?:s|ing)?|vapou?r')],
  ['fireflies', say(String.raw`fireflies|firefly|glow[\s-]?worms?|will-o'-the-wisps?`)],
  [
    'dust',
    say(
      String.raw`dust (?:motes?|particles?|specks?|drift\w*|float\w*)|(?:floating|drifting) (?:dust|pollen|particles|spores)|pollen`,
    ),
  ],
  [
    'clouds',
    say(
      String.raw`clouds?(?: \w+)? (?:drift\w*|mov\w+|pass\w*|roll\w*|float\w*|race|races|racing|sail\w*|scud\w*)|(?:drifting|moving|passing|rolling|racing) clouds`,
    ),
  ],
  [
    'sunset',
    say(
      String.raw`sun (?:\w+ )?(?:sets|setting|goes down|going down|sinks?|sinking)|(?:light|day) (?:\w+ )?fades`,
    ),
  ],
  [
    'sunrise',
    say(
      String.raw`sun (?:\w+ )?(?:rises|rising|comes up|coming up)|(?:day|dawn) (?:\w+ )?(?:breaks|breaking)|night (?:\w+ )?(?:turns|turning|becomes|changes) (?:in)?to day`,
    ),
  ],
  [
    'nightfall',
    say(
      String.raw`day (?:\w+ )?(?:turns|turning|becomes|changes|fades) (?:in)?to (?:the )?night|night (?:\w+ )?(?:falls|falling|comes|descends)|(?:it )?(?:gets|getting|grows|growing|turns|turning) dark|darkness falls`,
    ),
  ],
  [
    'stars',
    say(
      String.raw`stars? (?:\w+ )?(?:twinkl|sparkl|glitter|shimmer|flicker|blink)\w*|twinkling (?:\w+ )?stars|starlight`,
    ),
  ],
  ['fireworks', say('fireworks?')],
  ['confetti', say('confetti')],
  ['bubbles', say('(?:soap )?bubbles')],
  [
    'flicker',
    say(
      String.raw`(?:lights?|lamps?|neon|bulbs?|lanterns?|screens?)(?: \w+)?(?: \w+)? (?:flicker|blink|flash)\w*|(?:flickering|blinking|flashing) (?:\w+ )?(?:lights|lamps?|neon|bulbs?|lanterns?|screens?)`,
    ),
  ],
  [
    'ripples',
    say(
      String.raw`rippl(?:e|es|ing)|shimmering (?:water|lake|sea|river|pond)|(?:water|river|stream|lake|sea|pond|brook|creek)(?: \w+)? (?:flow\w*|shimmer\w*|sparkl\w*|glitter\w*|mov\w+|run\w*)|flowing (?:water|river|stream)`,
    ),
  ],
  [
    'waves',
    say(
      String.raw`waves (?:\w+ )?(?:roll\w*|crash\w*|break\w*|lap\w*|mov\w+|com\w+|wash\w*|ris\w+)|(?:crashing|rolling|breaking|lapping|gentle|stormy|ocean|sea) waves|(?:sea|ocean) (?:swell\w*|heav\w+|surg\w+)|stormy sea`,
    ),
  ],
]

/** What stands before a wish and takes it back: within its own part of the sentence. */
const denied =
  /(?:\b(?:no|not|without|never|nor|neither|minus|zero|hardly any|free of|lack(?:s|ing)?|avoid(?:s|ing)?|stops?|stopped|isn't|isnt|doesn't|doesnt|don't|dont|won't|aren't)\b)(?:\s+(?!but\b)[\w-]+){0,4}\s*$/i
const gentle =
  /\b(slow(?:ly)?|gent(?:le|ly)|subtle|slight(?:ly)?|soft(?:ly)?|light(?:ly)?|faint|calm|few|drizzle|a little)\b/i
const strong =
  /\b(heavy|heavily|strong(?:ly)?|hard|dense|thick|fierce(?:ly)?|wild(?:ly)?|violent(?:ly)?|storm(?:y)?|blizzard|snowstorm|downpour|pouring|crashing|huge|dramatic(?:ally)?|many|lots of|racing)\b/i

/** The part of the sentence around a place in the prompt: adverbs there belong to it. */
const clauseAt = (prompt: string, from: number, to: number): readonly [string, string] => {
  const left = Math.max(
    ...[',', '.', ';', '!', '?', '\n'].map((c) => prompt.lastIndexOf(c, from - 1)),
  )
  const ends = [',', '.', ';', '!', '?', '\n']
    .map((c) => prompt.indexOf(c, to))
    .filter((i) => i >= 0)
  return [prompt.slice(left + 1, from), prompt.slice(from, Math.min(prompt.length, ...ends))]
}

/** What a prompt asks for, each once. `limit` is the strength of the clip's motions, 0..1: at 0 nothing stirs. */
export const ambientFromPrompt = (prompt: string, limit: number): readonly Ambience[] => {
  if (limit <= 0) return []
  // "Snow is falling" and "snow falling" say the same.
  const said = prompt
    .replace(/\b(?:is|are|was|were)\s+(?=\w)/gi, '')
    // What rains down there is no rain.
    .replace(
      /\b(confetti|petals|blossoms|leaves|sparks|embers|ash)\s+rain(?:s|ing)?\b/gi,
      '$1 fall',
    )
  const found: Ambience[] = []
  for (const [name, words] of wishes) {
    // Looking for all matches makes the pattern anew each time.
    if (said.search(words) < 0) continue
    for (const match of said.matchAll(words)) {
      const [before, after] = clauseAt(said, match.index, match.index + match[0].length)
      if (denied.test(before)) continue
      const clause = before + after
      const size = strong.test(clause) ? 1.3 : gentle.test(clause) ? 0.6 : 1
      found.push({ name, strength: size * (0.4 + 0.6 * limit) })
      break
    }
  }
  return found
}
