import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { ControlView } from '../client/contract.ts';
import { control, lastInteraction, now, view } from './state.ts';

const tabs = ['Clock and trouble', 'Last interaction'] as const;

/** What a person's client never has: the clock, some trouble, and a look under the bonnet. */
export function Panel() {
  const tab = useSignal(0);
  const id = useId();
  const steer = ({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    tab.value = 1 - tab.value;
    const next = currentTarget.querySelector<HTMLElement>('[aria-selected=false]');
    next?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Beside the chat" onKeyDown={steer}>
        {tabs.map((name, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${index}`}
            aria-selected={tab.value === index}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === index ? 0 : -1}
            onClick={() => {
              tab.value = index;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab.value}`}>
        {tab.value === 0 ? <Controls /> : <LastInteraction />}
      </div>
    </>
  );
}

function Controls() {
  const groups = [...Map.groupBy(view.value?.controls ?? [], ({ group }) => group)];
  return (
    <>
      <Clock />
      {groups.map(([group, all]) => (
        <section key={group} aria-label={group}>
          <h2>{group}</h2>
          {all.map((one) => (
            <Control key={one.id} one={one} />
          ))}
        </section>
      ))}
    </>
  );
}

function Clock() {
  const date = now.value;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section aria-label="The bot’s time">
      <h2>The bot’s time</h2>
      <p class="clock">
        <time dateTime={date.toISOString()}>
          {date.toLocaleDateString(undefined, {
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            year: 'numeric',
          })}
          <b>
            {date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })}
          </b>
        </time>
        <small>{zone}</small>
      </p>
    </section>
  );
}

function Control({ one }: { readonly one: ControlView }) {
  const busy = useSignal(false);
  const act = async () => {
    if (busy.value) return;
    busy.value = true;
    await control(one.id);
    busy.value = false;
  };
  const shared = {
    type: 'button',
    'aria-busy': busy.value,
    // What is busy keeps the keyboard: it is only called disabled.
    'aria-disabled': busy.value,
    disabled: one.disabled && !busy.value,
    onClick: () => void act(),
  } as const;
  const words = (
    <span>
      {one.label}
      <small>{one.detail}</small>
    </span>
  );
  return one.on === null ? (
    <button class="control" {...shared}>
      {words}
    </button>
  ) : (
    <button class="control switch" role="switch" aria-checked={one.on} {...shared}>
      {words}
    </button>
  );
}

function LastInteraction() {
  const record = lastInteraction.value;
  return (
    <section aria-label="Last interaction">
      {record ? (
        <>
          <p class="milliseconds">
            Answered in <b>{record.milliseconds.toFixed(1)} ms</b>
          </p>
          {record.notes.length > 0 && (
            <details open>
              <summary>What matched</summary>
              <ul class="notes">
                {record.notes.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
          <Json title="The request that came" value={record.request} />
          <Json title="The payload that went back" value={record.response} />
        </>
      ) : (
        <p class="subtext">Use a command or press a button, and see here what went over the wire.</p>
      )}
    </section>
  );
}

function Json({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}
