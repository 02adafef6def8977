// The small words of grammar: prepositions, numbers, determiners, groups, containers.

/** Row: names | relation; what a preposition says about how its object stands to the subject before it. */
export const PREPOSITIONS = `
on, onto, upon, on top of, atop, aboard, on board, on the back of, on the edge of, at the top of, at the edge of, on the shore of, on the banks of, on the side of, at the tip of, at the peak of, on the roof of, on the deck of, on the hood of, on the wing of, on the wings of, on the steps of, on the shoulder of, on the shoulders of, on the balcony of, on the porch of, on the head of, on the bank of, on the surface of, on the slopes of, on the summit of, on the outskirts of, on the side of, on the rim of, on the tip of, at the top, on top, on the lap of, perched on, perched atop, on the bow of | on
in, the inside of, interior of, the interior of, inside, into, within, inside of, in the middle of, in the center of, in the centre of, in the heart of, amid, amidst, among, amongst, at the center of, deep in, lost in, in the depths of, throughout, in the hands of, in the arms of, in the doorway of, in the window of, at the window of, at the door of, in the mouth of, in the corner of, in the palm of, in the style, in the back of, in the front seat of, in the garden of, in the streets of, on the streets of, in the ruins of, in the waters of, in the shallows of, in the lap of, at the wheel of, at the gates of, at the entrance of, at the entrance to, at the heart of, at the bottom of, at the end of, in the midst of, in an, somewhere in, out in, all over, stuck in, trapped in, half buried in | in
under, underneath, beneath, below, at the foot of, at the base of, in the shade of, in the shadow of | under
above, over, high above, up above, flying over, over the top of, hovering over | above
beside, with the help of, tied to, attached to, connected to, chained to, plugged into, past, next to, near, nearby to, by, alongside, close to, adjacent to, by the side of, at the side of, along, by the edge of, on the left of, on the right of, to the left of, to the right of, between, in between, together with, accompanied by, side by side with, with a view of, to the side of, hand in hand with, arm in arm with, along side, not far from | beside
behind, in back of, beyond, hiding behind, hidden behind | behind
in front of, before, in the front of, outside, outside of, in the foreground of, opposite of | front
around, surrounded by, round, all around, encircled by, in a ring around, wrapped around | around
against, up against, leaning against, leaned against, propped against | against
facing, towards, toward, opposite, looking at, looking towards, looking toward, gazing at, staring at, looking down at, looking over, looking out at, looking out over, looking through, watching over, in the direction of, looking out of, up at, face to face with, overlooking, with view of, versus, vs | facing
with, along with, having, full of, filled with, containing, holding in, featuring, including, as well as, plus, complete with, topped with, packed with, loaded with, lined with, adorned with, decorated with, covered in, covered with, covered by, overgrown with, overgrown by, dotted with, sprinkled with, drizzled with, garnished with, served with, equipped with, teeming with, bustling with, crowded with, lit by, illuminated by, lit up by, lit with, illuminated with, draped in, wrapped in, strewn with, studded with, tied with, bathed in, soaked in, drenched in, shrouded in, engulfed in, encrusted with, crawling with, overflowing with, engulfed by, framed by, bathed by, stuffed with, flanked by, and also | with
made of, made out of, made from, built of, built from, constructed from, constructed of, composed of, crafted from, carved from, carved out of, carved from, sculpted from, formed from, formed by, built out of, woven from, consisting of, cast in, sculpted out of, molded from, entirely of, created from, in the shape of, shaped like | material
wearing, dressed in, clothed in, clad in, in a pair of, sporting, dressed up in, wrapped up in, donning, outfitted in | wearing
holding, carrying, clutching, wielding, grasping, armed with, carrying a pair of, gripping | holding
riding, riding on, astride, riding in, mounted on, on horseback on, riding atop | riding
chasing, running after, pursuing, following, running away from, being chased by, hunting | chasing
dressed as, dressed like, disguised as, in the costume of, cosplaying as, as if, cosplay of, dressed up as, dressed up like | as
across, through, down, up, off, across from, out of, from, to, at, via, during, for, towards the end of, about, after, until, since, up to, all the way to, away from, out over, along the edge of, on the way to, en route to, on their way to, down to, up into, down into, off of, out from, off the coast of | through
of, of the | of
as, as a, like, like a, resembling, similar to, inspired from | like
without, no, without any, lacking, not, minus, sans, free of, free from, devoid of, empty of, absent, exclude, excluding, except, except for, don't include, do not include, don't show, do not show, dont show, dont include, avoid, never any, non, no visible, without a single, instead of, but no, with no, but not, but without, nobody except, zero, there is no, there are no, there should be no, not any | without
`

/** Row: names | count. */
export const NUMBERS = `
one, a single, single, just one, 1, only one, a lone | 1
two, a pair of, pair of, both, 2, a couple of, couple of, pair, two of, duo of, a duo of, twin pair of | 2
three, 3, trio of, a trio of, a few, few, three of, triple | 3
four, 4, quartet of, several, some, a handful of, handful of, a group of, group of, a number of, quartet, a small group of, small group of, a band of, band of, team of, a team of, gang of, a gang of, a family of | 4
five, 5, various, assorted kinds of, a variety of, variety of, multiple, numerous few, different kinds of, different types of, a set of, set of, a selection of, a collection of, collection of, an assortment of, assortment of, line of, a line of, row of, a row of, string of, a string of, a circle of, rows of, caravan of, a caravan of, convoy of, a convoy of, fleet of, a fleet of, pack of, a pack of, litter of, a litter of, parade of, a parade of, stream of, procession of, squad of, a squad of, arrangement of, assorted | 5
six, 6, half a dozen, half dozen, herd of, a herd of, pride of, a pride of, cluster of, a cluster of, pod of, a pod of, colony of, a colony of, gaggle of, a gaggle of | 6
seven, 7, flock of, a flock of, school of, a school of, shoal of, a shoal of | 7
eight, 8, many, lots of, a lot of, plenty of, tons of, loads of, numerous, a large group of, large group of, mass of, a mass of, army of, an army of, swarm of, a swarm of, troop of, a host of, sea of people, an abundance of, abundance of, endless, hordes of, horde of, a horde of, a mass of, a great many, piles of, heaps of, so many, too many, a multitude of, multitude of, multitudes of | 8
nine, 9 | 9
ten, 10, dozens of, tens of | 10
eleven, 11 | 11
twelve, 12, dozen, a dozen, a dozen of, two dozen, three dozen, hundreds of, thousands of, hundreds, thousands, millions of, a hundred, hundred, a thousand, thousand, countless, a crowd of, crowd of, a sea of, infinite number of, crowds of, a million, million, billions of, fifty, twenty, thirty, forty, fifteen, twenty five, sixty, ninety, eighty, seventy, thirteen, fourteen, sixteen, seventeen, eighteen, nineteen, ninety nine, 99, 101, uncountable, innumerable | 12
`

/** Measures and containers before "of". Row: names | key=value…; `in=` names the container, `stack=` the arrangement. */
export const MEASURES = `
stack, pile, heap, mound of, tower of, stacks, piles, a pile, a stack, mountain of, mountains of, hill of | arrangement=stack
bowl, dish of, bowls, a big bowl, salad bowl of | in=bowl
plate, platter, slice plate, plates, platter of, dish | in=plate
cup, mug, cups, mugs, teacup, pot of tea | in=cup
glass, glasses of, pint, pint glass, flute of, tumbler of, shot of, wineglass | in=glass
bottle, flask of, bottles, carafe of, can of, jug of, pitcher of | in=bottle
jar, jars, tin of, pot, vial of, pots of, jar full | in=jar
basket, baskets, crate of, box of, bag of, bucket of, bags of, boxes of, sack of, barrel of, basket full, cart of, carton of, crates of, chest of, cage of, tub of, wheelbarrow of, pot of, bouquet pot of | in=basket
vase of, vases of | in=vase
tray, trays | in=tray
slice, piece, chunk, bite, half, slices, scoop, loaf, loaves, scoops, wedge, pieces, sliver, segment | arrangement=slice
bunch, bundle, clump, posy, bunches, cluster, sheaf, spray | arrangement=bunch
`

/** Words passed over in silence. */
export const STOP = `
a, an, the, this, that, these, those, its, it, his, her, their, my, your, our, he, she, they, we, i, you, him, them, us, me, who, whom, whose, which, what, itself, himself, herself, themselves, myself, yourself, any, each, every, all, own, such, else, other, others, another, either, neither, than, if, but, though, although, because, so that, however, yet, already, ever, not only, both of, one of, there is, there are, there, it is, its a, while, when, where, why, how, as well, etc, e g, i e, let, lets, s, t, re, ve, ll, d, m, st, nd, rd, th, am, pm, o, ok, okay, oh, wow, yes, well, up, down, out, off, away, back, forth, ahead, along, apart, aside, again, upright, sideways, backwards, forwards, forward, upwards, downwards, overhead, outwards, inwards, left side, right side, leftside, rightside, left hand, right hand, mid, x, de, la, le, non stop, ago, later, soon, once, twice, whether, until, upon a time, once upon a time, am i, be, being, been, do, does, did, done, having been, has been, is being, to be, in order to, able to, going to, about to, trying to, want to, ready to, seems to, appears to, starting to, beginning to, used to, supposed to, dont, doesnt, isnt, arent, wont, cant, cannot
`

/** Words that join; `and`-like ones continue a list. */
export const JOIN = `
and, or, &, and then, and also, n
`
