import { type ReminderSettings, weekdays } from '../commands/services.ts';

/** Every evening at six in London, in no server that there is: what campaigns and tests change to their ends. */
export const everyEvening: ReminderSettings = {
  guildId: '100',
  name: 'Recovery reminder',
  channelId: '200',
  time: '18:00',
  zone: 'Europe/London',
  days: weekdays,
  repetition: 'week',
  startsOn: '2026-01-05',
  endsOn: null,
  content: { kind: 'tips' },
  roleId: null,
  graceMinutes: 180,
  forum: false,
  publish: false,
  replacesLast: false,
  organiserId: '300',
};
