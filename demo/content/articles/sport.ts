import type { ArticleSeed } from '../types'

import { h2, list, p, quote } from './blocks'

export const sport: ArticleSeed[] = [
  {
    slug: 'quayside-athletic-derby-late-goal',
    headline: 'Quayside win the derby in the 97th minute with a goal no one meant',
    section: 'sport',
    byline: ['Piet Hallamby'],
    summary:
      'Tannery Road had begun to empty when a clearance, a gust of wind and a goalkeeper’s sneeze settled the 141st meeting with Caldersted. Both managers called it football.',
    image: 'stadium-above',
    tags: ['football', 'weather'],
    hoursAgo: 19,
    reads: 286,
    body: [
      p(
        'There are goals that are scored, and goals that happen. The one that decided the 141st derby between Quayside Athletic and Caldersted Town belongs to a third class: it arrived. In the seventh minute of added time Quayside’s left back, Moses Hartnell, a man with two goals in nine seasons, hit the ball as far away from himself as he could. “I wanted it gone,” he said. “I had nothing else in mind.”',
      ),
      p(
        'It went up. The wind, which had been blowing across Tannery Road all afternoon, chose this moment to turn. At the height of the floodlights the ball stopped, reconsidered and came down on the other side, seventy metres away, where Caldersted’s excellent goalkeeper Adrian Vosz stood with his arms raised. Then he sneezed.',
      ),
      h2('Two goals and a grievance'),
      p(
        'It finished 2:1, a score that flatters no one and pleased 38,000 people. For an hour Caldersted had been the better side. They passed with the neatness of a team that practises, led from the 22nd minute through a header by Ikenna Rolf, and struck the post twice. Quayside’s plan seemed to be to lose narrowly.',
      ),
      p(
        'That changed with the entry of Pelle Sundmark, 17, who had sat a mathematics examination in the morning. He played eleven minutes without touching the ball, as though getting to know the room. Then he touched it three times: past one man, past another, into the corner. His school has confirmed that he also passed in mathematics.',
      ),
      quote(
        'I have been doing this for thirty years. I prepared the lads for everything except the goalkeeper’s hay fever.',
      ),
      p(
        'Quayside’s manager Bruno Castellan, who said this, hugged several people whom he did not employ. His opposite number, Edith Lorne, the first woman to manage a side in this fixture, stood still for a while with her hands in her coat. “If you don’t score the third you have no business complaining about the wind,” she said, and went to console Vosz, who was sitting against the post. Half the Quayside players were there already.',
      ),
      h2('The table'),
      list(
        'Quayside climb from ninth to sixth, level on points with Holm Rangers.',
        'Caldersted stay second, now four behind Torrick.',
        'Overall, 58 derbies have gone to Quayside, 57 to Caldersted; 26 were drawn and one was abandoned owing to a horse.',
      ),
      p(
        'Those who left early to catch the tram heard the roar from Cooper Street. By tradition the derby is over when the stand has been swept. On Saturday evening, among cups and scarves, a steward found a single football boot on the halfway line. It is Hartnell’s. He had not noticed.',
      ),
    ],
  },
  {
    slug: 'merrowgate-marathon-last-finisher',
    headline: 'The marathon was won in two hours eight. The crowd stayed for seven hours forty',
    section: 'sport',
    byline: ['Piet Hallamby', 'Signe Aldous'],
    summary:
      'Abel Tesfane broke the course record on Sunday, and almost nobody talks of anything except number 11,806, who came last, and the brass band that waited for her.',
    image: 'marathon-crowd',
    tags: ['running'],
    hoursAgo: 23,
    reads: 139,
    body: [
      p(
        'At kilometre 31 the course of the Merrowgate Marathon turns from Ropewalk Avenue towards the river, and the runners see for the first time how far it still is. Locals call the spot the Bend of Sorrows and set up deckchairs. Abel Tesfane, 26, saw nothing there. He had his eyes shut. “I know the bend,” he said later. “I preferred not to look.”',
      ),
      p(
        'He was on his own by then and stayed so. After two hours, eight minutes and four seconds he crossed the line in front of the Athenaeum, nineteen seconds inside the record. Among the women Karolin Strand won for the third time running, in 2:27:50, with such reserves that she gave her first interview before she had been handed a blanket.',
      ),
      h2('Eleven thousand eight hundred and six'),
      p(
        'The finish stays open for six hours. At a quarter past three on Sunday the stewards began, as laid down in the plan, to take in the barriers. Then a marshal on a bicycle reported that there was somebody left. On the Arle Bridge, in the drizzle, walking steadily, was number 11,806: Philomena Grue, retired postwoman, 77.',
      ),
      quote(
        'For forty years I walked this round with a bag. I wanted to see whether it was the bag.',
      ),
      p(
        'What happened next was not in any plan. The crane drivers’ brass band, whose engagement was over, unpacked its instruments again. A baker came out with a tray. Runners who had showered and changed returned in long coats. By the time Mrs Grue turned on to Ropewalk Avenue, there were people three deep on both sides, and at the Bend of Sorrows the deckchairs stood up.',
      ),
      p(
        'She was not moved to hurry. Along the way she greeted houses. At number 114 she pointed to a letter box and shook her head. After seven hours, forty minutes and twelve seconds she reached the line, across which someone had stretched a new tape, since the old one had been used by Tesfane. He was holding one end of it.',
      ),
      h2('The result stands'),
      p(
        'The rules of the association know no finishing time beyond six hours. On Monday the organisers nevertheless entered Mrs Grue in the official results, in place 11,204 of 11,204. Asked by what right, the race director, Tobiah Kern, referred to paragraph nine: the race ends *when the course has been cleared*. Nobody, he said, had felt able to clear it. As for the bag, it was not the bag, she says. It was the dogs.',
      ),
    ],
  },
  {
    slug: 'lock-cup-rowing-final',
    headline: 'Yellow boat, early sprint: Holm take the Lock Cup by the width of a hand',
    section: 'sport',
    byline: ['Piet Hallamby'],
    summary:
      'With 400 metres to go the cox of the Holm eight did something coaches forbid. It worked by eleven centimetres. She is fifteen, and had a bus to catch.',
    image: 'rowing-eights',
    tags: ['on-the-water'],
    hoursAgo: 28,
    reads: 52,
    body: [
      p(
        'In rowing there is a time for the final sprint, and it is 250 metres from the finish. Begin sooner and the legs turn to sand. Every crew on the Arle knows this. Rika Dahlen, cox of the Holm eight, knew it as well when on Saturday, at the 1,600-metre mark of the Lock Cup final, she said a single word into her microphone. The word was “now”.',
      ),
      p(
        'At that point her yellow boat lay third. In front, side by side, were the favourites: the university in white, unbeaten since spring, and the Customs Rowing Club in red, with two Olympians in the stern. Both had settled down to wait for each other. Neither had an eye on lane three.',
      ),
      h2('Forty-four strokes a minute'),
      p(
        'What followed lasted for seventy-one seconds and did not look pretty. Holm went up from 36 strokes to 44; the boat rocked; water came over the bow. At 1,800 metres they were level. On the bank, their trainer, Osric Valt, turned his back because he could not watch. He had seen what was bound to come: with a hundred metres left, number five, a roofer, visibly ran out of breath.',
      ),
      quote('I told him he could be sick on Sunday. He is a very reliable person.'),
      p(
        'The white boat was closing by a hand with every stroke. It needed two more. The photo finish gave Holm the cup by eleven centimetres, roughly the thickness of the ball that is fixed to the bow for safety. The Olympians were third, and were the first to row across and shake hands.',
      ),
      p(
        'Why did she do it? Miss Dahlen, who is fifteen and weighs forty-four kilos, explained it to reporters with a certain impatience. From her seat she had been able to see that the two strokes in the other boats were looking sideways. Anyone who is looking sideways, she said, is not listening to their cox. So nobody would hear it. Also, the last bus to Holm went at ten past five.',
      ),
      h2('The oldest prize on the river'),
      p(
        'The Lock Cup has been rowed for since 1869, originally by lightermen, for a cheese. Holm, a village of nine hundred inhabitants, had never won it. The cup spent the journey home on the lap of number five, who was, as agreed, well. The driver waited. On Sunday, according to a telephone call from the boathouse, he kept his word about the other matter too.',
      ),
    ],
  },
  {
    slug: 'salt-lido-winter-swimmers',
    headline: 'The pool that argues with the harbour stays open all winter',
    section: 'sport',
    byline: ['Signe Aldous'],
    summary:
      'The Salt Lido will be heated with waste warmth from a data centre. The regulars are appalled: at eighteen degrees, they say, anyone could do it.',
    image: 'pool-above',
    tags: ['on-the-water', 'energy'],
    hoursAgo: 40,
    reads: 31,
    body: [
      p(
        'The water of the Salt Lido comes from the harbour. It is pumped in at high tide, filtered twice, and then, as the bath superintendent Cosima Reet expresses it, talked to. Until now it had in winter the temperature at which the harbour delivered it. On a January morning that could be four degrees. Some sixty people regarded this as the best thing about Merrowgate.',
      ),
      p(
        'From November it will be eighteen. A computing centre on Lombard Quay, which until now had blown its waste heat out of the roof, is to pass it on to the pool by way of a pipe 900 metres long. The installation cost 1.2 million crowns, will cover itself in eight years and should triple the number of winter visitors. The city is proud of it. The sixty have founded a committee.',
      ),
      h2('A matter of principle'),
      p(
        '“Eighteen degrees is a bath,” says the chairman, Leander Coote, 72, a retired judge, who has swum outdoors every day since he left the bench. “In a bath you wash.” His petition calls for at least two of the eight lanes to be kept at natural temperature. Engineers have explained that water mixes. The judge has asked for this in writing.',
      ),
      quote(
        'They tell me that heat always moves from the warmer to the colder. I moved in the other direction all my life.',
      ),
      p(
        'On the other side stands the swimming club, whose young squads trained for seven months of the year in a hall at the far end of the tram line. Their coach, Fenna Okonjo, has put up the new timetable in the foyer. Next to it hangs a list of her swimmers’ best times since the trial heating in September. They are all dropping. So, she has noticed, is the average age at the six o’clock session, by about forty years.',
      ),
      h2('The plunge'),
      p(
        'Superintendent Reet has found a solution of a kind. Beside the main pool there is an old basin in which boats used to be rinsed. It measures six metres by four, receives its water directly from the harbour, and cannot be heated, because the pipe does not reach. She has had a ladder fitted, and a bell.',
      ),
      p(
        'It was opened on Sunday. Outside temperature three degrees, water nine. The sixty went in one after another, in silence, by seniority. At the edge stood the youth squad in towels, fresh from their eighteen degrees. After some hesitation a girl of twelve asked whether she might try. The judge held the ladder for her. She stayed in for two minutes and came out, he reported with satisfaction, *perfectly furious*.',
      ),
    ],
  },
  {
    slug: 'harbour-regatta-two-winners',
    headline: 'Two hundred boats, one buoy and the longest protest meeting on record',
    section: 'sport',
    byline: ['Piet Hallamby'],
    summary:
      'The autumn regatta ended in a flat calm, a drifting mark and two crews with equal claims to the silver herring. The jury sat until breakfast.',
    image: 'harbour-regatta',
    tags: ['on-the-water', 'harbour'],
    hoursAgo: 46,
    reads: 47,
    body: [
      p(
        'A regatta is a simple matter. One sails out, leaves the buoy to port, and sails home. Two hundred and six boats did so on Sunday in the bay of Merrowgate, in a fresh south-westerly and brilliant sunshine. The difficulty was with the buoy, which around three in the afternoon set out for home as well.',
      ),
      p(
        'Its chain had parted. Unnoticed by the committee boat, whose crew was at lunch, the mark drifted north with the tide at something under a knot. The leaders, a group of five, came upon it half a mile from its position and rounded it in good faith. The second group navigated by instrument. They found at the prescribed spot an area of empty sea, rounded that with equal conviction, and turned back.',
      ),
      h2('Enter the calm'),
      p(
        'As if to make matters worse, the wind died at four. In mirror-smooth water, two boats drifted towards the finish from different directions: *Second Helping*, the sloop of the dentist Ulla Prem, which had gone round the buoy, and *Quiet Word*, belonging to the brothers Tam and Elias Roe, which had gone round the place. They crossed the line together at 6.22. Neither crew could recall ever having travelled so slowly with such excitement.',
      ),
      quote(
        'The rules say: leave the mark to port. They do not say whether the mark is a thing or an idea.',
      ),
      p(
        'This remark is from the chairwoman of the jury, Professor Irmgard Toll, who in civilian life teaches philosophy of law. She will have known what she was in for. The protest meeting opened at nine in the evening in the clubhouse. Thirty-four witnesses were heard. A chart was spread out on the billiard table. Towards two somebody sent for the buoy itself, which was carried in, dripping, and looked at for a while.',
      ),
      h2('The ruling'),
      p(
        'At 5.40 in the morning the jury announced its decision, of eleven pages. A mark, it holds, is the object, as long as the object is anchored. If it comes adrift, it ceases to be a mark and becomes *flotsam with a history*. The position then counts. On the other hand nobody can be blamed for believing a buoy. Both boats are winners.',
      ),
      p(
        'The silver herring will spend six months with each crew. Dr Prem gets the head end first. The two remaining boats of the fleet, which had gone round neither buoy nor place, have announced an appeal.',
      ),
    ],
  },
]
