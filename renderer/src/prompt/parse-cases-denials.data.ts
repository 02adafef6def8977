// Prompts that deny something, with what their Briefs must say of it, in the notation of `essentials.ts`.

/** Row: prompt | tokens. */
export const DENIAL_CASES = `
a mountain that isn't snowy | @mountain not=snow weather=clear
a man who isn't wearing glasses | man not=glasses lacks:glasses
a lake, never a boat | @lake not=boat
a street -people | @street not=people
nobody in the street | @street not=people
a beach with nobody on it | @beach not=people
an empty street with no one | @street not=people
a hatless man | man not=hat lacks:hat
a treeless hill | @hill not=tree
a windowless house | house not=window
a snowless mountain | @mountain not=snow
a cloudless sky over a field | @field not=cloud weather=clear
a starless night | time=night not=star
a moonless night over a lake | @lake time=night not=moon
a wingless dragon | dragon not=wings
a beardless man | man not=beard lacks:beard
a non-smoking man | man not=cigarette
not a dog, but a cat | cat not=dog
a cat but no dog | cat not=dog
room free of furniture | @room not=furniture
a room without any furniture, just a cat | cat @room not=furniture
a car-free street | @street not=car
a beach, people-free | @beach not=people
I don't want any people, a beach | @beach not=people
a city street, no cars but a bicycle | bicycle @street not=car
no trees and a dog on the grass | dog not=tree
a wizard without a hat | man not=hat lacks:hat
nothing but a lighthouse | lighthouse
a homeless man on a bench | man:sit bench
a girl without a coat and a boy with a red hat | girl boy not=coat wears=hat
a low-poly fox - sunset | fox time=sunset medium=low-poly
`
