import { expect, it } from 'vitest'
import { createRandom } from '../test/random.js'
import { fold } from './fold.js'
import { slugOf } from './slug.js'

it('takes away case, accents, width and spare spaces', () => {
  const folded = {
    'Émile  Zola ': 'emile zola',
    ＡＤＡ: 'ada',
    İstanbul: 'istanbul',
    ﬁn: 'fin',
    Ǖ: 'u',
    ẞ: 'ß',
    '李\u3000明': '李 明',
    'a\u0301': 'a',
    '\u0301': '',
  }

  for (const [text, key] of Object.entries(folded)) expect([text, fold(text)]).toEqual([text, key])
})

it('folded once is folded for good', () => {
  const random = createRandom(3)
  const draw = () => String.fromCodePoint(random.pick([0x20, 0x300, 0x1000, 0xac00, 0x1d400, 0x2000, 0xfb00, 0x370]) + random.below(256))

  for (let n = 0; n < 2000; n++) {
    const text = Array.from({ length: 1 + random.below(6) }, draw).join('')
    expect([text, fold(fold(text))]).toEqual([text, fold(text)])
  }
})

it('makes a short name of any name', () => {
  const slugs = {
    'Café Zoë & Söhne': 'cafe-zoe-sohne',
    '  -- ': 'profile',
    ['A'.repeat(80)]: 'a'.repeat(50),
    [`${'a'.repeat(49)} b`]: 'a'.repeat(49),
    日本: 'profile',
  }

  for (const [name, slug] of Object.entries(slugs)) expect([name, slugOf(name)]).toEqual([name, slug])
})
