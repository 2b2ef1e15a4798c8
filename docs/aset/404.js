// What a wrong address was meant to be: a code or number of a SOP however it is written, else words of a title. The
// list of SOPs is the register's own; without it, and without this script, the form leads to the search.

const root = new URL("../", import.meta.url);
const box = document.querySelector("#saran");
const form = document.querySelector("#cari-lagi");
const field = form.elements.q;
const TERBANYAK = 5;

/** Lower case, letters and digits only, numbers without leading zeros: "DKC-0003" and "dkc3" are both "dkc 3". */
function words(text) {
  const parts = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, ""));
}

const spelled = (text) => words(text).join(" ");

/** The address as a reader would say it, without the site's own part of it. */
function said() {
  const path = location.pathname.startsWith(root.pathname) ? location.pathname.slice(root.pathname.length) : "";
  return safelyDecoded(path).replace(/^(sop|layanan|unit|register)\//, "").replace(/(index)?\.(html|md|pdf)$/, "");
}

function safelyDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The SOPs that `text` names: surely, or perhaps. */
function meant(text, { sop, unit }) {
  const asked = spelled(text).replace(/^sop (?=.)/, "");
  if (!asked) return { sure: [], perhaps: [] };
  const all = sop.id.map((id, at) => ({ id, judul: sop.judul[at], nomor: sop.nomor[at], unit: unit[sop.asal[at]] }));
  const sure = all.filter((one) => names(one).includes(asked));
  return { sure, perhaps: sure.length ? sure : (firstFound(all, asked) ?? []).slice(0, TERBANYAK) };
}

/** Every way to write a SOP: its code, the short name of its unit with the number, the number as printed. */
function names({ id, nomor, unit: [, , singkatan] }) {
  const urut = id.slice(id.lastIndexOf("-") + 1);
  return [spelled(id), spelled(`${singkatan} ${urut}`), spelled(nomor)];
}

function firstFound(all, asked) {
  const [, unit, urut] = asked.match(/^([a-z ]+) (\d+)$/) ?? [];
  const parts = asked.split(" ").filter((part) => part.length > 2);
  const tries = [
    (one) => ` ${spelled(one.nomor)} `.includes(` ${asked} `) && asked.includes(" "),
    (one) => unit && spelled(one.id).endsWith(` ${urut}`) && isShortFor(unit, one.id),
    (one) => parts.length && parts.every((part) => spelled(one.judul).includes(part)),
  ];
  return tries.map((fits) => all.filter(fits)).find((found) => found.length);
}

/** Are the letters of `short` found in `long` in this order, from the first on, as "dkc" in "disdukcapil"? */
function isShortFor(short, long) {
  const letters = short.replaceAll(" ", "");
  const pattern = [...letters].join("[a-z-]*");
  return letters.length > 1 && new RegExp(`^${pattern}`).test(long);
}

function show(found) {
  const items = found.map(({ id, judul, nomor }) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = address(id);
    link.textContent = judul;
    item.appendChild(document.createElement("p")).textContent = [id, nomor].filter(Boolean).join(" · ");
    return item;
  });
  box.querySelector("ul").replaceChildren(...items);
  box.hidden = !items.length;
}

function register() {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL("register/data.js", root);
    script.onload = () => done(window.sopRegister);
    script.onerror = failed;
    document.head.append(script);
  });
}

function address(id, hash = "") {
  return new URL(`sop/${id}/${hash}`, root);
}

field.value = words(said()).join(" ");
const list = await register().catch(() => undefined);
if (list) {
  const { sure, perhaps } = meant(said(), list);
  if (sure.length === 1) location.replace(address(sure[0].id, location.hash));
  else show(perhaps);
  form.addEventListener("submit", (event) => {
    const found = meant(field.value, list).sure;
    if (found.length !== 1) return; // the search knows more words than the register
    event.preventDefault();
    location.assign(address(found[0].id));
  });
}
