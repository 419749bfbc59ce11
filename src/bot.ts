import { heldNotice, missedNotice, postTitle, reminderPost } from '../commands/cards/reminder.ts';
import { commands } from '../commands/index.ts';
import type { DirectMessages } from '../commands/services.ts';
import { type Knowledge, openKnowledge } from '../knowledge/index.ts';
import type { Clock } from './clock.ts';
import { makeClubFiles } from './club-file.ts';
import { makeClubKnowledge } from './club-knowledge.ts';
import type { Config } from './config.ts';
import type { DatabaseError } from './database/fault.ts';
import { openDatabase } from './database/index.ts';
import { withDeadline } from './deadline.ts';
import { makeAnswers } from './discord/answers.ts';
import { DiscordsClock } from './discord/discords-clock.ts';
import { fileReader } from './discord/files.ts';
import type { Gateway } from './discord/gateway.ts';
import { GatewayLostError, tokenRefused } from './discord/gateway-lost.ts';
import { makeInteractionRequests, privateFollowUps } from './discord/interaction-requests.ts';
import { inviteUrl } from './discord/invite.ts';
import { makePoster } from './discord/poster.ts';
import { applicationId, tellOfCommands } from './discord/registration.ts';
import { makeRest } from './discord/rest.ts';
import { TokenWatch } from './discord/token-watch.ts';
import { followServers } from './followed-servers.ts';
import type { HealthState } from './health.ts';
import { makeInbox } from './inbox.ts';
import { makeInsights } from './insights.ts';
import { openInteractionsServer } from './interactions-server.ts';
import type { Log } from './log.ts';
import { noMeter } from './meter.ts';
import type { Metrics, Sources } from './metrics.ts';
import { makeRecentTips } from './recent-tips.ts';
import { openReminders, type RunningReminders } from './reminders/index.ts';
import { makeRespond } from './respond.ts';
import { eraseServer, makeOrganisers, makeServers } from './servers.ts';
import { makeListener } from './spoken.ts';
import { isOlderThanAYear, zoneData } from './zone-data.ts';

/** Everything with an effect that is not the bot's own: passed in, so that tests and the demo decide it. */
export interface Surroundings {
  readonly clock: Clock;
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly log: Log;
  readonly version: string;
  /** What is known, where it is open already. */
  readonly knowledge?: Knowledge;
  /** After so long without a look at what is due its health says so; left out but by whoever cannot wait for that. */
  readonly sickMilliseconds?: number;
  /** The connection to Discord, or the database's file, is lost and will not come back by itself. */
  readonly onLost: (error: GatewayLostError | DatabaseError) => void;
}

export interface Bot {
  /** Resolves once the bot answers and reminds; rejects with a GatewayLostError when it never will. */
  readonly ready: Promise<void>;
  /** Whether the connection to Discord stands, which a worker has not, and whether the reminders are looked at. */
  state(): HealthState;
  readonly reminders: Pick<RunningReminders, 'list'>;
  /** Finishes what is in flight, leaves Discord and closes the database; at most about 4 s. Safe to call twice. */
  stop(): Promise<void>;
}

/** How long a shutdown waits for a connection that is being made, and for what is being written of servers. */
const openingMilliseconds = 1000;
const definitions = commands.map(({ definition }) => definition);
/** How far apart Discord is asked again whether a token is wrong that it refused at the sign-in. */
const askAtStartMilliseconds = 1000;
/** How often it is looked whether the database's file is still there. */
const lookForFileMilliseconds = 10_000;

/** What a bot and a worker have in common. Throws a ContentError or a DatabaseError before anything is started. */
async function openParts(config: Config, surroundings: Surroundings) {
  const { clock: hostsClock, random, log, onLost, sickMilliseconds } = surroundings;
  const clock = new DiscordsClock(hostsClock, log);
  log.info({ zoneData }, 'time zones by this release of the IANA data');
  if (isOlderThanAYear(zoneData, hostsClock.now()))
    log.warn(
      { code: 'ZONE_DATA_OLD', zoneData },
      'the time zone data of this Node is more than a year old: where clocks were changed since, reminders may be an hour off; update with "npm ci", or use a newer Node (ZONE_DATA_OLD)',
    );
  const onLearning = () =>
    log.info(
      'learning from the phrasings, once for this version: a minute or two, or a few more on a small machine',
    );
  const knowledge = surroundings.knowledge ?? openKnowledge(undefined, { onLearning });
  // Only who wants figures loads what counts them.
  const metrics = config.metricsOn === null ? null : (await import('./metrics.ts')).makeMetrics();
  const meter = metrics?.meter ?? noMeter;
  const database = await openDatabase(config.database, (err) =>
    log.warn({ err }, 'a connection to the database was cut'),
  );
  if (database.lostBefore) log.error({ err: database.lostBefore }, database.lostBefore.message);
  const looking = setInterval(() => {
    try {
      const lost = database.lookForFile();
      if (!lost) return;
      clearInterval(looking);
      onLost(lost);
    } catch (err) {
      log.error({ err }, 'the database’s file is gone and could not be written back; trying again');
    }
  }, lookForFileMilliseconds).unref();
  const closeDatabase = async () => {
    clearInterval(looking);
    await database.close();
  };
  const token = new TokenWatch({ log, onRefused: () => onLost(tokenRefused()) });
  const rest = makeRest(config, { clock, token });
  token.watch(rest);
  const poster = makePoster(rest);
  const hearTime = async () => {
    const heard = clock.timesHeard;
    await poster.askTime();
    return clock.timesHeard > heard;
  };
  const reminders = openReminders({
    db: database.db,
    clock,
    random,
    log,
    meter,
    knowledge,
    poster,
    compose: reminderPost,
    composeTitle: postTitle,
    composeHeld: heldNotice,
    composeMissed: missedNotice,
    // Nothing is posted, and nothing called missed, by a clock that nobody has looked at.
    timeIsKnown: async () => clock.isChecked() || (await hearTime()),
    hearTime,
    sickMilliseconds,
  });
  // What is due can be looked at, and posted.
  const isWell = () => reminders.isWell() && !token.isInQuestion();
  const directMessages: DirectMessages = {
    send: async (userId, message) => (await poster.tell(userId, message)) === 'arrived',
  };
  return {
    clock,
    knowledge,
    database,
    closeDatabase,
    rest,
    reminders,
    isWell,
    directMessages,
    poster,
    token,
    metrics,
    meter,
  };
}

/** What an operator's tools are told of a running bot. */
async function serveMetrics(
  { metrics, clock, database }: Pick<Parts, 'metrics' | 'clock' | 'database'>,
  { metricsOn }: Config,
  { log, version }: Surroundings,
  sources: Pick<Sources, 'state' | 'isConnected' | 'servers'>,
): Promise<Pick<Metrics, 'close'> | null> {
  if (metrics === null || metricsOn === null) return null;
  const { db } = database;
  const all = { ...sources, db, version, clockBehind: () => clock.behind, now: () => clock.now() };
  const port = await metrics.serve(metricsOn, all);
  log.info({ port }, 'figures and health over HTTP, at /metrics and /health');
  return metrics;
}

/**
 * A worker posts the reminders of a database that it shares with a bot, and answers nobody: it has no connection to
 * Discord's gateway. Throws like startBot.
 */
export async function startWorker(config: Config, surroundings: Surroundings): Promise<Bot> {
  const { log } = surroundings;
  const parts = await openParts(config, surroundings);
  const { closeDatabase, reminders, isWell, token } = parts;
  const state = () => (isWell() ? 'connected' : 'stuck');
  const metrics = await serveMetrics(parts, config, surroundings, { state, ...noGateway }).catch(
    closedFirst(closeDatabase),
  );
  reminders.start();
  log.info('ready to post, as a worker');
  async function stop(): Promise<void> {
    token.stop();
    await metrics?.close();
    await reminders.stop();
    await closeDatabase();
    log.info('stopped');
  }
  let stopped: Promise<void> | undefined;
  return { ready: Promise.resolve(), state, reminders, stop: () => (stopped ??= stop()) };
}

const noGateway = { isConnected: () => null, servers: () => null };

/** What could not be opened leaves nothing open. */
const closedFirst = (close: () => Promise<void>) => async (error: unknown) => {
  await close();
  throw error;
};

type Parts = Awaited<ReturnType<typeof openParts>>;

/** What commands ask of the bot, and how interactions are answered, however they come. */
function openServices(parts: Parts, config: Config, { random, log, version }: Surroundings) {
  const { clock, knowledge, database, reminders, directMessages, poster, meter } = parts;
  const requests = makeInteractionRequests(config.apiUrl);
  const recentTips = makeRecentTips(database.db, clock);
  const settings = makeServers({ db: database.db, log });
  const insights = makeInsights({ db: database.db, random, clock, log });
  const services = {
    knowledge,
    reminders,
    organisers: makeOrganisers(database.db),
    club: makeClubKnowledge({
      db: database.db,
      random,
      // Made now, not when the first club asks: a few milliseconds here, or learning in front of a member.
      life: knowledge.clubLife(),
      servers: settings,
      log,
      clock,
    }),
    settings,
    insights,
    async eraseServer(guildId: string) {
      const count = await reminders.eraseServer(guildId);
      await insights.writeDown();
      const erased = { ...(await eraseServer(database.db, guildId)), reminders: count };
      insights.eraseLate(guildId);
      settings.forget(guildId);
      return erased;
    },
    inbox: makeInbox({
      db: database.db,
      random,
      clock,
      courier: { ...poster, followUp: privateFollowUps(requests) },
    }),
    checkIns: reminders.checkIns,
    recentTips,
    directMessages,
    clubFiles: makeClubFiles(fileReader(config.apiUrl), (name) => knowledge.find(name)?.id),
    clock,
    random,
    contacts: config.contacts,
    contactsOfHost: config.contacts,
    hearsMentions: config.answerMentions,
    version,
    zoneData,
  };
  const answers = makeAnswers({ respond: makeRespond(services, log, { meter }), requests, log, meter });
  return { services, insights, answers };
}

/**
 * Answers Discord's interactions over HTTP, with no connection to its gateway; reminders are posted as ever. Any number of
 * these may stand behind one balancer on one PostgreSQL database. Throws like startBot, and where the port is taken.
 */
export async function startServer(
  config: Config & { readonly publicKey: string },
  surroundings: Surroundings,
): Promise<Bot & { readonly port: number }> {
  const { log } = surroundings;
  const parts = await openParts(config, surroundings);
  const { closeDatabase, rest, reminders, isWell, token } = parts;
  const { insights, answers } = openServices(parts, config, surroundings);
  const server = await openInteractionsServer({
    listenOn: config.listenOn,
    publicKey: config.publicKey,
    log,
    answers,
  }).catch(closedFirst(closeDatabase));
  const state = () => (isWell() ? 'connected' : 'stuck');
  const metrics = await serveMetrics(parts, config, surroundings, { state, ...noGateway }).catch(
    closedFirst(async () => {
      await server.close();
      await closeDatabase();
    }),
  );
  reminders.start();
  log.info({ port: server.port }, 'ready, for interactions over HTTP');
  const registered = applicationId(rest).then(
    async (application) => tellOfCommands(rest, log, { application, definitions, serverIds: [] }),
    (err: unknown) => log.warn({ err }, 'Discord cannot be reached; the commands stay as they are'),
  );
  async function stop(): Promise<void> {
    token.stop();
    answers.leave();
    await server.close();
    await metrics?.close();
    await withDeadline(openingMilliseconds, async () => registered, undefined);
    await insights.writeDown();
    await reminders.stop();
    await closeDatabase();
    log.info('stopped');
  }
  let stopped: Promise<void> | undefined;
  return {
    port: server.port,
    ready: Promise.resolve(),
    state,
    reminders,
    stop: () => (stopped ??= stop()),
  };
}

/**
 * The composition root: everything is made here, once, and handed to what needs it. Throws a ContentError or a
 * DatabaseError before anything is started.
 */
export async function startBot(config: Config, surroundings: Surroundings): Promise<Bot> {
  const { log, onLost } = surroundings;
  // Whoever answers over HTTP, or only posts, has no need of discord.js.
  const { openGateway } = await import('./discord/gateway.ts');
  const parts = await openParts(config, surroundings);
  const { clock, closeDatabase, rest, reminders, isWell, poster, token } = parts;
  const { services, insights, answers } = openServices(parts, config, surroundings);
  const listener = makeListener({ services, speaker: poster, log });
  const stopping = new AbortController();
  const followed = followServers({ reminders, clock, log, stopping: stopping.signal });

  async function connect(): Promise<Gateway | null> {
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      try {
        return await openGateway({
          ...config,
          log,
          answers,
          listener,
          onLost,
          onServerJoined: followed.joined,
          onServerLeft: followed.left,
        });
      } catch (error) {
        const isLost = error instanceof GatewayLostError;
        // A host with a wrong token is told soon; one 401 is no proof of it.
        const isDoubted = isLost && error.code === 'TOKEN_REFUSED';
        if (isLost && !(isDoubted && !(await token.isRefused(askAtStartMilliseconds)))) throw error;
        // A Raspberry Pi is often up before its network: wait rather than give up.
        const seconds = Math.min(60, 2 ** Math.min(attempt, 6));
        log.warn({ err: error, seconds }, 'Discord cannot be reached; trying again');
        await clock.wait(clock.now().add({ seconds }), stopping.signal);
      }
    }
    return null;
  }

  let gatewayNow: Gateway | null = null;
  const state = () =>
    gatewayNow?.isConnected() !== true ? 'disconnected' : isWell() ? 'connected' : 'stuck';

  async function open(): Promise<Gateway | null> {
    const gateway = await connect();
    if (!gateway || stopping.signal.aborted) return gateway;
    gatewayNow = gateway;
    await followed.compare(gateway);
    const { applicationId: application, shardCount: shards } = gateway;
    const servers = gateway.serverIds().length;
    log.info({ application, servers, ...(shards === 1 ? {} : { shards }) }, 'ready');
    if (servers === 0 && gateway.isFirst)
      log.info({ link: inviteUrl(application) }, 'in no server yet: open the link to bring it into yours');
    return gateway;
  }

  const metrics = await serveMetrics(parts, config, surroundings, {
    state,
    isConnected: () => gatewayNow?.isConnected() ?? false,
    servers: () => gatewayNow?.serverIds().length ?? null,
  }).catch(closedFirst(closeDatabase));
  // A post needs no gateway, and does not wait for one.
  reminders.start();
  const opened = open();
  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    stopping.abort();
    token.stop();
    answers.leave();
    // A sign-in that hangs is left to the end of the process.
    const gateway = await withDeadline(openingMilliseconds, () => opened.catch(() => null), null);
    await gateway?.close();
    await withDeadline(openingMilliseconds, async () => followed.settled(), undefined);
    await metrics?.close();
    await insights.writeDown();
    await reminders.stop();
    await closeDatabase();
    log.info('stopped');
  }
  return {
    // A shutdown does not wait for it.
    ready: opened.then(async (gateway) =>
      gateway?.isFirst
        ? tellOfCommands(rest, log, {
            application: gateway.applicationId,
            definitions,
            serverIds: gateway.serverIds(),
          })
        : undefined,
    ),
    state,
    reminders,
    stop: () => (stopped ??= stop()),
  };
}
