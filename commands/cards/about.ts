import { card, type Message, message, note, separator, text } from '../discord/message.ts';
import type { Services } from '../services.ts';

export function aboutCard({
  knowledge,
  version,
  contacts,
  zoneData,
}: Pick<Services, 'knowledge' | 'version' | 'contacts' | 'zoneData'>): Message {
  const counts = `${knowledge.causes.length} causes, ${knowledge.faqs.length} questions, ${knowledge.tips.length} tips, ${knowledge.more.length} more that runners ask, and ${knowledge.redFlags.length} kinds of danger sign`;
  return message([
    card('calm', [
      text(
        `### Second Wind\nShort, honest answers about aching legs after a run. I know one article inside out, what else runners ask, what your club wrote, and what research thinks of each claim: ${counts}.`,
      ),
      text(
        `**What I’m not.** I look things up; I don’t diagnose, and everybody who asks the same gets the same card. In an emergency call ${contacts.emergencyNumbers}.`,
      ),
      text(
        '**How sure research is.** *Good evidence*: several good studies agree. *Fair*: some support, with gaps. *Mixed*: studies disagree, or only part holds. *Thin*: few or small studies. *Disputed*: specialists disagree. Most soreness trials are small, hard to blind and done in a lab; a review of endurance athletes found no recovery method with a consistent benefit.',
      ),
      text(
        '**Not yet checked.** No clinician has signed off the danger signs, and some rest on a copied page or on caution alone; each card says which under “Where this comes from”.',
      ),
      separator(),
      text(
        [
          '**What I keep**',
          '- For a reminder: the ids of its server, channel, role and organiser, its name, times and text, and what was posted. Once removed, it is erased after 15 minutes, or at once by **Erase it now**.',
          '- For a check-in that you asked for: your id and when.',
          '- What organisers write and choose with **/club**, which role may organise, and which tips a server has just seen.',
          '- A question that you choose to send to the organisers, until it is answered, a year at most. If I can reach you only by a mention, the question and its answer stay for 30 more days. The post in their channel stays.',
          '- How often each answer was given, and how often it helped: numbers only, for 90 days.',
          '- Where your club turns it on, and then the card says so: the words of questions that I can’t answer, for 30 days, but not who asked.',
          'Nothing else you ask is stored, and my log never holds your words. If I’m removed from a server, its reminders stop at once and its data is deleted after 30 days. To have it go sooner, use **/club erase** before that.',
        ].join('\n'),
      ),
      note(
        `Version ${version}, time zones by the IANA data ${zoneData}. Open source under the MIT licence; hosted by your club.`,
      ),
    ]),
  ]);
}
