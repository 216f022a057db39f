import type { ArticleSeed } from '../types'

import { h2, list, p, picture, quote } from './blocks'

export const city: ArticleSeed[] = [
  {
    slug: 'storm-wilhelmina-flood-gates',
    headline: 'Storm Wilhelmina reaches the coast tonight; flood gates close at six',
    section: 'city',
    byline: ['Joss Arkwell', 'Ines Odulay'],
    summary:
      'Gusts of 130 kilometres an hour and a surge of up to two metres are forecast for the lower Arle. Schools shut at noon, ferries at four, and the flood gates at six.',
    image: 'storm-map',
    tags: ['weather', 'harbour', 'climate'],
    hoursAgo: 0.5,
    reads: 188,
    body: [
      p(
        'The deepest low of the season will cross the coast between Skerrow and the mouth of the Arle shortly before midnight, the weather service said this morning. It raised its warning for Merrowgate and eleven parishes downstream to **red**, the first time it has done so since the winter of the broken pier.',
      ),
      p(
        'Gusts of 130 kilometres an hour are expected at the harbour, a little less in the upper town. The wind is not the chief worry. Wilhelmina arrives with the spring tide at her back, and the two together could lift the river by as much as two metres above its ordinary high water at about a quarter past one.',
      ),
      h2('What closes, and when'),
      list(
        '**Noon:** all schools and nurseries; pupils without someone at home may stay until five.',
        '**Four o’clock:** the ferries to Holm and Skerrow, and the pedestrian deck of the Arle Bridge.',
        '**Six o’clock:** the flood gates at Dyer Sluice and North Basin. Cars left on the quays after that will be towed or, in the harbour master’s word, “salted”.',
        '**Eight o’clock:** tram lines 2 and 6 east of Cooper Street. Line 4 runs as long as its wires do.',
      ),
      p(
        'The gates were rebuilt four years ago for a surge of three metres. Engineers from the city’s waterworks spent the night testing them, and found one hinge at Dyer Sluice that closed eleven seconds too slowly. It has been spoken to, said the duty engineer, Agathe Morell, and greased.',
      ),
      quote(
        'I would much rather be mocked tomorrow for closing too early than praised for a good rescue.',
      ),
      p(
        'That was Mayor Ruta Vandermoor, at a press conference held in rubber boots. She asked households on Tallow Lane, Basin Street and the Saltings to carry valuables upstairs and to look in on neighbours who cannot. Sports halls at Orchard Hill and Ropewalk have beds for 900 people; dogs are welcome, the mayor said, and so is any cat that consents.',
      ),
      p(
        'On the water, forty-one ships have been sent to anchor in the lee of the Outer Bank. The wind farm there will turn its blades edge-on at nine, and the grid company expects to make up the difference from the Hollen reservoirs. Short local power cuts are likely all the same.',
      ),
      picture('lighthouse-fog'),
      p(
        'The low should be past by dawn, leaving a cold north-westerly and, if the forecasters are right, a very clear Thursday. The [flood service](https://floods.merrowgate.example) publishes the level at Dyer Sluice every five minutes. We will follow the night on this page.',
      ),
    ],
  },
  {
    slug: 'all-night-trams-line-4',
    headline: 'Line 4 will run all night, and the city must decide what it is awake for',
    section: 'city',
    byline: ['Wim Orlebar'],
    summary:
      'From March a tram will leave Cooper Street every twenty minutes, right through the small hours. Nurses, bakers and night owls rejoice; Tallow Lane would like to sleep.',
    image: 'night-tram',
    tags: ['transport', 'night'],
    hoursAgo: 2.5,
    reads: 212,
    body: [
      p(
        'At eight minutes to one every morning the last tram on Line 4 passes Cooper Street with its inside lights up and usually nobody in it. Two streets away, at the bus stop by the infirmary, some thirty people are waiting for a replacement service that comes when it comes. Among them are cooks, cleaners and the late shift from the surgical ward. This mismatch has irritated the transport committee for years. On Monday night it voted, by nine to four, to end it.',
      ),
      p(
        'From the first of March, Line 4 will run round the clock: every twenty minutes between the Saltings and Orchard Hill, with single cars and a reduced speed on the Tallow Lane curve. The trial is to last a year and cost 3.4 million crowns, about as much as the city spends each year on the replacement buses.',
      ),
      h2('Who travels at three'),
      p(
        'The committee had a count made. On an ordinary weekday, it found, 5,800 people in Merrowgate begin or end a shift between midnight and five. Most of them live along Line 4, because the line was laid in 1911 to carry exactly such people to exactly such shifts. What ended was the service. The need for it did not.',
      ),
      quote('The city has always worked at night. It just preferred not to watch.'),
      p(
        'So says Oluwa Brandt, who has driven trams here for twenty-six years and who will be one of fourteen drivers on the new roster. She volunteered. “At night they say good evening,” she explains. “In the morning they say nothing, and at five in the afternoon you do not want to hear it.”',
      ),
      p(
        'The four votes against came from members for the old town, where the Tallow Lane curve produces a note that residents describe, with some precision, as a high B flat. The operator has promised a water spray for the rails and rubber inserts for the wheels. A residents’ association has promised to sit up with a tuning fork.',
      ),
      h2('A timetable as a wager'),
      p(
        'Other questions will be harder to lubricate. The Corn Hall bakers want their first bread on the 3.40 car. Two theatres want the last curtain to fall later. The innkeepers on Basin Street want what innkeepers want. The mayor has asked for a report by summer on what a city with a night service should keep open, from libraries to lavatories.',
      ),
      p(
        'Nobody on the committee expects the trams to be full. The break-even figure is eleven passengers a car. On Monday, to test the idea, the committee rode home together after the vote on the 0.52, and so for once the last tram down Cooper Street carried thirteen.',
      ),
    ],
  },
  {
    slug: 'saltern-court-empty-flats',
    headline: 'Thirty-one dark windows at Saltern Court',
    section: 'city',
    byline: ['Signe Aldous'],
    summary:
      'While 4,200 households wait for a city flat, every seventh home in one of its own blocks stands empty. The reason fits on a single form, which nobody was allowed to sign.',
    image: 'flats-dusk',
    tags: ['housing'],
    hoursAgo: 9,
    reads: 148,
    body: [
      p(
        'You can count them best at dusk. On the river side of Saltern Court, when the lamps go on, thirty-one windows stay dark. Behind them are flats with new boilers, new wiring and, in at least four cases, the protective film still on the cooker. They have been finished since April.',
      ),
      p(
        'The block on Tallow Lane belongs to the city. So does the waiting list, which at the last count held 4,200 households. Yet the homes cannot be let, and it took this newspaper three weeks and two requests under the records act to learn why. The acceptance certificate for the new fire doors was never signed.',
      ),
      h2('A signature in search of a hand'),
      p(
        'Until last winter, certificates of this kind were signed by the building inspectorate. In January the inspectorate was merged with the office for public works, which had commissioned the doors. An official may not approve his own order, so the form went to the legal department. The legal department found that the rule naming a deputy had been repealed with the merger. It asked the interior ministry in Caldersted, which replied in June that the matter was one for the city.',
      ),
      quote('Everyone behaved correctly. That is the terrible thing about the file.'),
      p(
        'The sentence is from Hedvig Tarn, the city’s ombudswoman, who read all 212 pages. She counted fourteen letters in which one office politely asks another whether it might be responsible. The doors themselves, she notes, were tested twice and are excellent.',
      ),
      p(
        'Meanwhile the rent not collected comes to some 230,000 crowns. The heating runs at the frost setting. A night watchman is paid to walk through the empty corridors, and says he has got to know the tenants either side by their music.',
      ),
      h2('Waiting two floors down'),
      p(
        'One of them is Amadou Fell, who shares two rooms on the ground floor with his wife and three children. They have been on the list for a larger flat since the second child. “I can hear that there is nobody above us,” he says. “It is the quietest ceiling in Merrowgate.”',
      ),
      p(
        'The mayor’s office called the delay “unsatisfactory” on Tuesday and announced an urgent motion giving the fire service the right to sign. The council could pass it next week. After that, the housing department says, it will need ten working days to write to the first households on the list. It has already bought the stamps.',
      ),
    ],
  },
  {
    slug: 'skerrow-lighthouse-keeper-wanted',
    headline: 'Wanted: a keeper for Skerrow Light, must like weather and soup',
    section: 'city',
    byline: ['Joss Arkwell'],
    summary:
      'The coast trust is looking for the first resident of the lighthouse in decades. The pay is modest, the view is not, and 2,600 people have already applied.',
    image: 'lighthouse-fog',
    tags: ['harbour', 'nature'],
    hoursAgo: 14,
    reads: 301,
    body: [
      p(
        'The advertisement ran to nine lines. It offered a round bedroom, a boat every second Thursday and 1,900 crowns a month. It asked for a steady character, a working knowledge of paint, and “some tolerance for the company of gannets”. The Coast Trust had hoped for thirty applications. By Tuesday noon it had 2,614.',
      ),
      p(
        'Skerrow Light has flashed twice every fifteen seconds since 1842, and by itself since 1988, when a relay the size of a cigar box took over from the last keeper. The light does not need anybody now. The building does: salt has got into the stair, the gannets into the coal store, and last autumn a party of day-trippers into the lamp room.',
      ),
      h2('What the job is'),
      list(
        'Painting. Then, once finished, painting.',
        'Counting seabirds on the first of each month, honestly.',
        'Showing visitors round in summer, forty at a time, without losing any.',
        'Reading the rain gauge at seven in the morning, for a series unbroken since 1851.',
      ),
      p(
        'The last item is the one the trust’s director, Philippa Strand, will not bargain about. During the changeover in 1988 the gauge was read for five months by a postman who rowed out each morning. He missed no day. His name was Lukas Ems, he is 91, and he has a seat on the selection panel.',
      ),
      quote('They all write about solitude. I ask them how they would dry a sock.'),
      p(
        'Among the candidates, Mr Ems reports, are a judge, two poets, the assistant conductor of an orchestra, a family of seven and a gentleman who stressed that he bore no grudge against anyone on the mainland. A surprising number enclosed recipes. The word “soup” in the headline of the advertisement had been a joke by the typesetter, but it has proved useful: the panel has begun to sort by it.',
      ),
      p(
        'There are practical limits. The spring holds enough water for two. The telephone works on the north side of the gallery, in a dry wind. There is no television, and the trust sees no need to apologise. Interviews take place on the island next month, weather permitting. Any candidate whom the weather does not permit will be considered to have had a first impression.',
      ),
      p(
        'The post begins in April for two years. Applications close on Friday at midnight, or, as the advertisement has it, *at the four hundredth flash after twenty past ten*. Several applicants have pointed out that the sum is right.',
      ),
    ],
  },
  {
    slug: 'arle-bridge-twenty-to-nine',
    headline: 'The whole of Merrowgate is on one bridge at twenty to nine',
    section: 'city',
    byline: ['Wim Orlebar', 'Bashir Kolvane'],
    summary:
      'New counting loops on the Arle Bridge show a jam that lasts just 35 minutes and could be dissolved by one school bell. The school has been asked. It is thinking.',
    image: 'arle-bridge',
    tags: ['transport'],
    hoursAgo: 5,
    reads: 96,
    body: [
      p(
        'For eleven years the city has debated a second bridge over the lower Arle. It would cost 640 million crowns and the nesting place of a great many terns. Now a set of copper loops in the road surface, installed for 38,000 crowns, suggests that the first bridge is perfectly adequate for twenty-three and a half hours a day.',
      ),
      p(
        'The loops, which report every passing axle, have been counting since August. This newspaper obtained the figures and put them in order. On weekdays 41,000 vehicles cross. Until five past eight they flow at the permitted 60. At twenty to nine they crawl at 11. By ten past nine the deck is nearly empty again, and stays so until evening, when people go home at sensibly different times.',
      ),
      h2('The bell at Orchard Hill'),
      p(
        'What happens at twenty to nine? The data show where the extra cars come from and where they leave: 62 per cent turn off at the first exit, and most of those come back within nine minutes. That exit leads to one place, the Orchard Hill School Centre, where three schools with 3,100 pupils all begin at five to nine.',
      ),
      quote('We had drawings for two more lanes. Nobody had ever looked at a timetable.'),
      p(
        'Traffic engineer Dolores Quint says this without embarrassment; it is, she adds, fairly usual in her profession. Her model says that if one of the three schools began a quarter of an hour earlier and another a quarter of an hour later, the average speed at the worst minute would rise from 11 to 44. If the new tram stop at Orchard Hill were also covered by a roof, a few hundred pupils might walk to it dry.',
      ),
      p(
        'The head teachers received the figures two weeks ago. Two are in favour. The third, Father Emmerich Doll of the Collegium, replied that the bell of his institution has rung at five to nine since 1790 and was not rung for carts either. He has since invited the engineers to tea, which is regarded as movement.',
      ),
      h2('What a second bridge would do'),
      p(
        'The model was also asked about the bridge that has not been built. It would help, for about six years. After that, going by experience elsewhere, both would be full at twenty to nine. The council debates the matter on Thursday at eight in the evening. Members are advised that there will be no difficulty in getting there.',
      ),
    ],
  },
  {
    slug: 'draft-tallow-lane-plane-trees',
    headline: 'The plane trees of Tallow Lane: who ordered the felling?',
    section: 'city',
    byline: ['Signe Aldous'],
    summary:
      'DRAFT. Six marked trees, two permits with different dates and a contractor who says he was only told about hedges. Waiting for a reply from the parks office.',
    image: 'flats-dusk',
    tags: ['housing', 'nature'],
    hoursAgo: 3,
    reads: 0,
    status: 'draft',
    body: [
      p(
        'On Sunday morning six plane trees on Tallow Lane wore a white ring at chest height. White means felling. Nobody on the street had been told, and the parks office, reached on Monday, first said that it marks in orange.',
      ),
      p('[Check: date on second permit. Hedvig Tarn promised the file for Wednesday.]'),
      p(
        'The trees were planted in 1926 to hide the gasworks, which closed in 1971. They have been hiding the view of the river ever since, and that may be the point.',
      ),
    ],
  },
]
