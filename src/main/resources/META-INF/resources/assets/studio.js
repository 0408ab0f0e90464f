// Shows beside the form what the report would be; without it a button does the same. Nothing is kept before it is saved.
const form = document.querySelector('form[data-live]');
if (form) {
  const pane = document.getElementById(form.dataset.live);
  const status = document.getElementById('live-status');
  let latest = 0;
  let waiting;
  const look = async () => {
    const turn = ++latest;
    status.textContent = status.dataset.wait;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('act', 'look');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error' });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn !== latest) return;
      const shown = pane.scrollTop;
      pane.replaceChildren(...page.getElementById(form.dataset.live).childNodes);
      pane.scrollTop = shown;
      status.textContent = page.querySelector('.faults li')?.textContent ?? status.dataset.shown;
    } catch {
      if (turn === latest) status.textContent = status.dataset.failed;
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
}
