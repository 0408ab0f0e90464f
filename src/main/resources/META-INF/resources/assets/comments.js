// While one writes: counts characters, points at what could give the writer away, and keeps in this tab what has not
// reached the server. Nothing written leaves the browser by it. Loaded before rater.js, which saves.
const written = document.querySelector("form[data-saved]");
const boxes = [...written.querySelectorAll("[data-limit]")];
const telltales = [...document.querySelectorAll("#telltales [data-pattern]")]
  .map(({ dataset }) => ({ ...dataset, found: new RegExp(dataset.pattern, "iu") }));
const place = location.pathname;
// what the server is known to have of each box
const known = Object.fromEntries(boxes.map((box) => [box.id, box.defaultValue]));

function count(box) {
  const left = box.dataset.limit - box.value.length;
  const note = document.getElementById(box.id + "-limit");
  note.dataset.text ??= note.textContent;
  note.textContent = left < 0 ? box.dataset.over + " " + -left
    : left <= box.dataset.limit / 4 ? box.dataset.left + " " + left : note.dataset.text;
  return left >= 0;
}

// the same patterns, and the same of two for one thing, as the server has them
function hint(box) {
  const matches = telltales.map((one) => [one, one.found.exec(box.value)]).filter(([, match]) => match);
  const only = matches.some(([one]) => one.kind === "ONLY");
  const said = matches.filter(([one]) => !(only && one.kind === "ROLE"))
    .map(([one, match]) => one.said.replace("{0}", () => match[0].trim()));
  const region = document.getElementById(box.id + "-hint");
  if (said.join("\n") === [...region.children].map((line) => line.textContent).join("\n")) return;
  region.replaceChildren(...said.map((text) => {
    const line = document.createElement("p");
    line.className = "gap";
    line.textContent = text;
    return line;
  }));
}

function store(change) {
  try {
    change(sessionStorage);
  } catch {
    // a browser that keeps nothing: the page says that it is not saved, as ever
  }
}

function keep() {
  const words = Object.fromEntries(boxes.filter((box) => box.value !== known[box.id])
    .map((box) => [box.id, { text: box.value, over: known[box.id] }]));
  store((tab) => (Object.keys(words).length ? tab.setItem(place, JSON.stringify(words)) : tab.removeItem(place)));
}

function look(box) {
  count(box);
  hint(box);
  boxes.every((one) => one.value.length <= one.dataset.limit) ? delete written.dataset.hold : (written.dataset.hold = "y");
}

// Puts back what never arrived, unless something else has been saved in its place since: then it is shown beside.
function restore() {
  let words = {};
  store((tab) => (words = JSON.parse(tab.getItem(place) ?? "{}")));
  const back = boxes.filter((box) => words[box.id] && words[box.id].text.trim() !== box.value.trim());
  for (const box of back) {
    const { text, over } = words[box.id];
    if (over.trim() === box.value.trim()) {
      box.value = text;
      look(box);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      const lost = document.createElement("blockquote");
      lost.textContent = text;
      box.after(lost);
    }
  }
  if (back.length) {
    const note = document.createElement("p");
    note.className = "note";
    note.id = "restored";
    note.setAttribute("role", "status");
    note.textContent = written.dataset.restored;
    written.before(note);
  } else if (!document.getElementById("problem")) store((tab) => tab.removeItem(place));
}

// before rater.js hears of it
written.addEventListener("input", (event) => {
  if (!event.target.dataset.limit) return;
  look(event.target);
  keep();
}, true);
written.addEventListener("kept", ({ detail }) => {
  if (detail) boxes.forEach((box) => (known[box.id] = detail.get(box.id).replaceAll("\r\n", "\n")));
  keep();
});
boxes.forEach(look);
addEventListener("DOMContentLoaded", restore);
