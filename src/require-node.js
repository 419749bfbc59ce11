import module from 'node:module';

// Loaded before every program (node --import), in plain JavaScript, so that an old Node says what to do
// instead of failing on the first TypeScript file or on a missing Temporal.
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  const header = process.report?.getReport().header;
  // The Node that comes with the lockfile is built for glibc.
  const isAlpine = process.platform === 'linux' && header && !header.glibcVersionRuntime;
  process.stderr.write(
    `Second Wind needs Node 26 or newer; this is Node ${process.versions.node} (${process.platform} ${process.arch}).\n` +
      (isAlpine
        ? 'On Alpine, use the image node:26-alpine, or a Node 26 built for musl; "npm ci" cannot bring one. (NODE_TOO_OLD)\n'
        : 'Run "npm ci" in this folder: it brings the right Node for Linux (x64, arm64), Windows (x64) and macOS (arm64).\n' +
          'On another machine, install Node 26 from https://nodejs.org and try again. (NODE_TOO_OLD)\n'),
  );
  // Starting again does not help: systemd is told so by this number.
  process.exit(78);
}
// From the second start on, the types need not be stripped nor the code compiled again: sooner ready, less memory.
module.enableCompileCache();
const { runBundled } = await import('./bundle.js');
runBundled();
