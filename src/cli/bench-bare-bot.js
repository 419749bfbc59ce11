import { Client, Events, GatewayIntentBits } from 'discord.js';

/*
 * The least a discord.js bot can be: it logs in and answers every command with a constant. What the bench compares
 * with.
 */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? 'https://discord.com/api' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('Take it easy today.');
});
client.once(Events.ClientReady, () => process.stdout.write('"ready"\n'));
process.on('SIGTERM', () => process.exit(0));
await client.login(process.env.DISCORD_TOKEN);
