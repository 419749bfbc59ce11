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
    return answerQuestion(message.content, { private: true, messageId, asker, ...helping }, services);
  },
});
