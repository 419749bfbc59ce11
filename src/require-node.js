import module from 'node:module';

// Loaded before every program (node --import), in plain JavaScript, so that an old Node says what to do
// instead of failing on the first TypeScript file or on a missing Temporal.
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  process.stderr.write(
    `Second Wind needs Node 26 or newer; this is Node ${process.versions.node} (${process.platform} ${process.arch}).\n` +
      'Run "npm ci" in this folder: it brings the right Node for Linux (x64, arm64), Windows (x64) and macOS (arm64).\n' +
      'On another machine, install Node 26 from https://nodejs.org and try again. (NODE_TOO_OLD)\n',
  );
  process.exit(1);
}
// From the second start on, the types need not be stripped nor the code compiled again: sooner ready, less memory.
module.enableCompileCache();
