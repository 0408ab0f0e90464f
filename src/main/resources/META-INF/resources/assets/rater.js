// Saves while one answers. Every page works the same without it.
const form = document.querySelector("form[data-saved]");
if (form) {
  const status = form.querySelector(".saving");
  let waiting;
  let running = Promise.resolve();

  async function save() {
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "keep");
    let kept = false;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      kept = answer.status === 204;
    } catch {
      // no connection: said below, and tried again when there is one
    }
    // what stands in the boxes now is what this page wants kept, whatever stood there when it was opened
    if (kept) form.querySelectorAll("input[name^='was.']").forEach((shown) => shown.remove());
    status.textContent = kept ? form.dataset.saved : form.dataset.unsaved;
    form.dispatchEvent(new CustomEvent("kept", { detail: kept ? body : null }));
  }

  function soon(delay) {
    clearTimeout(waiting);
    if (form.dataset.hold) return;
    status.textContent = "";
    waiting = setTimeout(() => (running = running.then(save)), delay);
  }

  form.addEventListener("input", (event) => event.target.dataset.limit && soon(1500));
  form.addEventListener("change", (event) => soon(event.target.type === "radio" ? 200 : 0));
  form.addEventListener("submit", () => clearTimeout(waiting));
  addEventListener("online", () => soon(0));
}
// a page that comes back out of the browser's memory is asked for anew, so that it shows what is kept
addEventListener("pageshow", (event) => event.persisted && location.reload());
