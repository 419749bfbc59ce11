import type { Contacts } from '../commands/services.ts';

/** What members are told to call where the host says nothing else: the bot does not know which country they are in. */
export const defaultContacts: Contacts = {
  emergencyNumbers: 'your local emergency number (112, 911, 999, 000, or 111 in New Zealand)',
  urgentAdvice: 'your doctor or your local urgent medical advice line',
  crisisLine: 'a helpline near you, from findahelpline.com',
  welfareContact: 'somebody in the club whom you trust',
};

/**
 * Crisis lines by country, for `CRISIS_LINE=UK` and the like. Those of the UK, Ireland and the US were read at their
 * own or a health service's page; the others are second-hand: docs/safety.md asks the host to check them.
 */
export const crisisLines: Readonly<Record<string, string>> = {
  UK: 'Samaritans, free on 116 123, or findahelpline.com',
  IE: 'Samaritans, free on 116 123, or findahelpline.com',
  US: 'the 988 Lifeline, call or text 988, or findahelpline.com',
  CA: '9-8-8, call or text, or findahelpline.com',
  AU: 'Lifeline on 13 11 14, or findahelpline.com',
  NZ: '1737, call or text, or findahelpline.com',
};
