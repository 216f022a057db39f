import type { ArticleSeed } from '../types'

import { h2, p, picture, quote } from './blocks'

export const world: ArticleSeed[] = [
  {
    slug: 'night-train-sarn-pass-returns',
    headline: 'After nineteen years a night train crosses the Sarn Pass again',
    section: 'world',
    byline: ['Priya Dunmarrow'],
    summary:
      'Two countries that agree on little have agreed on a timetable. Aboard the first sleeper from Caldersted to Torvanna, where the border is a cup of tea at four in the morning.',
    image: 'mountain-railway',
    tags: ['rail', 'transport', 'night'],
    hoursAgo: 16,
    reads: 133,
    body: [
      p(
        'TORVANNA. The conductor has a list of things she must not say. She may not call the train a symbol, a bridge or a handshake. The foreign ministries of Vestrey and Korrend, who spent three years negotiating four carriages, fear big words. “I say that breakfast is at seven,” says Milena Oszk, straightening her cap. “Nobody has objected so far.”',
      ),
      p(
        'At 21.05 on Friday her train left Caldersted with 118 passengers in 120 beds. At 9.12 on Saturday it stood in Torvanna, on the other side of the Sarn mountains. Between the two lay 640 kilometres, eighty-eight tunnels and a border that had been closed to passenger trains since the winter of the pipeline dispute, nineteen years ago.',
      ),
      h2('The tracks had never been lifted'),
      p(
        'All that time a single diesel engine ran up to the summit tunnel from each side every Tuesday, to keep the rails from rusting. The two drivers were forbidden to meet. They flashed their lamps at one another, says Anselm Rook, who drove the northern one for fourteen years, and at some point they began to do so in waltz time. He is on the train tonight as a guest. In the dining car he gets to know a broad, silent man named Ilko Baran. They have known each other’s lamps for most of their working lives.',
      ),
      quote('He was always forty seconds late. Now he tells me his clock was right.'),
      p(
        'At four in the morning the train halts in the summit station. Here passports used to be collected by soldiers. Now two young officials, one from each side, walk through the corridor with a tablet computer and a tea trolley. The tablet is for the passports. The trolley was not agreed in any treaty; it belongs to the stationmaster’s wife, and both officials push it.',
      ),
      h2('Modest figures'),
      p(
        'The train will not make money. Each bed is subsidised with 41 crowns a night, half from either treasury, for an initial two years. The ministries calculate that a fifth of the passengers will be students, a fifth traders and most of the rest families who have relatives beyond the pass. For them the journey used to take two days, by way of a third country and a ferry.',
      ),
      p(
        'One such passenger is Teodora Lisk, 71, in bed 34, who is going to see a sister she last visited by rail when both had dark hair. She did not sleep. Towards six, as the carriages roll out over the Sarn Viaduct and the first sun comes up on the far ridges, she wakes the whole compartment so that no one will miss it. Nobody complains. Breakfast is at seven.',
      ),
    ],
  },
  {
    slug: 'marsa-zafran-booksellers-lamps',
    headline: 'باعة الكتب في مرسى الزعفران يضيئون مصابيحهم من جديد',
    section: 'world',
    byline: ['سلوى النادري'],
    summary:
      'بعد إغلاق دام ست سنوات عاد سوق الكتب الليلي إلى المدينة القديمة، ومعه جيل جديد من القرّاء لا يشتري الكتاب قبل أن يسمع صفحته الأولى بصوت البائع نفسه.',
    image: 'medina-roofs',
    imageCaption: 'مرسى الزعفران ساعة الغروب، حين يضيء باعة الكتب مصابيحهم.',
    imageAlt:
      'سطوح منبسطة وقباب زرقاء ونخيل في مدينة ساحلية قديمة تحت شمس برتقالية تميل إلى الغروب خلف البيوت.',
    tags: ['libraries', 'shops-and-markets', 'night'],
    hoursAgo: 7,
    reads: 74,
    body: [
      p(
        'مرسى الزعفران. قبل أذان المغرب بقليل يُسمع في زقاق الورّاقين صوت لم تعرفه المدينة منذ ست سنوات: صرير الأبواب الخشبية وهي تُفتح واحدًا بعد آخر. ثم تُضاء المصابيح النحاسية فوق الرفوف، ويبدأ سوق الكتب الليلي عمله كما كان يبدأ منذ قرنين.',
      ),
      p(
        'أُغلق السوق بعد أن تصدّعت عقود الزقاق في شتاء غزير المطر. قالت البلدية يومها إن الترميم سيستغرق عامًا، فاستغرق ستة. نقل بعض الباعة كتبهم إلى بيوتهم، وباع آخرون الخضار في المكان نفسه، وظلّ الحاج إدريس المرساوي، وهو في الثامنة والسبعين، يأتي كل مساء ويجلس أمام بابه المقفل «حتى لا ينسى الباب وجهي»، كما يقول.',
      ),
      h2('الصفحة الأولى بالمجّان'),
      p(
        'للسوق عادة قديمة: لا يُباع كتاب قبل أن يقرأ البائع صفحته الأولى بصوت مسموع. فإن أصغى المشتري إلى آخرها ولم يشترِ، قُدّم له الشاي اعتذارًا عن الكتاب. ظنّ كثيرون أن هذه العادة ستنقرض، لكن ما حدث في الأسبوع الأول كان عكس ذلك تمامًا، فقد جاء طلاب الجامعة بالمئات، وجلسوا على الدرج يستمعون.',
      ),
      quote('كنّا نخشى أن الناس لم تعد تقرأ. اتّضح أنها كانت تنتظر من يقرأ لها أول سطر.'),
      p(
        'هكذا تقول نوال السرّاج، أصغر بائعات السوق، وقد ورثت دكّان جدّها وأضافت إليه رفًّا للترجمات. تبيع في الليلة الواحدة نحو أربعين كتابًا، وتشرب، بحسب تقديرها، ما يقارب عشرين كوبًا من الشاي.',
      ),
      h2('بين الترميم والإيجار'),
      p(
        'غير أن العودة ليست بلا ثمن. فقد ارتفعت إيجارات الدكاكين بعد الترميم بمقدار الثلث، ولم يرجع من الباعة الستين سوى سبعة وثلاثين. تعرض البلدية إعفاءً من الإيجار مدة عامين لمن يُبقي دكّانه مفتوحًا بعد منتصف الليل، ويرى الباعة أن العامين لا يكفيان لمن خسر ستة.',
      ),
      p(
        'أما الحاج إدريس فلم يطلب شيئًا. في الليلة الأولى قرأ الصفحة الأولى من كتاب في علم الملاحة على صبي في العاشرة، فأصغى الصبي حتى النهاية، ثم قال إنه لا يملك ثمنه. أعطاه الحاج الكتاب، واشترط عليه أن يعود ليقرأ له الصفحة الأخيرة.',
      ),
    ],
  },
  {
    slug: 'ullen-glacier-survey-patience',
    headline: 'The ship called Patience is running out of glacier',
    section: 'world',
    byline: ['Ines Odulay', 'Priya Dunmarrow'],
    summary:
      'For six summers a small red vessel has measured the Ullen ice front in the far north. This year the captain steered across a place where her own chart showed land ice.',
    image: 'glacier-front',
    tags: ['climate', 'nature'],
    hoursAgo: 26,
    reads: 118,
    body: [
      p(
        'ON BOARD THE PATIENCE. Captain Runa Eldvik keeps the old charts in a drawer and takes them out for visitors. They are good charts, drawn by careful people. According to the most recent, published six years ago, the ship is at this moment inside a glacier, about 640 metres from daylight, at a depth of thirty fathoms of solid ice.',
      ),
      p(
        'Outside the wheelhouse window there is calm green water. A seal looks up, considers the ship and goes down again. Ahead, half a kilometre off, stands the wall of the Ullen: sixty metres high, blue as a bottle in its cracks, and producing a constant fine crackle, like a large audience unwrapping sweets. It is the sound of air escaping that was snow before there were towns.',
      ),
      h2('Measuring a retreat'),
      p(
        'Each summer the Patience sails the same forty lines along the ice front and sends down the same sound. From the echo the scientists on board learn how far the ice reaches below the surface. In the first years it lost some sixty metres a summer. Last year it was 140. This year, though the season is not over, it is 190.',
      ),
      quote(
        'The top of the glacier is scenery. What matters happens in the dark, where the warm water gets in.',
      ),
      p(
        'Professor Aurelio Stamm of the Polar Survey, who says this, is a calm man given to knitting during long measurements. He explains that the Ullen rested until recently on a sill of rock that kept the deeper, warmer water out. It has now withdrawn behind the sill. From here inland the ground falls away for eleven kilometres, and with every metre the front gets taller and the water deeper.',
      ),
      p(
        'What this means for coasts elsewhere can be stated with some confidence. If the Ullen alone withdraws to its next sill, the level of the oceans rises by four millimetres. That seems little. It is one of about two hundred such glaciers, and in Merrowgate four millimetres move the line of a hundred-year flood by nearly two years.',
      ),
      picture('storm-map'),
      h2('The village with the ice'),
      p(
        'In the settlement of Ullenvik, two hours’ sail away, the change has other names. The harbour, formerly open for three months, is now open for seven. That is good for the fishery and bad for the dogs. The school has begun to teach swimming. The mayor, Sivert Aas-Orrin, runs a small museum in which he shows a block of glacier in a freezer. He was once laughed at for it.',
      ),
      p(
        'On the last evening the crew put a new chart on the table. It has to be dated, so that nobody relies on it too long. Captain Eldvik signs, blows on the ink, and lays it in the drawer with the others.',
      ),
    ],
  },
]
