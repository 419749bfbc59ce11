/* A card of about the size of ours, as Discord's own JSON. */

const button = (label, id, style = 2) => ({ type: 2, style, label, custom_id: id });
const container = {
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

/** Its flag says that it is made of components: IsComponentsV2. */
export const card = { flags: 1 << 15, components: [container], allowed_mentions: { parse: [] } };
