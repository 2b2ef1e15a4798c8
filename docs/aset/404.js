// What a wrong address was meant to be, asked of the search: a number of a SOP leads straight to it, words to the SOPs
// that answer them. Without this script the form leads to the search.

const { alamat, tanya } = window.sopCari;
const root = new URL("../", import.meta.url);
const TERBANYAK = 5;

/** The address as a reader would say it, without the site's own part of it. */
function said() {
  const path = location.pathname.startsWith(root.pathname) ? location.pathname.slice(root.pathname.length) : "";
  const name = safelyDecoded(path).replace(/^(sop|layanan|unit|register)\//, "").replace(/(index)?\.(html|md|pdf)$/, "");
  return name.replace(/[^\p{L}\d]+/gu, " ").trim();
}

function safelyDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function show(found) {
  const box = document.querySelector("#saran");
  const items = found.slice(0, TERBANYAK).map(({ sop, nomor, nama, tautan }) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = alamat(tautan);
    link.textContent = nama;
    item.appendChild(document.createElement("p")).textContent = [sop, nomor].filter(Boolean).join(" · ");
    return item;
  });
  box.querySelector("ul").replaceChildren(...items);
  box.hidden = !items.length;
}

const text = said();
document.querySelector("#cari-lagi").elements.q.value = text;
if (text) {
  const { bernomor, hasil } = await tanya(text);
  if (bernomor && hasil.length === 1) location.replace(alamat(hasil[0].url) + location.hash);
  else show(hasil);
}
document.querySelector("#cari-lagi").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const { bernomor, hasil } = await tanya(form.elements.q.value).catch(() => ({}));
  if (bernomor && hasil.length === 1) location.assign(alamat(hasil[0].url));
  else form.submit();
});
