// How many characters a text box still takes; the server counts again and loses nothing.
for (const box of document.querySelectorAll('textarea[data-limit]')) {
  const line = document.getElementById(box.dataset.count);
  const limit = Number(box.dataset.limit);
  const show = () => {
    const left = limit - [...box.value.trim()].length;
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace('{0}', Math.abs(left).toLocaleString(document.documentElement.lang));
    line.classList.toggle('fault', left < 0);
  };
  box.addEventListener('input', show);
  show();
}
