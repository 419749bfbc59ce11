import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };

/*
 * What has systemd keep the bot running and back it up. `npm run setup` fills in a host's own places; docs/host-it.md shows
 * the same with those of an example.
 */

export interface UnitPlaces {
  readonly user: string;
  /** The folder of the project. */
  readonly folder: string;
  /** The Node to run it with. */
  readonly node: string;
  /** The folder of the database. */
  readonly data: string;
}

/** Whether systemd reads paths as they are: quotation marks, spaces and per cent signs mean something to it, and not always the same. */
export const canBeNamed = (...paths: readonly string[]): boolean =>
  paths.every((path) => /^\/[\w./@+-]*$/.test(path));

/** What a bot that is broken into could not do. Its code is compiled as it runs, so memory may be made executable. */
const shutIn = `NoNewPrivileges=yes
CapabilityBoundingSet=
PrivateDevices=yes
PrivateTmp=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
ProtectSystem=strict
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
UMask=0077`;

const inHome = ({ folder, node, data }: UnitPlaces) =>
  [folder, node, data].some((path) => /^\/(?:home|root)\//.test(`${path}/`)) ? 'read-only' : 'yes';

/** For paths that can be named to systemd. */
export function botUnit(places: UnitPlaces): string {
  const { user, folder, node, data } = places;
  return `[Unit]
Description=Second Wind
# Reminders go by the clock, and answers by the network.
After=network-online.target time-sync.target
Wants=network-online.target time-sync.target

[Service]
User=${user}
WorkingDirectory=${folder}
Environment=NODE_ENV=production
# A place for HEALTH_FILE=/run/second-wind/health, for who wants it there.
RuntimeDirectory=second-wind
ExecStart=${packageFile.scripts.start.replace('node', node)}
Restart=on-failure
RestartSec=5
# Wrong settings, a refused token, an old Node: trying again does not help.
RestartPreventExitStatus=78
TimeoutStopSec=10
# What a crash would leave on the disk holds the token.
LimitCORE=0

# It writes into the folder of its database and, once for each version, what it has learned.
ReadWritePaths=${data} -${join(folder, 'node_modules/.cache')}
ProtectHome=${inHome(places)}
${shutIn}

[Install]
WantedBy=multi-user.target
`;
}

/** A backup a day, of which the last fourteen are kept. */
export function backupUnit(places: UnitPlaces): string {
  const { user, folder, node, data } = places;
  const backups = join(folder, 'backups');
  return `[Unit]
Description=Back Second Wind up

[Service]
Type=oneshot
User=${user}
WorkingDirectory=${folder}
ExecStart=/bin/sh -c '"${node}" --import ./src/require-node.js src/cli/data.ts backup "${backups}/$$(date +%%F-%%H%%M).sqlite"'
ExecStart=/usr/bin/find ${backups} -name *.sqlite* -mtime +14 -delete
LimitCORE=0
ReadWritePaths=${data} ${backups}
ProtectHome=${inHome(places)}
${shutIn}
`;
}

export const backupTimer = `[Unit]
Description=Back Second Wind up once a day

[Timer]
OnCalendar=*-*-* 04:15
RandomizedDelaySec=30min
# One that the machine slept through is made up for.
Persistent=yes

[Install]
WantedBy=timers.target
`;
