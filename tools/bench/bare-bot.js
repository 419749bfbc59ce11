import { Client, Events, GatewayIntentBits } from 'discord.js';
import { card } from './bare-card.js';

/*
 * The least a discord.js bot can be: it logs in and answers every command with a constant card, of about the size
 * of ours. What the bench compares with.
 */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? 'https://discord.com/api' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply({ ...card, allowedMentions: card.allowed_mentions });
});
client.once(Events.ClientReady, () => process.stdout.write('"ready"\n'));
process.on('SIGTERM', () => process.exit(0));
await client.login(process.env.DISCORD_TOKEN);
