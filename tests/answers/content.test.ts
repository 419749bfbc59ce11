import { describe, expect, it } from 'vitest';
import {
  type Content,
  ContentError,
  openKnowledge,
  shippedContent,
  writtenBy,
} from '../../knowledge/index.ts';

/** What checking says against content that was changed. */
function faultsOf(change: (content: Content) => Content): readonly string[] {
  try {
    openKnowledge(change(shippedContent));
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

const withFirstCause = (change: object) => (content: Content) => {
  const [first, ...rest] = content.causes;
  if (!first) throw new Error('there are no causes');
  return { ...content, causes: [{ ...first, ...change }, ...rest] };
};

describe('what the bot knows', () => {
  const knowledge = openKnowledge();

  it('holds every cause, question and tip that members are promised', () => {
    const promised = {
      cause:
        'micro-tears inflammation dehydration electrolytes lactic-acid warm-up cool-down doms overexertion',
      faq: 'serious-injury cool-down-duration hydration warm-up diet massage',
      tip: 'progressive-overload warm-up cool-down hydration nutrition active-recovery foam-rolling rest',
      more: 'tight-calves shin-pain run-on-sore-legs heavy-legs night-cramps knee-ache hips-and-it-band achilles-and-heel strength-work shoes-and-surface form-and-cadence heat-cold-compression running-with-a-cold under-fuelling age-and-beginners hill-and-race-recovery sleep period-and-hormones painkillers supplements stretching',
    };
    const ids = Object.entries(promised).flatMap(([kind, names]) =>
      names.split(' ').map((name) => `${kind}:${name}`),
    );
    expect(ids.filter((id) => knowledge.entry(id) === undefined)).toEqual([]);
    expect(ids).toHaveLength(44);
    expect(knowledge.redFlags.length).toBeGreaterThanOrEqual(29);
  });

  it.each([
    ['cause:inflammation', ['Neutrophils', 'Cytokines', 'Prostaglandins', 'Macrophages']],
    ['cause:warm-up', ['Muscle temperature', 'Joint lubrication', 'Blood flow', 'Neural readiness']],
    ['cause:overexertion', ['Muscle damage', 'Metabolic stress', 'Inflammation', 'Injury risk']],
  ])('keeps the article’s parts of %s', (id, titles) => {
    expect(knowledge.entry(id)?.facets.map(({ title }) => title)).toEqual(titles);
  });

  it('gives every entry at least forty ways of asking, in many hands, and a source that was checked', () => {
    const byOthers = (id: string) =>
      writtenBy(shippedContent.writers).filter(({ topics }) => topics.includes(id));
    const poor = knowledge.entries.flatMap((entry) => [
      ...(byOthers(entry.id).flatMap(({ lines }) => lines).length + entry.asks.length < 40
        ? [`${entry.id} has too few ways of asking: write at least 40`]
        : []),
      ...(knowledge.references(entry).length === 0 ? [`${entry.id} names no source that was checked`] : []),
    ]);
    expect(poor).toEqual([]);
  });

  it('gives every warning sign at least twenty ways of telling of it', () => {
    for (const { id, phrasings } of knowledge.redFlags.filter(({ row }) => row !== 'R51')) {
      const byOthers = writtenBy(shippedContent.writers)
        .filter(({ topics }) => topics.includes(id))
        .flatMap(({ lines }) => lines);
      expect([id, phrasings.length + byOthers.length >= 20]).toEqual([id, true]);
    }
  });

  it('never says what somebody has, and gives no dose', () => {
    for (const entry of knowledge.entries) {
      const words = JSON.stringify([
        entry.title,
        entry.answer,
        entry.detail,
        entry.facets,
        entry.evidence.finding,
      ]);
      expect([
        entry.id,
        words.match(/\byou have (?:a|an|got)\b|\b\d+\s?(?:mg|ml|g per|grams|litres?|liters?)\b/i),
      ]).toEqual([entry.id, null]);
    }
  });
});

describe('faulty content', () => {
  it('is refused with every fault at once, each with its file and entry', () => {
    const faults = faultsOf((content) => ({
      ...withFirstCause({ title: 'x'.repeat(71), tips: ['tip:juggling'] })(content),
      tips: content.tips.map((tip, index) => (index === 0 ? { ...tip, asks: 'only one' } : tip)),
      writers: [],
      clubLife: [],
      redFlags: content.redFlags.map((flag, index) =>
        index === 0 ? { ...flag, signs: ['calf & wobbly'] } : flag,
      ),
    }));
    expect(faults).toEqual([
      expect.stringMatching(/^knowledge\/causes\.ts: cause:micro-tears: title: /),
      expect.stringMatching(
        /^knowledge\/phrasings\/tip-progressive-overload\.txt: tip:progressive-overload: asks: at least ten asks/,
      ),
      expect.stringMatching(/^knowledge\/red-flags\.ts: flag:crisis: signs: .*unknown sign "wobbly"/),
    ]);
  });

  it('is refused when a link leads nowhere', () => {
    expect(faultsOf(withFirstCause({ tips: ['tip:juggling'] }))).toEqual([
      'knowledge/causes.ts: cause:micro-tears: tips: there is no tip:juggling',
    ]);
    const evidence = { rating: 'weak', direction: 'partly', finding: 'x', references: ['Nobody1900'] };
    expect(faultsOf(withFirstCause({ evidence }))).toEqual([
      'knowledge/causes.ts: cause:micro-tears: evidence.references: references.ts has no Nobody1900',
    ]);
  });

  it('is refused when an id or a way of asking stands twice', () => {
    expect(
      faultsOf((content) => ({ ...content, tips: [...content.tips, ...content.tips.slice(0, 1)] }))[0],
    ).toBe('knowledge: tip:progressive-overload: the id stands twice');
    const [ask = ''] = openKnowledge().faqs[0]?.asks ?? [];
    const [first] = shippedContent.causes;
    expect(faultsOf(withFirstCause({ asks: `${first?.asks}\n${ask}` }))).toEqual([
      `knowledge: faq:serious-injury: “${ask}” stands under cause:micro-tears already`,
    ]);
  });

  it('is refused when what was written in another language is under a strange heading', () => {
    const writer = {
      name: 'fin-nurse',
      read: () => new TextEncoder().encode('# emergency\nhän ei hengitä\n'),
    };
    const content = { ...shippedContent, writers: [], clubLife: [], otherLanguages: [writer] };
    expect(() => openKnowledge(content)).toThrow(
      'knowledge/other-languages/fin-nurse.txt: there is no emergency in fin',
    );
  });

  it('says what to do about it', () => {
    expect(() =>
      openKnowledge({
        ...shippedContent,
        writers: [],
        clubLife: [],
        causes: [{ ...shippedContent.causes[0], title: '' }] as Content['causes'],
      }),
    ).toThrow(/1 fault\. Put each right in the file it names and try again:\n.*\(CONTENT_INVALID\)/s);
  });
});
