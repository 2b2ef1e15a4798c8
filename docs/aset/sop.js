// Small things that a page can do where there is JavaScript: drawing diagrams when they are wanted, from files of this
// site alone. Without this script, or when drawing fails, the table of steps and the texts say the same.

// --- the drawing library, fetched when the first diagram is wanted ---------------------------------------------------

let library;
let attempts = 0;
let drawings = 0;

/** The library, ready; a file that did not come is asked for anew next time. */
function loadLibrary() {
  library ??= fetchLibrary().catch((error) => {
    library = undefined;
    throw error;
  });
  return library;
}

async function fetchLibrary() {
  const address = new URL("lajur/lajur.esm.min.mjs", import.meta.url);
  // Browsers remember that a module did not come (HTML standard, "module map"), so another address is asked.
  if (attempts) address.search = `coba=${attempts}`;
  attempts += 1;
  const { default: found } = await import(address);
  found.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    fontFamily: "inherit",
    theme: "neutral",
    maxTextSize: 500_000, // 200 steps with four ways out each are more than the library would take by itself
    maxEdges: 2000,
    flowchart: { wrappingWidth: 170 },
  });
  return found;
}

/** The picture of a diagram text, as the text of an SVG element. */
async function picture(text) {
  const found = await loadLibrary();
  return (await found.render(`lajur-${(drawings += 1)}`, text)).svg;
}

/** Draws `text` into `place`; its data-keadaan tells how far it is, a failure may be tried again. */
async function draw(text, place) {
  place.dataset.keadaan = "menggambar";
  try {
    place.innerHTML = await picture(text);
    enlarge(place.querySelector("svg"));
    place.dataset.keadaan = "jadi";
  } catch (error) {
    place.replaceChildren();
    place.dataset.keadaan = "gagal";
    place.dataset.sebab = String(error);
  }
  return place.dataset.keadaan === "jadi";
}

/** Its own size in a box that scrolls: squeezed into the column the words of eight lanes cannot be read. */
function enlarge(svg) {
  svg.style.width = `${0.8 * svg.viewBox.baseVal.width}px`;
  svg.style.maxWidth = "none";
}

// --- the diagram of a SOP, in a box that opens -----------------------------------------------------------------------

function prepareFlow(box) {
  const open = () => box.open && drawFlow(box);
  box.addEventListener("toggle", open);
  box.querySelector(".sop-lajur-alat").addEventListener("click", (event) => useTool(box, event.target.dataset.alat));
  box.querySelector(".sop-lajur-alat").hidden = false;
  if (location.hash === `#${box.id}`) box.open = true;
  open();
}

const flowText = (box) => box.querySelector("pre.sop-lajur").textContent;

function tell(box, words) {
  box.querySelector(".sop-lajur-pesan").textContent = words;
}

async function drawFlow(box) {
  const place = box.querySelector(".sop-lajur-gambar");
  if (place.dataset.keadaan === "menggambar" || place.dataset.keadaan === "jadi") return;
  tell(box, "Menggambar diagram …");
  const done = await draw(flowText(box), place);
  box.querySelector("[data-alat=svg]").hidden = !done;
  tell(box, done ? "Isi diagram ini sama dengan tabel langkah di atas." : FAILED);
}

const FAILED =
  "Diagram tidak dapat digambar di peramban ini. Tabel langkah di atas memuat alur yang sama. " +
  "Untuk mencoba lagi, tutup lalu buka kembali bagian ini, atau muat ulang halaman.";

async function useTool(box, tool) {
  if (tool === "salin") await copyText(box);
  if (tool === "mmd") save(`${box.dataset.nama}.mmd`, "text/plain;charset=utf-8", flowText(box));
  if (tool === "svg") save(`${box.dataset.nama}.svg`, "image/svg+xml", await standalone(box));
}

async function copyText(box) {
  if (await copied(flowText(box))) return tell(box, "Teks diagram sudah disalin.");
  // The text is marked for the reader's own keys.
  box.querySelector(".sop-lajur-teks").open = true;
  getSelection().selectAllChildren(box.querySelector("pre.sop-lajur"));
  tell(box, "Teks diagram sudah ditandai. Tekan Ctrl+C untuk menyalinnya.");
}

function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * The drawing as a file of its own: light colours on white, the words as words of SVG, since word processors and
 * drawing programs show no HTML inside a picture.
 */
const WORDS_AS_SVG = "  htmlLabels: false\n  flowchart: {htmlLabels: false}\n";

async function standalone(box) {
  const frame = box.appendChild(document.createElement("div"));
  frame.className = "sop-lajur-berkas";
  try {
    frame.innerHTML = await picture(flowText(box).replace("config:\n", `config:\n${WORDS_AS_SVG}`));
    return asFile(frame.querySelector("svg"));
  } finally {
    frame.remove();
  }
}

function asFile(svg) {
  svg.querySelectorAll(".edgeLabel rect.background").forEach(cover);
  const { x, y, width, height } = svg.viewBox.baseVal;
  svg.style.cssText = `font-family: ${getComputedStyle(svg).fontFamily}`;
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  const paper = document.createElementNS(svg.namespaceURI, "rect");
  setNumbers(paper, { x, y, width, height });
  paper.setAttribute("style", "fill: #fff");
  svg.querySelector("style").after(paper);
  return new XMLSerializer().serializeToString(svg);
}

/** The library leaves the ground of SVG words without a size; the arrow would run through them. */
function cover(ground) {
  const { x, y, width, height } = ground.parentNode.getBBox();
  setNumbers(ground, { x: x - 3, y, width: width + 6, height });
  ground.setAttribute("style", "fill: #fff; opacity: 1");
}

function setNumbers(element, numbers) {
  for (const [name, value] of Object.entries(numbers)) element.setAttribute(name, value);
}

// --- diagrams that authors write by hand -----------------------------------------------------------------------------

/** In a SOP: drawn when scrolled to. The text stays below, folded. */
function prepareWritten(text) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    drawWritten(text);
  }, { rootMargin: "200px" }).observe(text);
}

async function drawWritten(text) {
  const place = document.createElement("div");
  place.className = "sop-diagram-gambar";
  text.before(place);
  const done = await draw(text.querySelector("code").textContent, place);
  if (done) fold(text);
  else place.replaceWith(paragraph("Diagram ini tidak dapat digambar. Inilah teksnya:"));
}

function fold(text) {
  const box = document.createElement("details");
  const summary = box.appendChild(document.createElement("summary"));
  summary.textContent = "Teks diagram";
  text.replaceWith(box);
  box.append(text);
}

function paragraph(words) {
  const made = document.createElement("p");
  made.className = "sop-lajur-pesan";
  made.textContent = words;
  return made;
}

/** On other pages their plugin draws when a page is loaded; a page that instant navigation brings is never loaded. */
async function drawLeftOver() {
  const nodes = document.querySelectorAll(".mermaid:not([data-processed])");
  if (!nodes.length) return;
  const found = await loadLibrary().catch(() => undefined); // without it the texts stay, as without JavaScript
  await found?.run({ nodes, suppressErrors: true });
}

// --- link and citation, copied ---------------------------------------------------------------------------------------

function offerCopy(button) {
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = button.dataset.salin || location.href.split("#")[0];
    button.textContent = (await copied(text)) ? "Tersalin" : "Tidak dapat menyalin";
    setTimeout(() => (button.textContent = words), 3000);
  });
}

/** Puts a text on the clipboard; the old way where the new one is refused (no TLS, an opened file). */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = text;
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

// --- the flow table: the arrows of the step that the reader points at ------------------------------------------------

function prepareTable(table) {
  const light = (row) => lightArrows(table, row);
  const at = (event) => event.target.closest?.("tbody tr");
  // Not :target, which a browser may set only after this script has run.
  const addressed = () => table.querySelector(`tr[id="${CSS.escape(location.hash.slice(1))}"]`);
  table.addEventListener("pointerover", (event) => light(at(event) ?? addressed()));
  table.addEventListener("pointerleave", () => light(addressed()));
  table.addEventListener("focusin", (event) => light(at(event)));
  table.addEventListener("focusout", () => light(addressed()));
  window.addEventListener("hashchange", () => light(addressed()));
  light(addressed());
}

/** Lights the arrows into and out of the symbols of a row; none of them when the row has no symbol or is missing. */
function lightArrows(table, row) {
  const own = new Set([...(row?.querySelectorAll("[data-simpul]") ?? [])].map((symbol) => symbol.dataset.simpul));
  table.classList.toggle("sop-sorot", own.size > 0);
  for (const piece of table.querySelectorAll("[data-panah], [data-label]")) {
    const ends = (piece.dataset.panah ?? piece.dataset.label).split(">");
    piece.classList.toggle("sop-terang", ends.some((end) => own.has(end)));
  }
}

// --- every page, loaded or brought in by instant navigation ----------------------------------------------------------

function forEachNew(selector, prepare) {
  for (const element of document.querySelectorAll(`${selector}:not([data-siap])`)) {
    element.dataset.siap = "";
    prepare(element);
  }
}

function preparePage() {
  forEachNew("details.sop-lajur-kotak", prepareFlow);
  forEachNew("pre.sop-diagram", prepareWritten);
  forEachNew("table.sop-alur", prepareTable);
  forEachNew("button[data-salin]", offerCopy);
}

preparePage();
let isFirst = true;
window.document$?.subscribe(() => {
  preparePage();
  if (!isFirst) drawLeftOver();
  isFirst = false;
});
