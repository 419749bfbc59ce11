import type { Contacts } from '../commands/services.ts';

/** What members are told to call where the host says nothing else: the bot does not know which country they are in. */
export const defaultContacts: Contacts = {
  emergencyNumbers: 'your local emergency number (112, 911, 999, 000, or 111 in New Zealand)',
  urgentAdvice: 'your doctor or your local urgent medical advice line',
  crisisLine: 'a helpline near you, from findahelpline.com',
  welfareContact: 'somebody in the club whom you trust',
};

/** What is said for a club in a country: the emergency number, and where one is known to us whom to ask the same day. */
interface Country {
  readonly name: string;
  readonly EMERGENCY_NUMBERS: string;
  /** Empty for none that is known here. */
  readonly URGENT_ADVICE: string;
  readonly CRISIS_LINE: string;
}

/** By the names that `CRISIS_LINE` takes. Elsewhere all emergency numbers are named. */
export const countries: Readonly<Record<string, Country>> = {
  UK: {
    name: 'United Kingdom',
    EMERGENCY_NUMBERS: '999 or 112',
    URGENT_ADVICE: 'your GP or NHS 111',
    CRISIS_LINE: 'UK',
  },
  IE: { name: 'Ireland', EMERGENCY_NUMBERS: '112 or 999', URGENT_ADVICE: '', CRISIS_LINE: 'IE' },
  US: { name: 'United States', EMERGENCY_NUMBERS: '911', URGENT_ADVICE: '', CRISIS_LINE: 'US' },
  CA: { name: 'Canada', EMERGENCY_NUMBERS: '911', URGENT_ADVICE: '', CRISIS_LINE: 'CA' },
  AU: { name: 'Australia', EMERGENCY_NUMBERS: '000', URGENT_ADVICE: '', CRISIS_LINE: 'AU' },
  NZ: { name: 'New Zealand', EMERGENCY_NUMBERS: '111', URGENT_ADVICE: '', CRISIS_LINE: 'NZ' },
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
