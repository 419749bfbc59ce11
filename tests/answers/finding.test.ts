import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../knowledge/index.ts';
import { knowledge } from '../support/knowledge.ts';

/** In one word or id, what a member would see first. */
function shown(question: string): string {
  const { outcome, entry, flag } = knowledge.ask(question);
  return flag?.id ?? entry?.id ?? outcome;
}

describe('a question about the legs', () => {
  it.each([
    ['why are my quads so sore two days after a hilly run', 'cause:doms'],
    ['is lactic acid why i hurt the next day', 'cause:lactic-acid'],
    ['CALF CRAMP at mile 20!!! salt?', 'cause:electrolytes'],
    ['do i need a massage after my marathon', 'faq:massage'],
    ['how do i foam roll my hamstrings', 'tip:foam-rolling'],
    ['how long shd a cooldown be', 'faq:cool-down-duration'],
    ['ice bath after long run??', 'more:heat-cold-compression'],
    ['went out to fast in the race now my legs are dead', 'cause:overexertion'],
    ['what shud i eat after a long run', 'tip:nutrition'],
    ['rest day or not', 'tip:rest'],
    ['lactik acid', 'cause:lactic-acid'],
    ['warmup excercises', 'tip:warm-up'],
  ])('“%s” is answered by %s', (question, id) => expect(shown(question)).toBe(id));

  const ways = [
    'why do my X ache',
    'why are my X sore',
    'my X ache after running',
    'why do my X hurt after a run',
    'X sore the day after',
    'sore X after long run',
    'how long will my X ache',
    'achy X, normal?',
  ];
  const muscles = ['muscles', 'leg muscles', 'legs', 'calves', 'quads', 'thighs', 'hamstrings', 'glutes'];
  it.each(ways)('in a few words, about any muscle, gets the ordinary soreness first: “%s”', (way) => {
    const others = muscles.filter((muscle) => {
      const first = knowledge.ask(way.replace('X', muscle)).entry?.id ?? '';
      const near = { calves: 'more:tight-calves', glutes: 'more:hips-and-it-band' }[muscle];
      return !['cause:doms', 'cause:micro-tears', near].includes(first);
    });
    expect(others).toEqual([]);
  });

  it('is found by its exact title or id', () => {
    for (const { id, title } of knowledge.entries) {
      expect(knowledge.find(title.toUpperCase())?.id).toBe(id);
      expect(knowledge.find(id)?.id).toBe(id);
    }
  });

  it('finds the entry of each of its own ways of asking, nearly always first', () => {
    const asks = knowledge.entries.flatMap(({ id, asks: all }) =>
      all.map((ask) => ({ id, found: shown(ask) })),
    );
    const right = asks.filter(({ id, found }) => id === found).length;
    expect(right / asks.length).toBeGreaterThan(0.97);
  });

  it('offers others that fit, best first, and never the entry itself', () => {
    const { entry, alternatives } = knowledge.ask('should i stretch to cool down after a run');
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives.length).toBeLessThanOrEqual(3);
    expect(alternatives).not.toContain(entry);
  });

  it('can be kept to one kind', () => {
    expect(knowledge.ask('sore legs from a massage', ['tip']).entry?.id).toMatch(/^tip:/);
  });

  it('says which words matched which phrasing', () => {
    const said = knowledge.explain('lactik acid').join('\n');
    expect(said).toMatch(/^read as “lactic acid”$/m);
    expect(said).toMatch(/^cause:lactic-acid by what it is called$/m);
    expect(said).toMatch(/^cause:lactic-acid \d\.\d\d, nearest “.*lactic acid.*”$/m);
  });

  it('says why the first goes before the next, in log-odds that add up', () => {
    const [odds = ''] = knowledge.explain('is lactic acid why i hurt the next day').slice(-1);
    const [, total, parts = ''] = /by log-odds ([+−][\d.]+), .* to 1: (.*)$/.exec(odds) ?? [];
    const numberOf = (signed: string) => Number(signed.replace('−', '-'));
    const sum = (parts.match(/[+−]\d+\.\d\d/g) ?? []).reduce((all, one) => all + numberOf(one), 0);
    expect(sum).toBeCloseTo(numberOf(total ?? ''), 0);
  });

  it('is answered as it would be first, however many other words were asked before', () => {
    const [first, later] = [openKnowledge(), openKnowledge()];
    // More than are remembered: 700 words fill the longest text.
    for (let text = 0; text < 14; text++)
      later.ask(Array.from({ length: 700 }, (_, word) => `x${text}q${word}`).join(' '));
    for (const question of ['meh. meh meh meh.', 'is it kilts or nae kilts', 'quads quads quads after hills'])
      expect(later.explain(question)).toEqual(first.explain(question));
  });
});

describe('what the knowledge does not hold', () => {
  it.each([
    'hello',
    'what is the capital of peru',
    'how to dehydrate mushrooms',
    'who is the warm up act on friday',
    'nike or hoka',
    'what time is training',
    'foam roller or brush for painting',
    'asdkjh qwe zxc',
    '?',
    '',
  ])('“%s” is not answered, and nothing is guessed', (question) => {
    const { outcome, entry, alternatives } = knowledge.ask(question);
    expect([outcome, entry, alternatives]).toEqual(['none', null, []]);
  });

  it('points elsewhere for a running club’s other topics', () => {
    expect(knowledge.ask('which shoes should i buy').outOfScope?.reply).toContain('running shop');
  });
});
