import { join } from 'node:path';

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
}

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

/** A path as systemd reads it: a space ends a word, a per cent sign stands for something else. */
const escaped = (path: string) => path.replaceAll('%', '%%').replaceAll(/[ "\\]/g, '\\$&');

const inHome = ({ folder }: UnitPlaces) => (/^\/(?:home|root)\//.test(`${folder}/`) ? 'read-only' : 'yes');

export function botUnit(places: UnitPlaces): string {
  const { user, folder, node } = places;
  return `[Unit]
Description=Second Wind
# Reminders go by the clock, and answers by the network.
After=network-online.target time-sync.target
Wants=network-online.target time-sync.target

[Service]
User=${user}
WorkingDirectory=${escaped(folder)}
Environment=NODE_ENV=production
# A place for HEALTH_FILE=/run/second-wind/health, for who wants it there.
RuntimeDirectory=second-wind
ExecStart=${escaped(node)} --max-semi-space-size=4 --import ./src/require-node.js src/main.ts
Restart=on-failure
RestartSec=5
# Wrong settings, a refused token, an old Node: trying again does not help.
RestartPreventExitStatus=78
TimeoutStopSec=10
# What a crash would leave on the disk holds the token.
LimitCORE=0

# It writes into its folder for data and, once for each version, what it has learned.
ReadWritePaths=${escaped(join(folder, 'data'))} -${escaped(join(folder, 'node_modules/.cache'))}
ProtectHome=${inHome(places)}
${shutIn}

[Install]
WantedBy=multi-user.target
`;
}

/** A backup a day, of which the last fourteen are kept. */
export function backupUnit(places: UnitPlaces): string {
  const { user, folder, node } = places;
  const backups = join(folder, 'backups');
  return `[Unit]
Description=Back Second Wind up

[Service]
Type=oneshot
User=${user}
WorkingDirectory=${escaped(folder)}
ExecStart=/bin/sh -c '"${node}" --import ./src/require-node.js src/cli/data.ts backup "${backups}/$$(date +%%F-%%H%%M).sqlite"'
ExecStart=/usr/bin/find ${escaped(backups)} -name *.sqlite* -mtime +14 -delete
LimitCORE=0
ReadWritePaths=${escaped(join(folder, 'data'))} ${escaped(backups)}
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
