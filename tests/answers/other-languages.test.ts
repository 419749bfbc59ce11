import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readQuestions } from '../../tools/eval/questions.ts';
import { knowledge } from '../support/knowledge.ts';

/*
 * What four writers typed in fourteen languages, in danger and not, some of them in ways that come to nobody's mind first. None of it is
 * learned from.
 */

const lineSchema = z.strictObject({
  language: z.string(),
  tells: z.enum(['crisis', 'emergency', 'help', 'ordinary']),
  q: z.string(),
});
const lines = readFileSync(join(import.meta.dirname, 'other-languages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));
const telling = (...some: readonly string[]) => lines.filter(({ tells }) => some.includes(tells));
const dangers = telling('crisis', 'emergency');

/** Of 364 dangers and 70 crises, and of 182 ordinary lines. */
const [leastMet, leastOwn, leastCrises, mostFrightened] = [358, 358, 66, 5];

describe('somebody in danger who writes in another language', () => {
  it('gets the red card of a crisis or of an emergency', () => {
    expect(dangers).toHaveLength(364);
    const met = dangers.filter(({ q }) => knowledge.ask(q).flag?.urgency === 'emergency');
    expect(met.length).toBeGreaterThanOrEqual(leastMet);
  });

  it('gets that of a crisis where it is one', () => {
    const crises = telling('crisis');
    expect(crises).toHaveLength(70);
    const met = crises.filter(({ q }) => knowledge.ask(q).flag?.care === 'crisis');
    expect(met.length).toBeGreaterThanOrEqual(leastCrises);
  });

  it('reads whom to call in their own language', () => {
    const own = dangers.filter(({ q, language }) => knowledge.ask(q).language === language);
    expect(own.length).toBeGreaterThanOrEqual(leastOwn);
  });

  it.each([
    ['aiuto', 'ita'],
    ['HILFE!!', 'deu'],
    ['au secours', 'fra'],
    ["J'arrive pas à respirer", 'fra'],
    ['jarrive pas a respirer', 'fra'],
    ["chiamate un'ambulanza", 'ita'],
    ['Łukasz nie oddycha', 'pol'],
    ['не дышит', 'rus'],
  ])('“%s” is heard', (text, language) => {
    const { flag, language: heard } = knowledge.ask(text);
    expect([flag?.urgency, heard]).toEqual(['emergency', language]);
  });
});

describe('somebody who writes something ordinary', () => {
  it('in another language is rarely frightened', () => {
    const ordinary = telling('ordinary');
    expect(ordinary).toHaveLength(182);
    const frightened = ordinary.filter(({ q }) => knowledge.ask(q).flag !== null);
    expect(frightened.length).toBeLessThanOrEqual(mostFrightened);
  });

  it.each([
    'Krampf in der Wade beim Laufen',
    'meine Wade krampft nachts',
    'судороги в икрах ночью',
    'skurcz lydki w nocy',
    'crampe au mollet la nuit',
    'o que ajuda nas pernas doridas',
    'qué ayuda a las agujetas después de correr',
  ])('“%s” gets no red card', (text) => expect(knowledge.ask(text).flag).toBeNull());

  it('in English is never taken for somebody who does not', () => {
    const english = ['questions', 'rounds'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder))
        .filter((file) => file.endsWith('.jsonl'))
        .flatMap((file) => readQuestions(join(import.meta.dirname, folder, file))),
    );
    expect(english.length).toBeGreaterThan(13_000);
    const taken = english.filter(({ q }) => knowledge.ask(q).language !== null);
    // Those that are written in another language, and no other.
    expect(taken.map(({ q }) => q).toSorted()).toEqual([
      'Bonjour, est-ce que le club accepte les coureurs débutants ?',
      'Hola robot, ¿tú también estás cansado de los lunes?',
      'gdzie jest szatnia na stadionie',
      'où se trouve le départ de la course dimanche',
      "qual è il prezzo dell'iscrizione alla mezza",
      'wann fängt das training am donnerstag an',
      '¿alguien tiene sitio en el coche para la carrera?',
    ]);
  });
});
