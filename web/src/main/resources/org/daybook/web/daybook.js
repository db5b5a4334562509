// Daybook's one script: keys, a palette, what you keep and have read, swipes, colours, reading offline.
// Every page is whole without it. What it remembers stays in this browser's storage; it asks nothing of anybody else.
(() => {
  'use strict';

  // --- What is remembered ---

  const DAY = 86_400_000;
  const FORGOTTEN_AFTER = 90 * DAY; // what was read or passed; what is kept stays

  const memory = {
    get(name, otherwise) {
      try { return JSON.parse(localStorage.getItem('daybook.' + name)) ?? otherwise; } catch { return otherwise; }
    },
    set(name, value) {
      try { localStorage.setItem('daybook.' + name, JSON.stringify(value)); } catch { say('This browser keeps nothing: its storage is full or shut'); }
    },
  };

  // address -> { title, kept, read, passed }, each the time in milliseconds, or absent.
  const marks = () => memory.get('marks', {});
  const marked = (address, what) => Boolean(marks()[address]?.[what]);

  function mark(address, title, what, on) {
    const all = marks();
    const one = { ...all[address], title: title || all[address]?.title };
    if (on) one[what] = Date.now(); else delete one[what];
    all[address] = one;
    const old = Date.now() - FORGOTTEN_AFTER;
    for (const [key, { kept, read = 0, passed = 0 }] of Object.entries(all)) {
      if (!kept && Math.max(read, passed) < old) delete all[key];
    }
    memory.set('marks', all);
  }

  // --- Colours: the page comes in them, for the server reads them in a cookie ---

  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

  function colours(theme) {
    if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
    document.cookie = `theme=${theme || ''}; path=/; samesite=lax; max-age=${theme ? 31_536_000 : 0}`;
    document.querySelector('#colours')?.replaceChildren(dark() ? 'Light' : 'Dark');
  }
  colours(memory.get('theme', ''));

  function choose(theme) {
    memory.set('theme', theme);
    colours(theme);
    say(theme ? `${theme === 'dark' ? 'Dark' : 'Light'} from now on` : 'Colours as the system has them');
  }

  // --- Making elements: text is always text ---

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value); else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }
  const button = (text, press, attributes = {}) => make('button', { type: 'button', onclick: press, ...attributes }, text);

  let status;
  let silence;
  function say(text) {
    if (!status) return;
    status.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { status.textContent = ''; }, 4000);
  }

  // --- Cards: whatever on a page can be stepped through ---

  const cards = () => [...document.querySelectorAll('[data-card]')];
  const linkOf = (card) => card.querySelector('h2 a, a');
  const path = (link) => { const url = new URL(link.href); return url.pathname + url.search; };
  const isItem = (card) => card.classList.contains('item');
  const kind = () => document.body.dataset.page;

  let current = null;

  // What the keys are about: the card with the focus, else the story or article that the page shows.
  function subject() {
    const card = document.activeElement?.closest('[data-card]') ?? current;
    if (card && linkOf(card)) return { address: path(linkOf(card)), title: linkOf(card).textContent.trim(), card };
    if (kind() !== 'story' && kind() !== 'article') return null;
    const address = document.querySelector('link[rel=canonical]').getAttribute('href');
    return { address, title: document.querySelector('h1').textContent.trim(), card: null };
  }

  function step(by) {
    const found = cards().filter(linkOf);
    const stops = found.length ? found : [...document.querySelectorAll('.columns > * > section, .text > p')];
    if (!stops.length) return;
    const here = stops.indexOf(document.activeElement?.closest('[data-card], section, .text > p')) + 1 || stops.indexOf(current) + 1;
    const next = stops[here ? Math.min(stops.length - 1, Math.max(0, here - 1 + by)) : 0];
    current = next;
    const target = found.length ? linkOf(next) : next;
    if (!found.length) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }

  function open() {
    const link = subject()?.card ? linkOf(subject().card) : document.querySelector('.outside a');
    link?.click();
  }

  // --- Keep, read, pass ---

  function toggle(what, about = subject(), words) {
    if (!about) { say('Go to an item first: j'); return; }
    const on = !marked(about.address, what);
    mark(about.address, about.title, what, on);
    if (what === 'passed' && on) mark(about.address, about.title, 'kept', false);
    if (what === 'kept' && on) mark(about.address, about.title, 'passed', false);
    show();
    say(words[on ? 0 : 1]);
  }
  const keep = (about) => toggle('kept', about, ['Kept: it is on the page “Kept”', 'Let go']);
  const read = (about) => toggle('read', about, ['Marked as read', 'Marked as unread']);
  const pass = (about) => toggle('passed', about, ['Passed', 'Brought back']);

  function furnish(card) {
    const about = () => ({ address: path(linkOf(card)), title: linkOf(card).textContent.trim(), card });
    const title = linkOf(card).textContent.trim();
    card.querySelector('.margin').append(make('p', { class: 'deeds' },
      button('Keep', () => keep(about()), { 'data-deed': 'kept', 'aria-label': 'Keep: ' + title }),
      button('Pass', () => pass(about()), { 'data-deed': 'passed', 'aria-label': 'Pass: ' + title })));
    card.querySelector('.rank').append(make('span', { class: 'label read', hidden: '' }, 'Read'));
    swiped(card, about);
  }

  // Makes the page say what is remembered.
  function show() {
    const all = marks();
    for (const card of cards().filter((one) => isItem(one) && linkOf(one))) {
      const known = all[path(linkOf(card))] ?? {};
      card.classList.toggle('is-passed', Boolean(known.passed));
      card.querySelector('.label.read').hidden = !known.read;
      const title = linkOf(card).textContent.trim();
      for (const [deed, off, on] of [['kept', 'Keep', 'Kept'], ['passed', 'Pass', 'Passed']]) {
        const press = card.querySelector(`[data-deed=${deed}]`);
        press.setAttribute('aria-pressed', Boolean(known[deed]));
        press.textContent = known[deed] ? on : off;
        press.setAttribute('aria-label', `${press.textContent}: ${title}`);
      }
    }
    const own = document.querySelector('#keep');
    if (own) {
      const kept = marked(subject().address, 'kept');
      own.setAttribute('aria-pressed', kept);
      own.textContent = kept ? 'Kept' : 'Keep this';
    }
    if (kind() === 'kept') list();
  }

  // The page of what is kept.
  function list() {
    const kept = Object.entries(marks()).filter(([, one]) => one.kept).sort(([, a], [, b]) => b.kept - a.kept);
    document.querySelector('#kept').replaceChildren(...(kept.length
      ? [make('ol', { class: 'found' }, ...kept.map(([address, { title, kept: at }]) => make('li', { 'data-card': '' },
        make('h2', {}, make('a', { href: address }, title || address)),
        make('p', { class: 'muted' }, `kept ${new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })} · `,
          button('Let go', () => keep({ address, title }), { class: 'plainly', 'aria-label': 'Let go: ' + title })))))]
      : [make('p', {}, 'Nothing is kept yet. On an edition, swipe an item to the right, press its button “Keep”, or press the key s.')]));
  }

  // --- Swipes: to the right keeps, to the left passes. The buttons do the same. ---

  const FAR_ENOUGH = 90; // CSS pixels: a thumb's width more than a scroll strays

  function swiped(card, about) {
    let start = null;
    let shift = 0;
    const end = () => {
      card.style.transform = '';
      delete card.dataset.swipe;
      start = null;
    };
    card.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch' && event.isPrimary) { start = event; shift = 0; }
    });
    card.addEventListener('pointermove', (event) => {
      if (!start || event.pointerId !== start.pointerId) return;
      shift = event.clientX - start.clientX;
      if (Math.abs(shift) < 12) return;
      card.style.transform = `translateX(${shift}px)`;
      card.dataset.swipe = Math.abs(shift) < FAR_ENOUGH ? '' : shift > 0 ? 'Keep' : 'Pass';
    });
    card.addEventListener('pointerup', () => {
      if (start && shift >= FAR_ENOUGH) keep(about());
      if (start && shift <= -FAR_ENOUGH) pass(about());
      end();
    });
    card.addEventListener('pointercancel', end);
    card.addEventListener('click', (event) => { if (Math.abs(shift) >= 12) { event.preventDefault(); shift = 0; } }, true);
  }

  // --- Keys ---

  const KEYS = {
    j: ['next', () => step(1)],
    k: ['previous', () => step(-1)],
    o: ['open it', open],
    s: ['keep it, or let it go', () => keep()],
    m: ['mark it as read, or as unread', () => read()],
    x: ['pass it, or bring it back', () => pass()],
    d: ['dark or light', () => choose(dark() ? 'light' : 'dark')],
    '/': ['search', () => seek()],
    '?': ['these keys', () => help()],
  };

  function seek() {
    const field = document.querySelector('#q');
    if (field) { field.focus(); field.select(); } else location.href = '/search';
  }

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      palette();
      return;
    }
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')
      || event.target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
    if (busy || !memory.get('keys', true) || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key][1]();
  });

  // --- Dialogs ---

  function dialog(title, ...content) {
    const shut = () => box.close();
    const box = make('dialog', { 'aria-label': title, onclose: () => box.remove(), onclick: (event) => { if (event.target === box) shut(); } }, ...content);
    document.body.append(box);
    box.showModal();
    return box;
  }

  function help() {
    const keys = make('dl', { class: 'keys' }, ...Object.entries(KEYS).concat([['Ctrl K', ['the palette']]])
      .map(([key, [what]]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, what))));
    const single = make('input', { type: 'checkbox', id: 'single', onchange: () => memory.set('keys', single.checked) });
    single.checked = memory.get('keys', true);
    const box = dialog('Keys', make('h2', {}, 'Keys'), keys,
      make('p', {}, single, make('label', { for: 'single' }, 'Single keys work')),
      make('p', { class: 'muted' }, 'On a phone: swipe an item to the right to keep it, to the left to pass it.'),
      button('Close', () => box.close()));
  }

  function commands() {
    const go = (address) => () => { location.href = address; };
    const about = subject();
    const doings = [
      ['Newest edition', go('/')], ['Past editions', go('/editions')], ['Kept', go('/kept')], ['Search', seek],
      [dark() ? 'Light colours' : 'Dark colours', () => choose(dark() ? 'light' : 'dark')], ['Colours as the system has them', () => choose('')],
      ['Print', () => print()], ['Copy the link to this page', copy], ['Keys', help],
    ];
    if (about) doings.unshift([marked(about.address, 'kept') ? 'Let go: ' + about.title : 'Keep: ' + about.title, () => keep(about)]);
    const passages = cards().filter(linkOf).map((card) => [linkOf(card).textContent.trim(), () => linkOf(card).click()]);
    return doings.concat(passages);
  }

  function palette() {
    if (document.querySelector('dialog[open]')) return;
    const all = commands();
    const field = make('input', { type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'commands', 'aria-autocomplete': 'list', autocomplete: 'off', id: 'command' });
    const options = make('ul', { id: 'commands', role: 'listbox', 'aria-label': 'What can be done' });
    let shown = [];
    let at = 0;
    const run = (command) => { box.close(); command[1](); };
    const light = () => {
      [...options.children].forEach((option, i) => option.setAttribute('aria-selected', i === at));
      field.setAttribute('aria-activedescendant', `command-${at}`);
      options.children[at]?.scrollIntoView({ block: 'nearest' });
    };
    const fill = () => {
      const typed = field.value.trim();
      const words = typed.toLowerCase().split(/\s+/);
      shown = all.filter(([name]) => words.every((word) => name.toLowerCase().includes(word)));
      if (typed) shown.push([`Search for “${typed}”`, () => { location.href = '/search?q=' + encodeURIComponent(typed); }]);
      at = 0;
      options.replaceChildren(...shown.map((command, i) => make('li', { role: 'option', id: `command-${i}`, onclick: () => run(command) }, command[0])));
      light();
    };
    field.addEventListener('input', fill);
    field.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by) { event.preventDefault(); at = (at + by + shown.length) % shown.length; light(); }
      if (event.key === 'Enter' && shown[at]) { event.preventDefault(); run(shown[at]); }
    });
    const box = dialog('Palette', make('label', { for: 'command' }, 'Go to, or do'), field, options);
    box.classList.add('palette');
    fill();
    field.focus();
  }

  async function copy() {
    const link = document.querySelector('link[rel=canonical]')?.href ?? location.href;
    try { await navigator.clipboard.writeText(link); say('Copied: ' + link); } catch { say(link); }
  }

  // --- Since the last visit: what the editions in between had is one page away ---

  function returned() {
    const here = document.querySelector('.dateline time')?.getAttribute('datetime');
    if (location.pathname !== '/' || !here) return;
    let { day, before } = memory.get('last', {});
    if (day !== here) { before = day; day = here; memory.set('last', { day, before }); }
    const previous = document.querySelector('a[rel=prev]')?.getAttribute('href').slice('/edition/'.length).slice(0, 10);
    if (!before || !previous || before >= previous) return;
    const words = new Date(before + 'T12:00').toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    document.querySelector('.dateline').append(make('p', { class: 'returned' },
      `You last read the edition of ${words}. `, make('a', { href: '/since/' + before }, 'What came since')));
  }

  // --- Offline: the worker keeps the pages; an edition's stories are fetched while there is a network. ---

  async function offline() {
    if (!('serviceWorker' in navigator)) return;
    try {
      await navigator.serviceWorker.register('/worker.js');
      const { active } = await navigator.serviceWorker.ready;
      const stories = kind() === 'edition' ? cards().map(linkOf).filter(Boolean).map(path) : [];
      active.postMessage({ keep: [...new Set([path(location), ...stories])] });
    } catch { /* a browser that forbids workers still shows every page */ }
  }

  // --- The page is there ---

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector('.masthead').append(make('div', { class: 'tools' },
      button('', () => choose(dark() ? 'light' : 'dark'), { id: 'colours' }), button('Menu', palette, { 'aria-haspopup': 'dialog' })));
    colours(root.dataset.theme);
    systemDark.addEventListener('change', () => colours(root.dataset.theme));
    status = make('p', { role: 'status', class: 'aloud' });
    document.body.append(status);
    cards().filter((card) => isItem(card) && linkOf(card)).forEach(furnish);
    const about = subject();
    if (about) {
      mark(about.address, about.title, 'read', true);
      document.querySelector('.opening').append(make('p', { class: 'deeds' },
        button('', () => keep(), { id: 'keep' }), button('Copy the link', copy)));
    }
    returned();
    show();
  });
  addEventListener('storage', () => { if (status) { show(); colours(memory.get('theme', '')); } });
  addEventListener('pageshow', (event) => { if (event.persisted) show(); });
  // Behind the first paint, which the worker's start would hold up.
  addEventListener('load', () => requestAnimationFrame(() => setTimeout(offline)));

  // --- Whoever logs out leaves no page behind: not even the copies for reading offline ---

  addEventListener('submit', (event) => {
    if (event.target.matches('form[action="/logout"]')) self.caches?.delete('pages');
  });
})();
