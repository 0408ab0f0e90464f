// Arrow keys turn the page; the window with the notes follows the one that is shown, and the other way round.
const here = document.querySelector('[data-debrief]');
const unsaved = () => [...document.querySelectorAll('textarea[name]')].some((box) => box.value !== box.defaultValue);
const channel = new BroadcastChannel('debrief-' + here.dataset.debrief);
channel.onmessage = ({ data }) => {
  const turned = here.dataset.at + data.place;
  if (data.place !== here.dataset.place && location.pathname !== turned && !unsaved()) location.assign(turned);
};
if (here.dataset.place !== 'whole') channel.postMessage({ place: here.dataset.place });
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('textarea, input, select, summary, button')) return;
  const turn = { ArrowLeft: 'prev', PageUp: 'prev', ArrowRight: 'next', PageDown: 'next' }[event.key];
  const link = turn && document.querySelector('a[rel=' + turn + ']');
  if (link) {
    event.preventDefault();
    link.click();
  }
});
const timer = document.getElementById('timer');
if (timer) {
  const kept = 'debrief-began-' + here.dataset.debrief;
  const show = () => {
    const began = sessionStorage.getItem(kept);
    if (!began) return;
    const seconds = Math.floor((Date.now() - Number(began)) / 1000);
    timer.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  };
  document.getElementById('timer-again').addEventListener('click', () => {
    sessionStorage.setItem(kept, Date.now());
    show();
  });
  timer.closest('.timer').hidden = false;
  show();
  setInterval(show, 1000);
}
