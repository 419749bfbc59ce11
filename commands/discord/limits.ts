/**
 * Sizes that Discord fixes, in characters unless said otherwise.
 * Source: Discord's API documentation as of August 2026 (components, application commands, interactions);
 * `messageText` is what client libraries enforce for a Components V2 message.
 */
export const limits = {
  /** All text displays of a Components V2 message together. */
  messageText: 4000,
  /** Components of a message, nested ones included. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  menuOptions: 25,
  menuLabel: 100,
  menuDescription: 100,
  menuPlaceholder: 150,
  customId: 100,
  /** What a picture's description says. */
  pictureWords: 1024,
  modalTitle: 45,
  modalInput: 4000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  threadName: 100,
  /** Characters of a nonce that makes a repeated post harmless. */
  nonce: 25,
} as const;
