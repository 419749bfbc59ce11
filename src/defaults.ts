import type { Club } from '../commands/contract.ts';

/** What members are told to call where the host says nothing else: the bot does not know which country they are in. */
export const defaultClub: Club = {
  emergencyNumbers: 'your local emergency number (112, 911, 999, 000, or 111 in New Zealand)',
  urgentAdvice: 'your doctor or your local urgent medical advice line',
};
