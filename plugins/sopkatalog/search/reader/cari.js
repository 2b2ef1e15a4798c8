// Search on every page: `window.cari("ktp hilang")`, and the theme's own box. Nothing is fetched before the reader goes
// to a search box. Scripts instead of fetch() and a worker, so that a folder opened from a USB stick is searched as well.

(() => {
  if (window.sopCari) return; // the page of results brings it along for a frame that has none
  const base = new URL("../", document.currentScript.src);
  const asked = {};
  const waiting = {};
  let mark = "";
  let engine;

  function load(path) {
    return new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(path, base), onload: done, onerror: failed });
      document.head.append(script);
    });
  }

  /** What a file of the index holds; one that did not come is asked for anew next time. */
  function part(name) {
    asked[name] ??= new Promise((done, failed) => {
      waiting[name] = done;
      load(`cari/${name}.js${mark}`).catch(failed);
    });
    asked[name].catch(() => delete asked[name]);
    return asked[name];
  }

  function ready() {
    engine ??= Promise.all([part("kamus"), load("aset/cari-mesin.js")]).then(([kamus]) => {
      mark = `?${kamus.tanda}`;
      return sopCari.mesin(kamus, part);
    });
    engine.catch(() => (engine = undefined));
    return engine;
  }

  /** Address of a page below the site's root; a folder on a disk has no index of its own. */
  const alamat = (url) => `${new URL(location.protocol === "file:" ? url.replace(/(^|\/)(?=[?#]|$)/, "$1index.html") : url, base)}`;

  window.sopCari = {
    alamat,
    siap: ready,
    bagian: part,
    beri: (name, data) => waiting[name](data),
    tanya: async (text, options) => (await ready()).tanya(text, options),
  };
  /** The SOPs that answer a question, the best first; where there are few, then those that may be related. */
  window.cari = async (text) => {
    const { hasil, terkait } = await sopCari.tanya(text, { banyak: 30 });
    return [...hasil, ...terkait];
  };

  // --- the theme's box talks to a worker; kinds of messages: 1 ready, 2 question, 3 answer

  const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

  function items({ hasil, terkait, asing, halaman, kata }, text) {
    const terms = Object.fromEntries(kata.map((word) => [word, true]));
    const entry = (url, title, words = "", score = 1) => ({ location: alamat(url), title: safe(title), text: words && `<p>${safe(words)}</p>`, score, terms });
    return [
      ...asing.map(({ url, judul }) => [entry(url, judul, "Bukan kewenangan Pemkot: ke mana mengurusnya")]),
      ...[...hasil, ...terkait].map((one) => [
        entry(one.tautan, one.nama, [one.berakhir ? `Sudah ${one.keadaan}.` : "", one.ringkasan, one.kantor].filter(Boolean).join(" · ")),
        ...one.bagian.map(({ url, teks, dicari }) => entry(url, teks, "", +dicari)),
      ]),
      ...halaman.map(({ url, judul, ringkasan }) => [entry(url, judul, ringkasan)]),
      [entry(`cari/?q=${encodeURIComponent(text)}`, "Semua hasil, dengan saringan")],
    ];
  }

  class Box extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.tell({ type: 1 }));
    }
    tell(data) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
    async postMessage({ type, data: text }) {
      if (type !== 2) return;
      this.last = text;
      const found = text.trim() ? await sopCari.tanya(text, { banyak: 6 }).then((answer) => items(answer, text), () => []) : [];
      if (this.last === text) this.tell({ type: 3, data: { items: found } });
    }
  }

  const Theirs = window.Worker;
  window.Worker = function (url, options) {
    return /\/search\.[^/]*\.js$/.test(url) ? new Box() : new Theirs(url, options);
  };
  // The theme would fetch an index with every page; it needs one only to mark the words that a reader came with.
  if (!/[?&]h=/.test(location.search)) document.forms.search?.removeAttribute("name");
  // It would also open its box for `?q=`, which here belongs to the page of results.
  if (document.getElementById("cari-form")) {
    sopCari.awal = location.search;
    history.replaceState(null, "", location.pathname);
  }
  for (const one of document.querySelectorAll("form[action$='cari/']")) one.action = alamat("cari/");
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(".md-search__input, input[name=q]")) ready().catch(() => {});
  });
})();
