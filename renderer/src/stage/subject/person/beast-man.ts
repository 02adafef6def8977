// People with the head of a beast and its coat for skin: werewolves, minotaurs, jackal gods.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { newSubject } from '../../new-subject.ts'
import { addBeastHead } from '../animal/beast-head.ts'
import { coatPaints } from '../animal/coat.ts'
import type { Species } from '../animal/species.ts'
import { speciesOf } from '../animal/species-table.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Looks } from './looks.ts'
import type { Outfit } from './outfit.ts'

/** The beast that the trait names: what stands in the table of species, and horns that it must have. */
const forms: Readonly<Record<string, { readonly form: string; readonly part?: Partial<Species> }>> =
  {
    wolf: { form: 'wolf' },
    bull: {
      form: 'cow',
      part: {
        horns: 'cow',
        coat: 'plain',
        color: [0.16, 0.085, 0.045],
        second: [0.3, 0.19, 0.13],
        dark: [0.03, 0.02, 0.015],
        mane: 'fluff',
      },
    },
    jackal: {
      form: 'wolf',
      part: {
        coat: 'plain',
        color: [0.02, 0.02, 0.025],
        second: [0.03, 0.03, 0.035],
        dark: [0.01, 0.01, 0.012],
        iris: [0.8, 0.5, 0.05],
      },
    },
    fox: { form: 'fox' },
    lion: { form: 'lion' },
  }

/** The species whose head somebody has; null for people. */
export const beastOf = (subject: BriefSubject): Species | null => {
  const known = forms[subject.traits['beast'] ?? '']
  const sp =
    known &&
    speciesOf(newSubject('beast', { form: known.form, kind: 'quadruped', colors: subject.colors }))
  return sp ? { ...sp, ...known.part } : null
}

/** Skin in the coat's colour; no hair and no beard. */
export const furred = (looks: Looks, sp: Species): Looks => ({
  ...looks,
  skin: sp.color,
  style: 'bald',
  beard: '',
})

/** No more on than was named: a bare chest and bare paws. */
export const undressed = (o: Outfit, subject: BriefSubject): void => {
  const topped = subject.wears.some((w) => !/shorts|pants|belt|loincloth|trunks/.test(w.item))
  if (!topped) o.top = null
  o.shoes = { ...o.shoes, kind: 'bare', shaft: 0 }
}

/** The head in the space of a human one. */
export const addHeadOfBeast = (part: Workpiece, sp: Species, howls: boolean): void => {
  const skull = 0.128
  part.within(
    [0, 0.02, -0.005],
    turned(0, howls ? -0.75 : 0.06, 0),
    (head) =>
      addBeastHead(
        head,
        sp,
        (s) => coatPaints(s, sp, false),
        { r: 0.66, to: [0, -1.1, howls ? 0.3 : -0.45] },
        false,
        howls ? 'open' : 'shut',
      ),
    skull,
  )
}
