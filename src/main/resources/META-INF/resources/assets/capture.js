// Saves while one writes, if nobody else has; every page works the same without it.
const form = document.querySelector("form[data-kept]");
if (form) {
  const status = form.querySelector(".saving");
  let waiting;
  let running = Promise.resolve();
  let stopped = false;

  async function save() {
    if (stopped) return;
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "keep");
    let said = form.dataset.unsaved;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.status === 204) {
        form.elements.version.value = answer.headers.get("X-Version");
        said = form.dataset.kept;
      } else if (answer.status === 409) {
        // the page that the button brings shows both texts
        stopped = true;
        said = form.dataset.other;
      }
    } catch {
      // no connection: said below, and tried again when there is one
    }
    status.textContent = said;
  }

  function soon(delay) {
    clearTimeout(waiting);
    waiting = setTimeout(() => (running = running.then(save)), delay);
  }

  form.addEventListener("input", () => soon(1500));
  form.addEventListener("change", () => soon(0));
  form.addEventListener("submit", () => clearTimeout(waiting));
  addEventListener("online", () => soon(0));
}
