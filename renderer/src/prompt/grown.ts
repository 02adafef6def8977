// Who is called a girl or a boy but dressed and placed as a grown-up is one: "a girl in a black crop top", "a goth girl in a bar".
import type { Brief, BriefSubject } from './brief.ts'

const grownClothes =
  /crop-top|bikini|heels|gown|trench|leather-jacket|blazer|tuxedo|^suit|corset|stockings|mini-?skirt|cocktail|evening|lingerie|bodysuit|fur-coat|wedding/

const grownWords =
  /\b(model|fashion|vogue|editorial|runway|selfie|influencer|bar|pub|nightclub|clubbing|cyberpunk|neon|goth|gothic|punk|emo|grunge|cigarette|smoking|wine|cocktail|whisky|beer|motorcycle|tattoos?|tattooed|lipstick|make-?up|sexy|gorgeous|glamorous|sensual|seductive|e-girl|vampire|office|date night|boyfriend|party dress|(pink|blue|purple|green|silver|violet|turquoise|platinum) hair(ed)?)\b/i

const childish =
  /\b(little|small|tiny|baby|child|children|kids?|toddlers?|school|birthday|mother|father|mom|mum|dad|parents?|grand\w+|teddy|doll|swing|playground|kindergarten|years? old|year-old|young(er)?)\b/i

const raised = (subject: BriefSubject): BriefSubject => {
  const girl = subject.form === 'girl'
  return {
    ...subject,
    form: girl ? 'woman' : 'man',
    height: girl ? 1.66 : 1.76,
    traits: { ...subject.traits, age: 'young' },
  }
}

/** The brief with girls and boys grown up where everything about them says so. */
export const grownUp = (brief: Brief): Brief => {
  if (childish.test(brief.prompt)) return brief
  const said = grownWords.test(brief.prompt)
  const subjects = brief.subjects.map((s) =>
    /^(girl|boy)s?$/.test(s.noun) &&
    s.traits['age'] === 'child' &&
    s.traits['size'] === undefined &&
    (said || s.wears.some((w) => grownClothes.test(w.item)))
      ? raised(s)
      : s,
  )
  return { ...brief, subjects }
}
