import { quietFrom } from '../../commands/kit/check-in-time.ts';
import { freeName } from '../../commands/kit/reminder-input.ts';
import type { CheckIn, CheckIns, ReminderSettings } from '../../commands/services.ts';
import { mostCheckIns, weekdays } from '../../commands/services.ts';
import type { Clock } from '../clock.ts';
import type { Poster } from './delivery.ts';
import { ofMember } from './plan.ts';
import type { Store, Stored } from './store.ts';

/*
 * What members ask for themselves: reminders like any other, by the same schedule and the same ledger, in the channel of
 * their direct messages.
 */

interface CheckInTools {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
  readonly poster: Pick<Poster, 'directChannel' | 'tell'>;
  /** Something changed: the runner is to look again. */
  readonly poke: () => void;
}

const longestLate = 180;

/** How late a check-in may still come without waking anybody, in minutes. */
function minutesBeforeNight(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  // A timer is never there to the millisecond.
  return Math.max(1, quietFrom * 60 - 1 - (hour * 60 + minute));
}

export function makeCheckIns({ store, clock, poster, poke }: CheckInTools): CheckIns {
  return {
    async list(userId) {
      return (await store.list(ofMember(userId), clock.now())).map(describe);
    },

    async add(userId, { zone, time, from, until }, promise) {
      const scope = ofMember(userId);
      const others = await store.list(scope, clock.now());
      const isThere = others.some(({ reminder: { settings: one } }) =>
        [one.zone === zone, one.time === time, one.startsOn === from, one.endsOn === until].every(Boolean),
      );
      if (isThere) return 'there-already';
      if (others.length >= mostCheckIns) return 'too-many';
      const direct = await poster.directChannel(userId);
      if (direct.kind !== 'open') return direct.kind;
      const settings: ReminderSettings = {
        guildId: scope,
        name: freeName(
          'Check-in',
          others.map(({ reminder }) => reminder.settings.name),
        ),
        channelId: direct.channelId,
        forum: false,
        time,
        zone,
        days: weekdays,
        repetition: 'week',
        startsOn: from,
        endsOn: until,
        content: { kind: 'tips' },
        roleId: null,
        graceMinutes: Math.min(longestLate, minutesBeforeNight(time)),
        publish: false,
        replacesLast: false,
        organiserId: userId,
      };
      const saved = await store.add(settings, clock.now());
      // Another of the member's requests was a moment faster: look again.
      if (saved === 'name-taken') return this.add(userId, { zone, time, from, until }, promise);
      if (typeof saved === 'string') return 'too-many';
      const stored = await store.read(scope, saved.id, clock.now());
      if (!stored) throw new Error('The check-in was over before it was set.');
      const checkIn = describe(stored);
      const told = await poster.tell(userId, promise(checkIn), `${saved.id}-p`);
      if (told === 'closed') {
        await erase(userId, saved.id);
        return 'closed';
      }
      // Where nobody knows whether it arrived, it may have: what it promises is to come.
      poke();
      return { checkIn, isPromised: told === 'arrived' };
    },

    stop: (userId, id) => erase(userId, id),

    async zoneOf(userId, guildId) {
      const own = await store.list(ofMember(userId), clock.now());
      const [server] = guildId === null ? [] : await store.settings(guildId);
      const newest = own
        .toSorted((one, other) => Number(one.changed.stamp) - Number(other.changed.stamp))
        .at(-1);
      return (newest?.reminder.settings ?? server)?.zone ?? null;
    },
  };

  async function erase(userId: string, id: string): Promise<boolean> {
    const scope = ofMember(userId);
    const was = await store.remove(scope, id, clock.now());
    return (await store.erase(scope, id)) && was;
  }
}

function describe({ reminder: { id, settings }, next, due }: Stored): CheckIn {
  const { zone, time, startsOn, endsOn } = settings;
  return { id, zone, time, until: startsOn === endsOn ? null : endsOn, next: (due ?? next[0])?.at ?? null };
}
