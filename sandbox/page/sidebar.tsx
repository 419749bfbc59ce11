import type { ChannelView } from '../client/contract.ts';
import { Avatar } from './message.tsx';
import { channel, goTo, playAs, player, switching, unread, view } from './state.ts';

/** Where one can go, and as whom. */
export function Sidebar({ onGo }: { readonly onGo: () => void }) {
  const { guild = '', channels = [], members = [], applicationOnline = false } = view.value ?? {};
  const inServer = channels.filter(({ kind }) => kind !== 'direct');
  const direct = channels.filter(({ kind }) => kind === 'direct');
  const go = (id: string) => {
    goTo(id);
    onGo();
  };
  return (
    <>
      <h2 class="server">{guild}</h2>
      <fieldset class="play" aria-busy={switching.value}>
        <legend>You are the</legend>
        {members
          .filter(({ playable }) => playable)
          .map(({ id, name, note }) => (
            <label key={id}>
              <input type="radio" name="me" checked={id === player.value} onChange={() => playAs(id)} />
              <span>
                {name}
                {note && <small>{note}</small>}
              </span>
            </label>
          ))}
      </fieldset>
      <nav aria-label="Channels">
        <ul>
          {inServer.map((one) => (
            <ChannelLink key={one.id} channel={one} onGo={go} />
          ))}
        </ul>
        <h3>Direct messages</h3>
        <ul>
          {direct.map((one) => (
            <ChannelLink key={one.id} channel={one} onGo={go} />
          ))}
        </ul>
      </nav>
      <div class="members">
        <h3>Members</h3>
        <ul>
          {members
            .filter(({ present }) => present)
            .map(({ id, name, bot }) => (
              <li key={id}>
                <Avatar name={name} app={bot} />
                <span>{name}</span>
                {bot && (
                  <span class={applicationOnline ? 'dot online' : 'dot'}>
                    {applicationOnline ? 'online' : 'offline'}
                  </span>
                )}
              </li>
            ))}
        </ul>
      </div>
    </>
  );
}

const signs: Readonly<Record<ChannelView['kind'], string>> = { text: '#', thread: '↳', direct: '@' };

function ChannelLink({
  channel: one,
  onGo,
}: {
  readonly channel: ChannelView;
  readonly onGo: (id: string) => void;
}) {
  const news = unread(one.id);
  const here = channel.value?.id === one.id;
  return (
    <li>
      <button
        type="button"
        class={`channel ${news > 0 ? 'news' : ''}`}
        aria-current={here ? 'page' : undefined}
        onClick={() => onGo(one.id)}
      >
        <span aria-hidden="true">{signs[one.kind]}</span>
        <span>{one.name}</span>
        {news > 0 && <span class="count">{`${news} new`}</span>}
      </button>
    </li>
  );
}
