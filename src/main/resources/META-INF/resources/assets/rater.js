// Saves while one writes, and counts characters. Every page works the same without it.
const form = document.querySelector("form[data-saved]");
if (form) {
  const status = form.querySelector(".saving");
  let waiting;
  let running = Promise.resolve();

  async function save() {
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "keep");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.status !== 204) throw answer.status;
      // what stands in the boxes now is what this page wants kept, whatever stood there when it was opened
      form.querySelectorAll("input[name^='was.']").forEach((shown) => shown.remove());
      status.textContent = form.dataset.saved;
    } catch {
      status.textContent = form.dataset.unsaved;
    }
  }

  function soon(delay) {
    clearTimeout(waiting);
    waiting = setTimeout(() => (running = running.then(save)), delay);
  }

  function count(box) {
    const left = box.dataset.limit - box.value.length;
    const note = document.getElementById(box.id + "-limit");
    note.dataset.text ??= note.textContent;
    note.textContent = left < 0 ? box.dataset.over + " " + -left
      : left <= box.dataset.limit / 4 ? box.dataset.left + " " + left : note.dataset.text;
    return left >= 0;
  }

  form.addEventListener("input", (event) => {
    const box = event.target;
    if (!box.dataset.limit) return;
    if (count(box)) soon(1500);
  });
  form.addEventListener("change", (event) => {
    if ([...form.querySelectorAll("[data-limit]")].every(count)) soon(event.target.type === "radio" ? 200 : 0);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
  form.querySelectorAll("[data-limit]").forEach(count);
}
// a page that comes back out of the browser's memory is asked for anew, so that it shows what is kept
addEventListener("pageshow", (event) => event.persisted && location.reload());
