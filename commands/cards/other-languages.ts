import type { OtherLanguage } from '../../knowledge/index.ts';

/**
 * Said to somebody who wrote in another language: that the bot speaks English for now, and whom to call when somebody
 * is in danger. Not looked over by native speakers. `{emergency}` stands for the club's own numbers, in English as the host set them.
 */
export const inTheirLanguage: Readonly<Record<OtherLanguage, string>> = {
  deu: '**Deutsch:** Ich spreche im Moment nur Englisch. Ist jemand in Gefahr? Bitte sofort anrufen: {emergency}.',
  fra: '**Français :** Je ne parle qu’anglais pour l’instant. Quelqu’un est en danger ? Appelez tout de suite : {emergency}.',
  spa: '**Español:** De momento solo hablo inglés. ¿Alguien está en peligro? Llama enseguida: {emergency}.',
  ita: '**Italiano:** Per ora parlo solo inglese. Qualcuno è in pericolo? Chiama subito: {emergency}.',
  por: '**Português:** Por enquanto só falo inglês. Alguém está em perigo? Ligue já: {emergency}.',
  nld: '**Nederlands:** Ik spreek voorlopig alleen Engels. Is er iemand in gevaar? Bel meteen: {emergency}.',
  pol: '**Polski:** Na razie mówię tylko po angielsku. Czy ktoś jest w niebezpieczeństwie? Zadzwoń od razu: {emergency}.',
  ron: '**Română:** Deocamdată vorbesc doar engleză. Este cineva în pericol? Sună imediat: {emergency}.',
  ces: '**Čeština:** Zatím mluvím jen anglicky. Je někdo v nebezpečí? Ihned volejte: {emergency}.',
  hun: '**Magyar:** Egyelőre csak angolul tudok. Veszélyben van valaki? Azonnal hívja: {emergency}.',
  swe: '**Svenska:** Jag talar bara engelska än så länge. Är någon i fara? Ring genast: {emergency}.',
  tur: '**Türkçe:** Şimdilik yalnızca İngilizce konuşuyorum. Tehlikede olan biri var mı? Hemen arayın: {emergency}.',
  ukr: '**Українська:** Поки що я розмовляю лише англійською. Хтось у небезпеці? Одразу телефонуйте: {emergency}.',
  rus: '**Русский:** Пока я говорю только по-английски. Кто-то в опасности? Сразу звоните: {emergency}.',
};
