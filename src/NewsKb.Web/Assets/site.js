// What the keyboard adds. Everything works without this file.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');

  const all = (selector) => [...document.querySelectorAll(selector)];
  const isTyping = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

  /** Moves the focus among elements: to the one behind or before the focused one. */
  function step(elements, by) {
    if (elements.length === 0) return;
    const at = elements.findIndex((e) => e.contains(document.activeElement));
    const next = elements[at < 0 ? (by > 0 ? 0 : elements.length - 1) : Math.min(elements.length - 1, Math.max(0, at + by))];
    next.focus();
    next.scrollIntoView({ block: 'center' });
  }

  /** Goes to the match behind or before the one in the address, round and round. */
  function stepMatch(by) {
    const count = all('[id^="hit"]').length;
    const at = Number((location.hash.match(/^#hit(\d+)$/) || [])[1] || 0);
    if (count > 0) location.replace('#hit' + (at === 0 && by < 0 ? count : ((at - 1 + by + count) % count) + 1));
  }

  function follow(selector) {
    const link = document.querySelector(selector);
    if (link) location.assign(link.href);
  }

  const keys = {
    '/': () => { const q = document.querySelector('#q') || document.querySelector('main input:not([type=hidden])'); if (q) { q.focus(); q.select && q.select(); } else location.assign('/'); },
    j: () => step(all('a.hit'), 1),
    k: () => step(all('a.hit'), -1),
    n: () => stepMatch(1),
    p: () => stepMatch(-1),
    ArrowLeft: () => follow('a[rel=prev]'),
    ArrowRight: () => follow('a[rel=next]'),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape' && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target) || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // Choosing what to search in is enough; empty fields stay out of the address.
  for (const radio of all('form.search input[type=radio]')) radio.addEventListener('change', () => radio.form.requestSubmit());
  for (const form of all('form[method=get]'))
    form.addEventListener('submit', () => { for (const field of form.elements) if (field.name && !field.value) field.disabled = true; });
  window.addEventListener('pageshow', () => { for (const field of all('form[method=get] :disabled')) field.disabled = false; });
})();
