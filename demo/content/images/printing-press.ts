import {
  circle,
  each,
  f,
  group,
  H,
  line,
  linear,
  path,
  picture,
  radial,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(104)
  const steel = '#22313a'
  const roller = (x: number, y: number, s: number, id: string) =>
    circle(x, y, s, `url(#${id})`) +
    circle(x, y, s * 0.3, steel) +
    each(6, (i) =>
      circle(
        x + Math.cos(i * 1.047) * s * 0.62,
        y + Math.sin(i * 1.047) * s * 0.62,
        s * 0.07,
        steel,
      ),
    )
  const web =
    'M-20 300H250A110 110 0 0 1 360 410V640A110 110 0 0 0 580 640V380A130 130 0 0 1 840 380V700' +
    'A110 110 0 0 0 1060 700V420A120 120 0 0 1 1300 420V660A110 110 0 0 0 1410 770H1620'
  return picture(
    [
      linear('hall', [
        [0, '#f2c14e'],
        [1, '#e2832f'],
      ]),
      radial(
        'drum',
        [
          [0, '#f5ecd7'],
          [0.7, '#b7c4c1'],
          [1, '#7c908f'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      radial(
        'ink',
        [
          [0, '#5b7c88'],
          [0.7, '#22454f'],
          [1, '#142b33'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      radial(
        'red',
        [
          [0, '#f08a6c'],
          [0.7, '#c83f32'],
          [1, '#862622'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      rect(0, 0, W, H, 'url(#hall)'),
      each(12, (i) => rect(i * 140, 0, 70, H, '#ffffff', 'opacity="0.07"')),
      each(
        4,
        (i) => rect(120 + i * 460, 90, 40, 900, steel) + rect(90 + i * 460, 80, 100, 34, steel),
      ),
      rect(0, 120, W, 26, steel),
      rect(0, 930, W, 140, steel),
      each(40, (i) => rect(i * 42, 900, 6, 34, steel)),
      rect(0, 896, W, 8, steel),
      roller(250, 410, 106, 'drum'),
      roller(470, 640, 106, 'ink'),
      roller(710, 380, 126, 'red'),
      roller(950, 700, 106, 'drum'),
      roller(1180, 420, 116, 'ink'),
      roller(1410, 660, 106, 'red'),
      roller(470, 846, 92, 'drum'),
      roller(710, 176, 72, 'ink'),
      roller(1180, 216, 82, 'drum'),
      roller(950, 884, 72, 'red'),
      stroke(web, '#fdf6e3', 13),
      stroke(web, '#22313a', 3, 'stroke-dasharray="3 9 12 7 4 11" opacity="0.55"'),
      each(9, (i) =>
        group(
          rect(0, 0, 150, 15, '#fdf6e3') + rect(0, 12, 150, 3, '#c9b994'),
          `transform="translate(${f(1420 + r.between(-8, 8))} ${912 - i * 15})"`,
        ),
      ),
      // The man with the oil can
      path('M120 900V806Q122 764 152 762Q182 764 184 806V900Z', '#2d6a7a'),
      circle(152, 734, 25, '#7a4a36'),
      path('M124 730Q152 690 182 728Z', '#c83f32'),
      line([178, 790], [226, 742], '#2d6a7a', 18, 'stroke-linecap="round"'),
      path('M222 722h26l6 34h-38zM246 724l40 -26', '#22313a', 'stroke="#22313a" stroke-width="5"'),
    ],
    { seed: 15 },
  )
}

export const printingPress: ImageSeed = {
  name: 'printing-press',
  alt: 'A paper web runs over red, steel and dark rollers of a printing press, watched by one man.',
  caption:
    'The old rotary at Dyer Street could print 60,000 copies an hour and be heard in church.',
  credit: 'Illustration: Olu Destrane',
  svg,
}
