// `/cari/bersama/`: one question to the catalogues of several cities, merged. The cities and the words are in the page
// itself (`site/templates/cari_bersama.html`). Nothing is fetched before the reader asks, then only from cities that are
// ticked. What another city sends is data: it is never run, is shown as text, and its addresses stay below its root.

(() => {
  const { alamat, awal, bagian, siap, tanya } = sopCari;
  const $ = (name) => document.getElementById(`cari-${name}`);
  const form = $("form");
  const cities = [...form.querySelectorAll("[name=kota]")].map((box) => ({
    box,
    nama: box.labels[0].textContent,
    root: box.dataset.alamat && new URL(box.dataset.alamat).href,
  }));
  const WAIT = 10_000; // milliseconds
  const MOST = 8_000_000; // characters of a file
  const LONG = 300; // characters of a text that is shown
  const SHOWN = 20;
  let last;

  /** What a file of another catalogue's index holds. */
  async function fetched(root, name, mark = "") {
    const options = { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(WAIT) };
    const text = await fetch(`${root}cari/${name}.js${mark}`, options)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
      .catch(() => Promise.reject("gagal"));
    const start = `sopCari.beri("${name}",`;
    if (text.length > MOST || !text.startsWith(start)) throw "lain";
    return JSON.parse(text.slice(start.length, text.lastIndexOf(")")));
  }

  /** The engine of a city. Its rules and weights are ours: then scores are alike, and no foreign pattern is run. */
  async function opened({ root }) {
    await siap().catch(() => Promise.reject("gagal"));
    const own = await bagian("kamus");
    if (!root) return { kamus: own, tanya };
    const theirs = await fetched(root, "kamus");
    if (theirs.versi !== own.versi) throw "lain";
    const kamus = { ...theirs, nilai: own.nilai, imbuhan: own.imbuhan };
    const parts = {};
    const part = (name) => (parts[name] ??= fetched(root, name, `?${encodeURIComponent(kamus.tanda)}`));
    return { kamus, tanya: sopCari.mesin(kamus, part).tanya };
  }

  /** Address in a city's catalogue; undefined when it leads elsewhere. */
  function below({ root }, url) {
    if (!root) return alamat(url);
    const { href } = new URL(url, root);
    return href.startsWith(root) ? href : undefined;
  }

  /** What a city answers; `sebab` says why it does not. */
  async function answer(city, text) {
    try {
      const { kamus, tanya } = await (city.engine ??= opened(city));
      const { hasil, terkait, jumlah, bernomor } = await tanya(text);
      // The rarest word there can be weighs so much in a catalogue of this size: scores of large and small ones compare.
      const most = Math.log(1 + (kamus.banyak[0] + kamus.banyak[1] - 0.5) / 1.5);
      const rows = (list) => list.map((one) => ({ ...one, kota: city, nilai: bernomor ? Infinity : one.skor / most, href: below(city, one.tautan) })).filter(({ href }) => href);
      return { city, jumlah: +jumlah, hasil: rows(hasil), terkait: rows(terkait) };
    } catch (sebab) {
      city.engine = undefined; // asked anew next time
      return { city, sebab: sebab === "gagal" ? sebab : "lain", hasil: [], terkait: [] };
    }
  }

  const shown = (value) => `${value ?? ""}`.slice(0, LONG);
  const words = (kind, count, text, name) =>
    $("kabar").dataset[kind].replace("#", () => count).replace("…", () => text).replace("@", () => name);

  function link(element, href, text) {
    const made = element.querySelector("a") ?? element.appendChild(document.createElement("a"));
    made.href = href;
    made.textContent = shown(text);
    return element;
  }

  function row(one) {
    const made = link($("baris").content.firstElementChild.cloneNode(true), one.href, one.nama);
    const [, about, where] = made.children;
    made.dataset.sop = shown(one.sop);
    made.dataset.kota = one.kota.box.value;
    about.textContent = shown((one.berakhir ? `Sudah ${one.keadaan}. ` : "") + one.ringkasan);
    where.append(Object.assign(document.createElement("b"), { textContent: one.kota.nama }), ...[one.sop, one.nomor, one.kantor].filter(Boolean).map((text) => ` · ${shown(text)}`));
    return made;
  }

  /** What holds goes before what has ended, then the higher score. */
  const merged = (answers, kind) =>
    answers.flatMap((one) => one[kind]).sort((a, b) => a.berakhir - b.berakhir || (a.nilai === b.nilai ? 0 : b.nilai - a.nilai)).slice(0, SHOWN).map(row);

  function show(answers, text) {
    const there = answers.filter(({ sebab }) => !sebab);
    const terkait = merged(there, "terkait").slice(0, 5);
    $("hasil").replaceChildren(...merged(there, "hasil"));
    $("terkait").hidden = !terkait.length;
    $("terkait").lastElementChild.replaceChildren(...terkait);
    $("kota").hidden = !there.length;
    $("kota").lastElementChild.replaceChildren(...there.map(({ city, jumlah }) =>
      link(document.createElement("li"), below(city, `cari/?q=${encodeURIComponent(text)}`), `${city.nama}: ${jumlah} SOP`)));
  }

  function tell(answers, text) {
    const count = answers.reduce((sum, { jumlah = 0 }) => sum + jumlah, 0);
    const failed = answers.filter(({ sebab }) => sebab).map(({ city, sebab }) => words(sebab, "", "", city.nama));
    const found = failed.length < answers.length ? [words(count ? "ada" : "nihil", count, text)] : [];
    $("kabar").textContent = [...found, ...failed].join(" ");
  }

  async function search() {
    const text = form.elements["cari-kata"].value.trim();
    const chosen = cities.filter(({ box }) => box.checked);
    const now = (last = {});
    history.replaceState(null, "", `?${new URLSearchParams([["q", text], ...chosen.map(({ box }) => ["kota", box.value])])}`);
    show([], text);
    if (!text || !chosen.length) return ($("kabar").textContent = text && words("tanpa"));
    $("kabar").textContent = words("cari", chosen.map(({ nama }) => nama).join(", "), text);
    const answers = [];
    await Promise.all(chosen.map(async (city) => {
      const one = await answer(city, text);
      if (now !== last) return;
      answers.push(one);
      show([...answers].sort((a, b) => cities.indexOf(a.city) - cities.indexOf(b.city)), text);
    }));
    if (now === last) tell(answers, text);
  }

  const start = new URLSearchParams(awal);
  const wanted = start.getAll("kota");
  for (const { box } of cities) if (wanted.length) box.checked = wanted.includes(box.value);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener("change", ({ target }) => target.name && last && search());
  form.hidden = false;
  if (start.get("q")) {
    form.elements["cari-kata"].value = start.get("q");
    search();
  }
})();
