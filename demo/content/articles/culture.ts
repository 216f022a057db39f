import type { ArticleSeed } from '../types'

import { h2, list, p, picture, quote } from './blocks'

export const culture: ArticleSeed[] = [
  {
    slug: 'athenaeum-book-returned-91-years',
    headline: 'A library book comes home after ninety-one years, with an apology in verse',
    section: 'culture',
    byline: ['Imogen Varlo'],
    summary:
      'The Athenaeum had written the volume off under four chief librarians. The fine would have bought a small house. What the reader left between the pages is worth rather more.',
    image: 'library-hall',
    tags: ['libraries'],
    hoursAgo: 3.5,
    reads: 233,
    body: [
      p(
        'The parcel was addressed *To whoever minds*. It lay on the lending desk of the Athenaeum on Monday morning, tied with sail twine. Inside was a copy of *Knots and Their Reasons*, second edition, bound in green cloth. On the inside cover, in violet ink: due back on the fourteenth of November, ninety-one years ago.',
      ),
      p(
        '“My first thought was that someone was making fun of us,” says Jolanta Breck, who was on duty. Then she fetched the loan ledger from the basement and found the entry. The book had been taken out by one Wilfred Sallow, ship’s carpenter, aged twenty-four. It had been reclaimed by postcard eleven times, and in 1952 pronounced lost by a librarian who underlined the word twice.',
      ),
      h2('What it would have cost'),
      p(
        'The regulations of the house provide for a fine of one penny a day. Nobody ever repealed it, or capped it. Adjusted in the way the city treasurer adjusts things, and with interest, the sum is 412,000 crowns. The library has decided not to send a twelfth postcard.',
      ),
      p(
        'The reason lies between pages 88 and 89. There Mr Sallow left nine sheets of thin paper, covered on both sides: a rhymed apology, begun in his twenties and continued, to judge by the hand, over some five decades. In forty-six stanzas it tells how the book went to sea with him; how it taught him the bowline that held when his ship struck the Outer Bank; how he meant to bring it back after every voyage, and after every voyage lent it instead to a younger man who needed it more.',
      ),
      quote('I owe you, ladies, for the loan / of every rope I’ve ever thrown.'),
      p(
        'The last stanza was written in a shaky script, on the back of a hospital menu. It requests whoever finds the book to return it “and take the telling-off for me”. The finder was his great-granddaughter, who was clearing a shed in Holm. She did not want to be named, for fear, she says, of the telling-off.',
      ),
      h2('A new loan card'),
      p(
        'The Athenaeum has promised that there will be none. The book is being cleaned of salt and, in two places, of jam. The verses will be exhibited from Friday in the Long Room together with the eleven postcards. After that, the director has decided, *Knots and Their Reasons* goes back on the open shelf, class 623, where it belongs.',
      ),
      p(
        'It can be borrowed for four weeks. Seventeen people are already on the list. Renewals, says Ms Breck, will be granted within reason.',
      ),
    ],
  },
  {
    slug: 'haeon-moon-stair-library',
    headline: '해온의 달빛 도서관, 밤 아홉 시에 문을 열다',
    section: 'culture',
    byline: ['한서린'],
    summary:
      '낮에는 굳게 닫혀 있다가 밤이 되어야 불을 밝히는 도서관이 있다. 잠들지 못하는 사람들을 위해 시작된 작은 실험은 어느새 항구 도시 해온의 밤 풍경을 바꾸어 놓았고, 이제 다른 도시들이 그 비결을 물으러 찾아온다.',
    image: 'moonlit-library',
    imageCaption: '해온의 달계단 도서관은 밤 아홉 시에 문을 열고 동이 틀 무렵 문을 닫는다.',
    imageAlt:
      '커다란 보름달 아래 기와지붕의 오래된 한옥 도서관이 창호지 너머로 따뜻한 불빛을 내비치고 있고, 책을 든 한 사람이 돌계단 위에 서 있다.',
    tags: ['libraries', 'night'],
    hoursAgo: 8,
    reads: 57,
    body: [
      p(
        '해온. 저녁 여덟 시 오십 분이면 언덕 아래 골목에 사람들이 하나둘 모여든다. 퇴근한 조선소 노동자, 교복을 입은 학생, 보온병을 든 노부부까지 차림은 제각각이다. 아홉 시 정각에 나무 대문이 열리고 처마 끝 등불이 켜지면, 사람들은 약속이나 한 듯 목소리를 낮춘다. 달계단 도서관의 하루는 이렇게 시작된다.',
      ),
      p(
        '이 도서관은 해가 떠 있는 동안에는 문을 열지 않는다. 삼 년 전 폐가나 다름없던 옛 관아 건물을 고쳐 도서관을 만들 때, 관장 윤해담 씨가 내건 조건은 하나였다. 낮에는 이미 시립도서관이 있으니 밤을 달라는 것이었다. 시의회는 한 달쯤 지나면 그만두겠거니 생각하고 허락했다고 한다.',
      ),
      h2('잠 못 드는 도시의 책상'),
      p(
        '해온은 교대 근무자가 많은 항구 도시다. 새벽 두 시에 일을 마친 사람이 갈 곳이라고는 술집과 편의점뿐이었다. 도서관이 문을 연 뒤로는 사정이 달라졌다. 지난해 이용자는 십일만 명을 넘었고, 그 가운데 절반 가까이가 자정 이후에 들어왔다. 가장 많이 빌려 간 책은 뜻밖에도 요리책이었다. 새벽에 배가 고파지기 때문일 것이라고 사서들은 짐작한다.',
      ),
      quote('밤에 책을 펴는 사람은 시험이 아니라 자기 자신을 준비하는 것 같아요.'),
      p('야간 사서 문가람 씨의 말이다. 이곳에는 특별한 규칙이 세 가지 있다.'),
      list(
        '졸아도 깨우지 않는다. 다만 코를 골면 담요를 한 장 더 덮어 준다.',
        '휴대전화는 입구의 나무 서랍에 맡긴다. 서랍마다 별자리 이름이 붙어 있다.',
        '새벽 네 시가 되면 누구든 원하는 사람이 한 쪽을 소리 내어 읽는다.',
      ),
      h2('네 시의 낭독'),
      p(
        '취재를 갔던 밤, 네 시의 낭독은 크레인 기사로 일하는 쉰두 살 남성의 몫이었다. 그는 안경을 고쳐 쓰고 바다에 관한 짧은 시를 천천히 읽었다. 박수는 없었다. 대신 누군가 창호문을 조금 열었고, 멀리서 뱃고동이 한 번 울렸다.',
      ),
      p(
        '이제는 다른 도시의 공무원들이 견학을 온다. 메로게이트 시도 올봄부터 심야 전차 노선에 맞추어 밤 도서관을 여는 방안을 검토하고 있다. 비결을 묻는 손님들에게 윤 관장은 늘 같은 대답을 한다. 불을 켜 두고, 기다리고, 무엇보다 조용히 반가워하라고.',
      ),
    ],
  },
  {
    slug: 'old-mariners-ghost-light',
    headline: 'The light that stays on when the play is over',
    section: 'culture',
    byline: ['Imogen Varlo', 'Joss Arkwell'],
    summary:
      'The Old Mariners’ Theatre wants to replace its ghost light with a motion sensor. The stagehands have threatened to walk out, and the insurers are on their side.',
    image: 'ghost-light',
    tags: ['theatre', 'night'],
    hoursAgo: 12,
    reads: 92,
    body: [
      p(
        'Each night when the last stagehand has gone home, one lamp remains on the stage of the Old Mariners’. It has a single bulb and a wire cage and stands exactly in the middle, on a cross of white tape. It burns until the morning shift. It has done so, with one interruption for a bombing raid and one for a fuse, since 1903.',
      ),
      p(
        'The official purpose is to keep people from falling into the orchestra pit. The unofficial one is to give the dead something to act by. Every theatre has its version. At the Old Mariners’ it is Sir Barnaby Quell, who died in 1888 during the third act of a comedy, to great applause, and who is believed to mind being left in the dark.',
      ),
      h2('A modern proposal'),
      p(
        'In August the city’s energy officer visited. He noted a sixty-watt bulb in operation for some three thousand hours a year and proposed a motion sensor. The house would save 43 crowns annually. The management, which has to find half a million, agreed before considering whom it was dealing with.',
      ),
      quote(
        'A sensor switches on when it notices you. By then you are in the pit, among the cellos.',
      ),
      p(
        'So Henrike Vole, stage manager in the third generation. Her crew of twenty-two declared that in a house without a ghost light they would set nothing up at night and take nothing down. As every set in a repertory theatre is taken down at night, the consequence was clear to all. The premiere of *The Cartographer’s Daughters* hung, for a weekend, by a cable.',
      ),
      p(
        'Help came from an unlikely side. The insurers, asked for an opinion, looked at their records. In 120 years there had been eleven accidents on the unlit stages of comparable houses, two of them fatal. At the Old Mariners’ there had been none. If the lamp went, they wrote, the premium would rise by 2,100 crowns a year. They added that the company took no position on Sir Barnaby.',
      ),
      h2('The compromise'),
      p(
        'Since Saturday the old stand has held a light-emitting diode of four watts. It took the lighting department six attempts to find one with the right tone: warm, a little tired, with a faint hum that had to be added. The energy officer is content. The crew is back at work.',
      ),
      p(
        'The old bulb, the ninth since 1903, is being kept in a drawer in the prompt corner. One never knows, says Ms Vole. On Sunday morning the new lamp was found thirty centimetres to the left of the cross. She has moved the tape.',
      ),
      picture('orchestra-balcony'),
    ],
  },
]
