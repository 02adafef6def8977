// Prompts of animals, and the essentials their Briefs must have: each kind has a body of its own, in a place where it is at home.

/** Row: prompt | essentials, as in the other files of cases. */
export const BEAST_CASES = `
a capybara soaking in a hot spring | capybara @lake set=pool
two otters holding hands | 2xotter:hold @river
a triceratops and a stegosaurus | triceratops stegosaurus
velociraptors chasing a jeep | 4xt-rex:run car t-rex>chasing>car
a pterodactyl over a volcano | pterosaur:fly @volcano
a meerkat family standing guard | 4xmeerkat:stand
a hyena laughing at night | hyena time=night
a lynx in the snow | lynx @snow
a cheetah running across the savanna | cheetah:run @savanna
an alpaca and a llama | alpaca llama
a skunk in a garden | skunk @garden
a beaver building a dam | beaver:kneel @river
an eagle catching a salmon | eagle:hold fish eagle>holding>fish
a vulture on a cactus | eagle cactus eagle>on>cactus
`
