import type { ArticleSeed } from '../types'

import { h2, list, p, quote } from './blocks'

export const science: ArticleSeed[] = [
  {
    slug: 'night-flower-palm-house-opens',
    headline: 'It blooms once in eleven years, for one night, and smells of old boots',
    section: 'science',
    byline: ['Ines Odulay'],
    summary:
      'The giant arum in the Palm House on Orchard Hill is about to open. Botanists have brought camp beds, the city has put on a tram, and clothes pegs are sold at the gate.',
    image: 'greenhouse-night',
    tags: ['nature', 'night'],
    hoursAgo: 1.8,
    reads: 246,
    body: [
      p(
        'The plant has no common name, though the gardeners call it Aunt Beatrix. It is two metres and ten centimetres tall, grew seven of those centimetres yesterday, and at some moment in the next forty-eight hours will unfold a single purple flower the size of a bathtub. It will then smell, for about nine hours, of something that has been dead under a floor. After that it will fall over.',
      ),
      p(
        'The last time was eleven years ago. Twelve thousand people came, eight fainted, and one proposed marriage (she accepted, outdoors). This time the Botanical Garden is prepared. The Palm House stays open round the clock, a special tram runs from Cooper Street, and the Friends of the Garden are selling clothes pegs for the nose, painted, at one crown.',
      ),
      h2('Why it does it'),
      p(
        'The stench is an invitation. The arum is pollinated by carrion beetles, and since in the forests of its home the next specimen may stand five kilometres away, it must call loudly. It even warms itself: on the night of flowering the spike in the centre reaches thirty-six degrees, which makes the odour rise like smoke from a chimney.',
      ),
      quote(
        'People think evolution tends towards beauty. It tends towards whatever gets the beetle out of bed.',
      ),
      p(
        'Dr Rosamund Tey, the curator, has slept on a camp bed beside the pot since Sunday. She has a serious purpose. In the wild the species is down to perhaps three hundred plants, and the specimens in botanical gardens are nearly all children of the same mother. A garden in Haeon has sent pollen from an unrelated male line, frozen, in a flask which the customs office first took for ice cream.',
      ),
      p(
        'The window for using it is narrow. The female flowers are ready on the first night, the plant’s own pollen ripens on the second, so that it cannot fertilise itself. Dr Tey will cut a small opening in the base of the flower and work by touch, with a brush meant for watercolours. She reckons on a quarter of an hour and will not, she says, be breathing much of it.',
      ),
      list(
        'The Palm House is open day and night until the flower collapses.',
        'Night tram every twenty minutes; the gate is by the lower pond.',
        'The garden advises against heavy meals. It advises, firmly, against scent.',
      ),
      p(
        'As of this morning the outer leaf had loosened by a finger’s breadth. A beetle, origin unknown, was sitting on the rim of the pot. It had apparently read the papers.',
      ),
    ],
  },
  {
    slug: 'karoun-array-repeating-signal',
    headline: 'Forty-two ears in the desert hear something that keeps time',
    section: 'science',
    byline: ['Ines Odulay', 'Bashir Kolvane'],
    summary:
      'The Karoun radio array has picked up a signal that returns every 53 minutes. Astronomers are almost certain what it is not. They have checked the kitchen.',
    image: 'dish-field',
    tags: ['astronomy'],
    hoursAgo: 10,
    reads: 154,
    body: [
      p(
        'The first thing they did was to unplug the microwave oven. This is not a joke at the Karoun array. Four years ago a mysterious burst that had kept two doctoral students busy for a summer turned out to be soup. Since then the canteen has been lined with copper mesh, and every interesting signal is first compared with the menu.',
      ),
      p(
        'This one passed. It comes from the constellation of the Ferryman, lasts for thirty seconds, fades and returns: every fifty-three minutes and eleven seconds, with a precision that would do credit to a station clock. The forty-two dishes have now followed it for five months. The results appeared on Monday in the *Annals of the Southern Sky*.',
      ),
      h2('Too slow to be usual'),
      p(
        'Stars that tick are nothing new. When a massive sun collapses, it may leave a neutron star, a body of the size of a city that sweeps a beam across space like a lighthouse. Such objects turn once in a second, or much faster. Theory says that those which take longer than about a minute ought to fall silent. One that needs fifty-three should not be audible at all.',
      ),
      quote(
        'It is as though you heard a church bell and found, on going to look, that nobody had built the church.',
      ),
      p(
        'Professor Yusra Belhaven, who directs the array, offers three explanations. The object could be an exceptionally magnetic neutron star that was slowed down early in its life. It might be a white dwarf, larger and lazier, circled by a companion that disturbs its magnetic field once in every orbit. Or it is something for which there is no drawer yet. She has a preference for the second, she says, and hopes for the third.',
      ),
      h2('And the other idea?'),
      p(
        'Every reader will have had it. Could someone be sending? The team discusses the question on one page and disposes of it politely. The signal is spread over a wide band of frequencies, which wastes nearly all its energy. It carries no pattern besides its beat. And it is far too strong: anyone producing it deliberately would have to switch on the equivalent of a small star for half a minute, fifty-odd minutes apart, with nothing to say.',
      ),
      p(
        'Now optical telescopes will have a look. At [Skarn Observatory](/articles/skarn-observatory-dark-hours), above Merrowgate, ten nights are set aside in November. If a companion exists, it should show up as a faint reddish dot. The canteen at Karoun has pinned up a list on which staff may bet. The soup is leading.',
      ),
    ],
  },
  {
    slug: 'skarn-observatory-dark-hours',
    headline: 'The village that switched off its lamps to give an observatory back its sky',
    section: 'science',
    byline: ['Ines Odulay'],
    summary:
      'In Skarn the street lights go out at eleven. Burglaries have fallen, bats have returned and the astronomers on the hill can see a galaxy they had given up for lost.',
    image: 'observatory-night',
    tags: ['astronomy', 'night', 'nature'],
    hoursAgo: 22,
    reads: 69,
    body: [
      p(
        'When Skarn Observatory was founded in 1896, its astronomers complained about fireflies. A hundred years later they complained about a car park. The glow from the valley had become so bright that the great refractor, once among the ten best in the world, was used chiefly to show school classes the moon.',
      ),
      p(
        'Then, three winters ago, the village of Skarn had to replace its street lighting. The council had an offer for 214 new lamps, brighter and cheaper to run. Pernille Osgar, the observatory’s director, asked if she might say a few words at the meeting. Instead of speaking she invited everyone outside, where by arrangement with the electrician the power had been turned off.',
      ),
      h2('Eleven minutes'),
      p(
        'They stood in the square for eleven minutes, those present relate, because no one wanted to be the first to go in. Above the church roof was the Milky Way, which people under forty knew only from wallpaper. The offer was rejected by nineteen votes to two. Skarn bought 80 lamps rather than 214, amber ones, shielded from above, and at eleven in the evening it switches them off.',
      ),
      quote(
        'We had been afraid of the dark. It turned out that we’d been afraid of not being asked.',
      ),
      p(
        'Mayor Konrad Thiel freely admits that he voted against. He had expected broken ankles and break-ins. In three years there has been one ankle, his own. The police record shows fewer burglaries than before, probably, an officer thinks, because a torch in a dark street attracts attention. Eleven species of bat have been counted, compared with four. The village saves 31,000 crowns a year.',
      ),
      p(
        'On the hill the effect can be measured. The night sky above Skarn has become darker by a factor of three. A small galaxy in the constellation of the Weaver, catalogued here in 1911 and invisible since the seventies, was photographed again in March. It looked, says Dr Osgar, very well.',
      ),
      h2('Contagion'),
      p(
        'Six neighbouring parishes have followed the example; a seventh, Lower Arle, will vote next month. The remaining brightness comes from the coast, above all from the floodlights of the container terminal, forty kilometres off. Dr Osgar has written to the Harbour Board. She has suggested no speeches. She would just like its members to come up one evening, she wrote, and bring a coat.',
      ),
    ],
  },
  {
    slug: 'arle-estuary-diatoms-census',
    headline: 'Four drops of the Arle and 312 kinds of glass',
    section: 'science',
    byline: ['Ines Odulay'],
    summary:
      'Schoolchildren have counted the algae of the estuary under the microscope. They discovered that the river is healthier than feared, and a species nobody had seen.',
    image: 'diatoms',
    tags: ['nature', 'climate'],
    hoursAgo: 33,
    reads: 41,
    body: [
      p(
        'They look like rose windows, like sugar tongs, like the hubcaps of an extravagant car. They are made of glass, live in all waters, and produce about a fifth of the oxygen that we breathe. Diatoms are so small that four drops from the mouth of the Arle contain some eighty thousand. Since the spring this can be stated with unusual confidence, because somebody has counted.',
      ),
      p(
        'The somebody was 640 schoolchildren. The Tide Institute had wanted for years to take a census of the estuary, and lacked people. A teacher, Benedikta Moss, pointed out that she had twenty-eight, with good eyes. In the end twenty-three schools took part. Each class was given a microscope, a sample and a field guide, and each sample went to three classes, so that mistakes would show.',
      ),
      h2('Better than expected'),
      p(
        'The result is 312 species, sixty more than in the last survey, in 1987. Diatoms are fussy; which ones are present tells more about the state of a river than most chemical tests. Those that thrive on sewage have declined by two thirds. A delicate star-shaped kind, thought to have vanished from the lower Arle when the tanneries were in business, is back in eleven places.',
      ),
      quote('Adults look for what is in the book. Children look at what is on the slide.'),
      p(
        'So the institute’s director, Horatio Venn, explains the best find of the project. In the sample from Dyer Sluice a girl of eleven had drawn a disc with five chambers. Diatoms have two-fold, three-fold or many-fold symmetry; five is practically unheard of. The other two classes had noted “circle, broken”. Dr Venn fetched the slide and was silent for some time.',
      ),
      p(
        'It was not broken. There were nine such discs, all alike. Genetic tests confirmed in August that it is a new species, perhaps a new genus. Naming is the privilege of the discoverer. Wilma Achebe-Storr, year six, considered for a week and decided against her own name, her teacher’s and her cat’s.',
      ),
      h2('What it is called'),
      p(
        'The species will be described as *Pentacella patiens*, the patient one. Because it waited, she says, until someone had time. The census is to be repeated every five years. By then Wilma will be sixteen. She has asked for the same drop.',
      ),
    ],
  },
]
