import { describe, expect, it } from 'vitest';
import { checkContent } from '../../knowledge/content.ts';
import { read } from '../../knowledge/finding/features.ts';
import { Matcher } from '../../knowledge/finding/match.ts';
import { type Phrasing, phrasingsOf, topicsOf } from '../../knowledge/finding/topics.ts';
import { FeatureNumbers, trainModel } from '../../knowledge/finding/train.ts';
import { makeTriage } from '../../knowledge/finding/triage.ts';
import { shippedContent } from '../../knowledge/index.ts';

/* Whoever adds an entry, or takes a line out, moves nothing else by it. Learned from the content's own phrasings alone: that takes a few seconds. */

describe('what is learned', () => {
  it('of all other lines stays as it was when a few are taken out', () => {
    const content = checkContent(shippedContent);
    const topics = topicsOf(content);
    const triage = makeTriage(content.redFlags);
    const numbers = new FeatureNumbers();
    const phrasings = phrasingsOf(topics, [], triage, numbers);
    const isAsked = (place: number) => place % 3 === 0;
    const learnedFrom = (some: readonly Phrasing[]) =>
      new Matcher(
        trainModel(
          some,
          topics.map(({ id }) => id),
          numbers,
        ),
        topics,
      );
    const learned = phrasings.filter((_, place) => !isAsked(place));
    const taken = new Set([5, 300, 301, 302, 900, 901, 1500, 1501]);
    const [all, fewer] = [learnedFrom(learned), learnedFrom(learned.filter((_, place) => !taken.has(place)))];
    const asked = phrasings
      .filter((_, place) => isAsked(place))
      .map(({ normalised }) => read(normalised, triage));
    const moved = asked.filter(
      (reading) => Math.abs(all.find(reading).danger - fewer.find(reading).danger) > 0.01,
    );
    expect(moved.length).toBeLessThan(0.02 * asked.length);
  });
});
