// Plants. Row: names | form height key=value…

/** Trees, flowers, crops and other plants. */
export const PLANTS = `
@plant
tree, oak, oak tree, maple, maple tree, linden, chestnut tree, elm, beech, beech tree, ash tree, walnut tree, deciduous tree, old tree, olive tree, willow, willow tree, weeping willow, eucalyptus, eucalyptus tree, eucalyptus trees, gum tree, poplar, fig tree, sycamore, plane tree, tree of life, world tree | tree 8 art=deciduous-tree
apple tree | tree 4 trait=fruit:apple color=#4f7a2c art=deciduous-tree
orange tree, lemon tree, citrus tree, fruit tree, peach tree, pear tree | tree 3.5 trait=fruit:orange art=deciduous-tree
autumn tree, autumn trees, fall tree, maple trees in autumn, red maple, japanese maple, red maple tree, japanese maple tree, japanese maple trees, red maple trees, red maples, autumn maples, autumn maple | tree 7 color=#c8361c art=deciduous-tree
baobab, baobab tree | acacia 12 trait=trunk:thick at=savanna
pine, pine tree, fir, fir tree, spruce, evergreen, conifer, cedar, redwood, sequoia, larch, evergreen tree, pine trees | pine 12 art=evergreen-tree
christmas tree, xmas tree | pine 2.2 trait=decorated:christmas art=christmas-tree
cypress, cypress tree, cypress trees, cypresses, italian cypress, mediterranean cypress | cypress 9 art=evergreen-tree
palm, palm tree, coconut tree, coconut palm, date palm, palms | palm 9 art=palm-tree at=beach
cherry blossom tree, cherry tree, sakura, sakura tree, blossom tree, cherry blossoms, cherry blossom, blooming tree, plum tree, almond tree, blossoming tree, magnolia tree, peach blossom, sakura trees, jacaranda | cherry-tree 5.5 art=cherry-blossom season=spring
acacia, acacia tree, umbrella thorn | acacia 6 at=savanna
birch, birch tree, aspen, birches | birch 10
dead tree, bare tree, leafless tree, withered tree, gnarled tree, twisted tree, barren tree, dry tree, spooky tree | dead-tree 6
tree stump, stump, log, fallen log, tree trunk, driftwood | object/curio .5
bonsai, bonsai tree | tree .4 trait=pot:yes art=potted-plant
bush, shrub, hedge, topiary, boxwood, thicket, berry bush, bushes, rose bush, juniper, blueberry bush | bush 1.1
flower, wildflower, blossom, bloom, daisy, daisies, poppy, poppies, lily, lilies, violet flower, orchid, orchids, iris, peony, peonies, daffodil, chrysanthemum, carnation, hydrangea, marigold, dandelion, gardenia, lilac, snowdrop, petunia, dahlia, jasmine, magnolia, anemone, geranium, crocus, wildflowers, bluebell, bluebells, buttercup, camellia, forget me not, edelweiss | flower .4 art=blossom
red poppy, red poppies | flower .5 color=#d8201c art=hibiscus
hibiscus, plumeria, tropical flower | ~hibiscus .2
hyacinth, lavender, lavender plant, lavender flower, lavender flowers, lavender sprig, sprig of lavender, sprigs of lavender, lupine, lavender bush | lavender .5 art=hyacinth
lily pad, lily pads, lilypad, lilypads, lotus leaf | object/lily-pad .06 at=lake
lotus, lotus flower, water lily, water lilies, waterlily, lotus flowers | lotus .3 art=lotus at=lake
sunflower, sunflowers | sunflower 1.6 art=sunflower
flower arch, floral arch, wedding arch, arch of flowers, arch of roses, rose arch, floral archway, flower archway, arch made of flowers, garden arch | flower-arch 2.7 at=garden
tulip, tulips | tulip .45 art=tulip
rose, roses, red rose | rose .5 art=rose
cactus, cacti, saguaro, prickly pear, succulent, agave, aloe, aloe vera, cactuses | cactus 1.8 art=cactus at=desert
mushroom, toadstool, fungus, fly agaric, mushrooms, toadstools, fungi, champignon | mushroom .15 art=mushroom at=forest
bamboo, bamboos | bamboo 6 at=forest
potted plant, house plant, houseplant, flowerpot, flower pot, pot plant, monstera, ficus, plant in a pot, plants, plant, fern, ferns, indoor plant | potted-plant .6 art=potted-plant
bouquet, bouquet of flowers, flower bouquet, flower arrangement, bunch of flowers, vase of flowers, flowers in a vase | bouquet .45 art=bouquet
bouquet of roses, roses bouquet | bouquet .45 color=#b8141c trait=flowers:rose art=bouquet
grass, tall grass, weeds, reed, reeds, lawn, turf, pampas grass | grass .5
wheat, corn, crop, crops, barley, rye, ear of wheat, cornstalk, sugar cane, wheat ears | wheat 1.0 art=sheaf-of-rice at=field
rice plant, paddy | wheat .8 art=sheaf-of-rice at=field
clover, four leaf clover, shamrock, lucky clover | ~four-leaf-clover .1
leaf, green leaf | leaf .1 art=leaf-fluttering-in-wind
leaves, foliage | ~leaf-fluttering-in-wind .1
maple leaf, autumn leaf | ~maple-leaf .12
fallen leaf | ~fallen-leaf .1
seedling, sprout, sapling, young plant, seed | ~seedling .2
herb, basil, mint, parsley, rosemary, thyme, sage, herbs | ~herb .2
ivy, vine, vines, creeper, moss, lichen, seaweed, kelp, algae, liana, creepers | bush .8 trait=climbing:yes
wreath, garland | ~hibiscus .4
venus flytrap, carnivorous plant | ~seedling .3
hay, straw bale, hay bale, haystack, bale of hay, hay bales | object/curio 1.3 at=field
branch, twig, tree branch, bough, stick | object/curio .3
firewood, pile of firewood, stack of firewood, wood pile, woodpile, pile of wood, stack of logs, pile of logs, log pile | object/firewood .9 count=1
wood, logs, lumber, wooden log, timber | object/curio .5
`
