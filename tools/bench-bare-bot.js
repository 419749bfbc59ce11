import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

/*
 * The least a discord.js bot can be: it logs in and answers every command with a constant card, of about the size
 * of ours. What the bench compares with.
 */
const button = (label, id, style = 2) => ({ type: 2, style, label, custom_id: id });
const card = {
  type: 17,
  accent_color: 0x2a9d8f,
  components: [
    { type: 10, content: `### A title of a few words\n${'Some advice for tired legs. '.repeat(9)}` },
    {
      type: 10,
      content: '-# Small print, as long as that of a real answer is, and no longer than it needs to be.',
    },
    { type: 1, components: [button('Why?', 'a', 1), button('Evidence', 'b')] },
    { type: 1, components: ['c', 'd', 'e', 'f'].map((id) => button('Something related to read next', id)) },
  ],
};
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? 'https://discord.com/api' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply({
    flags: MessageFlags.IsComponentsV2,
    components: [card],
    allowedMentions: { parse: [] },
  });
});
client.once(Events.ClientReady, () => process.stdout.write('"ready"\n'));
process.on('SIGTERM', () => process.exit(0));
await client.login(process.env.DISCORD_TOKEN);
