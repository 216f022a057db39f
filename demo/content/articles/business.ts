import type { ArticleSeed } from '../types'

import { h2, list, p, picture, quote } from './blocks'

export const business: ArticleSeed[] = [
  {
    slug: 'harbour-strike-ends-night-shift-pact',
    headline: 'Cranes move again: dockers and Harbour Board sign pact after eleven nights',
    section: 'business',
    byline: ['Kofi Adjarem', 'Signe Aldous'],
    summary:
      'The longest stoppage in forty years ends with shorter nights, no redundancies until 2031 and a say for the crews over the machines that were meant to replace them.',
    image: 'harbour-cranes',
    tags: ['harbour', 'labour', 'trade'],
    hoursAgo: 1.2,
    reads: 377,
    body: [
      p(
        'At ten to five this morning, crane number seven in the North Basin lifted its arm, paused, and set down a blue container on a lorry whose driver had been waiting since the Friday before last. Somebody on the quay began to clap. By the time the second box was in the air there were about two hundred people clapping, some in work clothes and some in pyjamas and overcoats, because the news had gone up the hill faster than the early tram.',
      ),
      p(
        'After eleven nights without a single container moved, the Quayworkers’ Federation and the Harbour Board have settled. The agreement, signed at twenty past four in the canteen of the pilots’ station, ends the longest stoppage in the port since 1984. It covers 3,900 crane drivers, lashers, checkers and tug hands, and it runs until the end of 2031.',
      ),
      h2('What was signed'),
      list(
        'Night shifts fall from ten hours to eight, at the same pay, from the first of next month.',
        'No compulsory redundancies before 2031, whatever is automated in the meantime.',
        'A rise of 4.1 per cent this year and 3 per cent in each of the two following.',
        'A technical council, half of it elected by the crews, must approve the rules for every driverless machine before it goes into service.',
      ),
      p(
        'The last point was the one over which the talks broke down three times. The board had ordered twenty-two remote-controlled cranes for the new Holm Terminal, and planned to have them steered from an office building on Lombard Quay, one driver to four machines. The Federation did not object to the cranes. It objected to learning about them from a brochure.',
      ),
      quote('We have never been against machines. We oil them. We would like to be introduced.'),
      p(
        'So Bettina Okoro-Lund, the Federation’s chairwoman, a crane driver for nineteen years and by her own account a poor sleeper even in peacetime. She led the talks for the crews and came out of them at dawn with a borrowed scarf and a voice gone to gravel. The board’s chairman, Joachim Prell, stood beside her. He called the pact expensive, and said that it was cheaper than a twelfth night.',
      ),
      h2('Forty-one ships at anchor'),
      p(
        'How expensive the eleven nights were is disputed. The chamber of trade speaks of 210 million crowns. The shipping lines diverted nineteen vessels to other ports, and it is not certain that all of them will come back. Beyond the Outer Bank, forty-one ships lay at anchor on Monday evening in a row of lights so regular that people drove out to Skerrow to look at it.',
      ),
      p(
        'In the city the stoppage was felt by degrees. First the bananas ran out, then the bicycle tyres. The Tidewater brewery stopped bottling for want of crown corks. The infirmary was never short of anything: from the second night on, volunteers from the crews unloaded medical goods by hand, under a white flag that began life as a tablecloth of the pilots’ canteen.',
      ),
      p(
        'That flag may have done more for the settlement than any lawyer. On the ninth night Mr Prell came to see it for himself, without a coat and without a spokesman, and was handed the end of a stretcher crate. He carried for two hours. Those present say that little was discussed. The next morning the board withdrew its demand that the technical council be purely advisory.',
      ),
      picture('container-wall'),
      h2('Who pays, who wins'),
      p(
        'The agreement will add some 31 million crowns a year to the port’s costs. The board wants to raise quay dues by 2.8 per cent, which exporters will notice and shoppers probably will not. Economists at the university see a more important effect. Merrowgate, they say, is the first large port in the region in which the pace of automation is set jointly. If that works, others will copy it. If it delays Holm by years, others will copy that as well, with their own cranes.',
      ),
      p(
        'Not everyone on the quay was clapping. Among the younger lashers there is disappointment that the starting wage, 14.60 crowns an hour, rises only with the rest. A group of about sixty turned their backs when the terms were read out. Ms Okoro-Lund went over to them and stayed for half an hour. The crews will vote on the pact by Friday; she expects a majority, and not a large one.',
      ),
      p(
        'For now there is a great deal to shift, and little time: with [Storm Wilhelmina due tonight](/articles/storm-wilhelmina-flood-gates), the cranes must be lashed down again by six in the evening. The harbour master reckons nine days to clear the anchorage. Crane number seven, meanwhile, had moved thirty-four boxes by breakfast. Its driver, asked how it felt, said that the seat was cold.',
      ),
    ],
  },
  {
    slug: 'missing-containers-stack-14',
    headline: 'How 1,100 containers went missing without moving an inch',
    section: 'business',
    byline: ['Kofi Adjarem'],
    summary:
      'A clerk with a notebook has solved the port’s costliest riddle of the year. The boxes were where they should be. The computer had moved the quay.',
    image: 'container-wall',
    tags: ['harbour', 'trade'],
    hoursAgo: 18,
    reads: 109,
    body: [
      p(
        'On the third of September, at four in the morning, the terminal system at Holm reported that 1,104 containers had ceased to exist. It did so without alarm. In their place, on the screens of the control room, it showed a patch of open water.',
      ),
      p(
        'Within a week four insurers, two police forces and a consultancy with its own aeroplane were looking for 1,104 steel boxes, contents worth 74 million crowns: coffee, bicycle frames, machine parts, and a dismantled carousel on its way to a museum. Theories ran from organised theft to a very organised theft. The consultancy recommended satellite images.',
      ),
      h2('The notebook'),
      p(
        'The case was closed for the price of a pencil. Marit Engelhaaf, a tally clerk of thirty-one years’ service, had been off sick when the boxes vanished. Back at work she was told the story in the canteen, put on her helmet and walked to Stack 14, where on the evidence of the screens she ought to have drowned.',
      ),
      quote(
        'I wrote down what I saw. It took all afternoon. There were one thousand, one hundred and four.',
      ),
      p(
        'The explanation is embarrassing and, to people who work with maps, familiar. A software update had changed the reference point from which the system measures the quay. Everything in it shifted nineteen metres to the south-east. Most stacks were close enough to the edge of their new positions to be matched again automatically. Stack 14 was not. Its boxes lay beyond the limit of the terminal, so the system, which knows that boxes do not float, removed them.',
      ),
      p(
        'Why did nobody look? The question was put to the operator several times. The answer, when it came, was that two patrols had in fact driven past the stack each night and had seen a large number of containers there. They had assumed that these were others.',
      ),
      h2('A profession returns'),
      p(
        'Tally clerks were supposed to be abolished at Holm next spring. The technical council created under the [new harbour pact](/articles/harbour-strike-ends-night-shift-pact) will now decide about that, and the operator has let it be known that it sees “room for a human element in plausibility control”. Ms Engelhaaf says that she has been called worse.',
      ),
      p(
        'The carousel arrived last week, complete with eleven horses. The twelfth has never been found, but then, the museum concedes, it was missing before.',
      ),
    ],
  },
  {
    slug: 'exchange-lombard-quay-bell',
    headline: 'The Exchange brings back its bell, and the traders look up',
    section: 'business',
    byline: ['Bashir Kolvane'],
    summary:
      'Once a day, for five minutes, prices on Lombard Quay are again made by people in a room. It began as an experiment against haste. It is turning a profit.',
    image: 'spiral-stair',
    tags: ['trade'],
    hoursAgo: 30,
    reads: 64,
    body: [
      p(
        'At eleven the bell rings and 188 steps begin to sound. The lift in the Exchange on Lombard Quay has always been slow, so those who mean business take the stairs: brokers, shippers, two grain merchants with matching hats. They gather on the old floor under the dome, where for twenty years there had been nothing but an espresso cart. Then for five minutes they trade freight with one another by voice.',
      ),
      p(
        'The fixing, as it is called, is the idea of the Exchange’s president, Cornelia Vash, a mathematician. For most of the day freight contracts on Lombard Quay are matched by computers in a few thousandths of a second. That works splendidly, she says, as long as everybody is confident. When they are not, the orders vanish, all at once, faster than anyone can ask why.',
      ),
      h2('Slowness as a feature'),
      p(
        'So since January there is one moment a day at which the machines stop and everyone has to come with a price. All orders are collected, called out, written on a board and settled at the single rate that satisfies the most. A firm that wants to hide must do so in person, in front of people who know its face.',
      ),
      quote(
        'A screen lets you leave without a word. It is harder to run down a spiral staircase with dignity.',
      ),
      p(
        'The figures of the first nine months surprised even the sceptics. A fifth of the day’s volume is now traded in those five minutes. The gap between buying and selling prices, the usual measure of nervousness, has shrunk by a third over the whole day, because the fixing gives the computers something to hold on to. During the harbour stoppage, when freight rates elsewhere leapt about, those in Merrowgate rose in orderly steps.',
      ),
      p(
        'Two large trading houses complain that they are being disadvantaged: their advantage had been speed. One of them has tried to send a loudspeaker. It was asked to wait downstairs.',
      ),
      h2('The human factor'),
      p(
        'There are costs. Brokers have had to relearn mental arithmetic, and three have taken singing lessons. A mishearing in March, when *fifteen* was taken for *fifty*, made a small cooperative of fishermen rich for an afternoon, until everyone agreed to forget it. Since then numbers are read out digit by digit.',
      ),
      p(
        'Next year the Exchange wants to add a second fixing at four. The espresso cart has asked for a better position. It will be auctioned, says Ms Vash, by voice.',
      ),
    ],
  },
]
