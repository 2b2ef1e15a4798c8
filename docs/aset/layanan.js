// Comfort on the pages for citizens: ticks that are remembered, a list that is copied, a list that is narrowed, a search
// box that keys reach. Everything can be read and ticked without this script.

import { copied } from "./sop.js";

// --- requirements ----------------------------------------------------------------------------------------------------

/** The texts that were ticked on this device; a browser may refuse to remember anything. */
function remembered(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(found) ? found : []);
  } catch {
    return new Set();
  }
}

function remember(key, texts) {
  try {
    if (texts.length) localStorage.setItem(key, JSON.stringify(texts));
    else localStorage.removeItem(key);
  } catch {
    // Private windows: the ticks last as long as the page.
  }
}

/** Ticks are kept by the words of the requirement, so that a changed requirement is not ticked by itself. */
function watchTicks(list) {
  const key = `sop-syarat:${list.dataset.kunci}`;
  const boxes = [...list.querySelectorAll("input")];
  const text = (box) => box.closest("label").textContent.trim();
  const progress = document.querySelector(".sop-kemajuan");
  const tell = () => {
    const ticked = boxes.filter((box) => box.checked);
    progress.hidden = !ticked.length;
    const all = ticked.length === boxes.length ? "Semua syarat siap." : `${ticked.length} dari ${boxes.length} syarat siap.`;
    progress.textContent = ticked.length ? all : "";
    return ticked;
  };
  const before = remembered(key);
  for (const box of boxes) box.checked = before.has(text(box));
  tell();
  list.addEventListener("change", () => remember(key, tell().map(text)));
}

function offerCopy(button) {
  const words = button.textContent;
  const source = document.getElementById("teks-syarat");
  let timer;
  const say = (text) => {
    button.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = words), 3000);
  };
  button.setAttribute("aria-live", "polite");
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (await copied(source.textContent)) return say("Tersalin");
    source.closest("details").open = true;
    getSelection().selectAllChildren(source);
    return say("Salin sendiri dari teks di bawah");
  });
}

const list = document.querySelector(".sop-centang");
if (list) watchTicks(list);
const copy = document.querySelector('[data-alat="salin"]');
if (copy) offerCopy(copy);
const print = document.querySelector('[data-alat="cetak"]');
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// --- all services ----------------------------------------------------------------------------------------------------

/** Narrows the alphabetical list to the entries that hold every word; an empty box shows the whole page again. */
function offerFilter(box) {
  const input = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  const entries = [...document.querySelectorAll(".sop-pilih > li")].map((item) => ({
    item,
    words: `${item.textContent} ${item.dataset.kata}`.toLowerCase(),
  }));
  const whole = [...document.querySelectorAll(".sop-menurut-peristiwa, nav.sop-isi")];
  const headings = [...document.querySelectorAll(".sop-abjad h3")];
  box.hidden = false;
  input.addEventListener("input", () => {
    const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { item, words } of entries) {
      const fits = asked.every((word) => words.includes(word));
      item.hidden = !fits;
      if (fits) count += 1;
    }
    for (const part of whole) part.hidden = asked.length > 0;
    for (const heading of headings) heading.hidden = !heading.nextElementSibling.querySelector("li:not([hidden])");
    told.textContent = asked.length ? (count ? `${count} layanan cocok.` : "Tidak ada yang cocok. Coba kata lain.") : "";
  });
}

const filter = document.querySelector(".sop-saring");
if (filter) offerFilter(filter);
