import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineCommand, UserError } from './command.ts';
import { answerQuestion, everywhere } from './kit/answering.ts';

/** Answers somebody's message: a preview for the asker alone first, with a button to share it. */
export default defineCommand({
  definition: { ...everywhere, type: ApplicationCommandType.Message, name: 'Answer this question' },
  answer({ message, asker }, services) {
    if (message.content.trim() === '') {
      throw new UserError('That message has no words that I can read. Try one with a question in it.');
    }
    const { id: messageId, authorId } = message;
    const helping = authorId === asker.userId ? {} : { helping: { authorId, messageId } };
    const isDanger = (part: string) => services.knowledge.ask(part).flag !== null;
    // Of a long message no part goes unread: a danger at its end comes first.
    const parts = partsOf(message.content);
    const [first = ''] = parts;
    const told = parts.length === 1 ? first : (parts.find(isDanger) ?? first);
    return answerQuestion(told, { private: true, messageId, asker, ...helping }, services);
  },
});

/** Less than is read of one text. */
const longestPart = 5000;

/** At line breaks or spaces, where there are any. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let left = text; left !== ''; ) {
    const near = left.length <= longestPart ? left.length : left.slice(0, longestPart).search(/\s\S*$/);
    const end = near > 0 ? near : longestPart;
    parts.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return parts;
}
