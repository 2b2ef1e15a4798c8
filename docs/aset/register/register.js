// The register as a tool: filters, order and files over all SOPs, fifty rows at a time. What is asked for stands in the
// address, so that it can be shared. Until the data is there, and when it does not come, the plain pages remain.

(() => {
  "use strict";

  const { sopSaring: saring, sopLembar: lembar } = window;
  const form = document.querySelector("form.sop-penyaring");
  if (!form || !saring || !lembar) return;

  const LANGKAH = 50;
  // Not "q": the theme takes that from the address into its own search box.
  const FIELDS = ["cari", "unit", "kecamatan", "jenis", "keadaan", "bersama", "urut"];
  const table = document.querySelector("table.sop-register");
  const body = table.tBodies[0];
  const heads = [...table.tHead.querySelectorAll("th")];
  const pages = document.querySelector("nav.sop-halaman");
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("[data-hapus]");
  const field = form.elements;
  const hari = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const angka = new Intl.NumberFormat("id-ID");

  let register;
  let rows = [];
  let shown = 0;

  // --- small makers --------------------------------------------------------------------------------------------------

  function make(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...content);
    return made;
  }

  /** Calls with the milliseconds there are to spare. */
  const whenIdle = (call) =>
    window.requestIdleCallback ? requestIdleCallback((idle) => call(idle.timeRemaining())) : setTimeout(call, 50, 10);

  const day = (iso) => (iso ? hari.format(Date.parse(iso)) : "-");
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const sopAddress = (id) => `sop/${id}/`;

  // --- rows ----------------------------------------------------------------------------------------------------------

  /** The first row of the page is the pattern of all others. */
  const pattern = body.rows[0]?.cloneNode(true);

  function row(index) {
    const item = register.row(index);
    const made = pattern.cloneNode(true);
    Object.assign(made.dataset, { sop: item.id, unit: item.kode, jenis: item.jenis, keadaan: item.keadaan });
    const [sop, nomor, unit, jenis, keadaan, edisi, efektif, evaluasi] = made.cells;
    sop.firstChild.setAttribute("href", form.dataset.root + sopAddress(item.id));
    sop.firstChild.textContent = item.judul;
    nomor.replaceChildren(...breakable(item.nomor || "belum bernomor"));
    if (item.sementara) nomor.append(" ", make("em", {}, "(sementara)"));
    unit.textContent = item.unit;
    jenis.textContent = item.jenis || "-";
    keadaan.textContent = item.keadaan;
    edisi.textContent = item.edisi;
    efektif.textContent = day(item.efektif);
    evaluasi.textContent = day(item.evaluasi);
    if (item.lewat) evaluasi.append(" ", make("span", { class: "sop-lencana", "data-keadaan": "lewat waktu" }, "lewat waktu"));
    return made;
  }

  /** A long number may break after its strokes. */
  const breakable = (nomor) => nomor.split("/").flatMap((part, index) => (index ? ["/", make("wbr", {}), part] : [part]));
  const more = make("button", { type: "button" });
  const moreBox = make("p", { class: "sop-lagi" }, more);

  function showRows(count) {
    const next = rows.slice(shown, shown + count);
    body.append(...Array.from(next, row));
    shown += next.length;
    showMore();
  }

  function showMore() {
    const left = rows.length - shown;
    moreBox.hidden = left === 0;
    more.textContent = `Tampilkan ${Math.min(left, LANGKAH)} berikutnya`;
  }

  /** New rows come before the button, so the reader is taken to the first of them. */
  function showNext() {
    const first = shown;
    showRows(LANGKAH);
    body.rows[first].querySelector("a").focus();
  }

  // --- what is asked -------------------------------------------------------------------------------------------------

  function asked() {
    const found = Object.fromEntries(FIELDS.map((name) => [name, field[name].value.trim()]));
    return { ...found, bersama: field.bersama.checked };
  }

  function update() {
    if (!register) return;
    const pilihan = asked();
    const found = register.choose(pilihan);
    rows = found.rows;
    shown = 0;
    body.replaceChildren();
    showRows(LANGKAH);
    say(pilihan);
    showOrder(pilihan.urut);
    afterwards(() => {
      offer(found.hitung);
      remember(pilihan);
    });
  }

  let waiting;

  /** Counts and address may come a moment after the rows: typing goes first, and browsers ration new addresses. */
  function afterwards(call) {
    clearTimeout(waiting);
    waiting = setTimeout(call, 150);
  }

  function say(pilihan) {
    const isAsked = FIELDS.some((name) => name !== "urut" && pilihan[name]);
    const all = `${angka.format(register.jumlah)} SOP`;
    status.textContent = isAsked ? `${angka.format(rows.length)} dari ${all}` : all;
    clear.hidden = !isAsked && !pilihan.urut;
    empty.hidden = rows.length > 0;
    for (const button of form.querySelectorAll("[data-unduh]")) button.disabled = rows.length === 0;
  }

  const empty = make("p", { class: "sop-kosong", hidden: "" }, "Tidak ada SOP yang cocok. Ubah kata yang dicari, atau hapus saringan.");

  function remember(pilihan) {
    const address = new URL(location.href);
    for (const name of FIELDS) {
      address.searchParams.delete(name); // and again at the end: one question has one address
      if (pilihan[name]) address.searchParams.set(name, pilihan[name] === true ? "ya" : pilihan[name]);
    }
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Some browsers refuse it on a page opened from a folder, or too often; the register works without.
    }
  }

  /** Fills the form from the address; is anything asked, there or by whoever was typing meanwhile? */
  function recall() {
    const address = new URL(location.href).searchParams;
    for (const name of FIELDS.filter((one) => address.get(one))) {
      const value = address.get(name);
      if (name === "bersama") field.bersama.checked = value === "ya";
      else choose(field[name], value);
    }
    return FIELDS.some((name) => asked()[name]);
  }

  /** Also a choice that gives nothing at present, on which `offer` puts its name; what means nothing is left out. */
  function choose(input, value) {
    input.value = value;
    if (input.value === value) return;
    if (isKnown(input.name, value)) input.append(make("option", { value }));
    input.value = isKnown(input.name, value) ? value : "";
  }

  function isKnown(name, value) {
    const { unit, jenis, keadaan } = register.data;
    const known = {
      unit: unit.map(([kode]) => kode),
      kecamatan: register.kecamatan.map((index) => unit[index][0]),
      jenis,
      keadaan: [saring.LEWAT, ...keadaan.map(saring.slug)],
    };
    return known[name]?.includes(value) ?? false;
  }

  // --- choices and their counts --------------------------------------------------------------------------------------

  function offer(hitung) {
    const { unit, jenis, keadaan, jenis_unit: kinds } = register.data;
    const units = unit.map(([kode, nama, , kind], index) => [kode, nama, hitung.unit[index], kinds[kind] ?? "Unit lain"]);
    const order = [...Object.values(kinds), "Unit lain"];
    fill(field.unit, order.flatMap((group) => units.filter((one) => one[3] === group)));
    fill(field.kecamatan, register.kecamatan.map((index) => [unit[index][0], unit[index][1], hitung.kecamatan[index]]));
    fill(field.jenis, jenis.slice(1).map((nama, index) => [nama, capital(nama), hitung.jenis[index + 1]]));
    const states = keadaan.map((nama, index) => [saring.slug(nama), capital(nama), hitung.keadaan[index]]);
    fill(field.keadaan, [[saring.LEWAT, "Evaluasi lewat waktu", hitung.lewat], ...states]);
    offerShared(hitung.bersama);
  }

  /** Puts choices that would give something, and the one that is chosen, after the first, "all of them". */
  function fill(select, choices) {
    const chosen = select.value;
    const useful = choices.filter(([value, , count]) => count > 0 || value === chosen);
    const labels = useful.map(([value, nama, count]) => `${value}\t${nama} (${angka.format(count)})`);
    const key = labels.join("\n");
    if (select.dataset.isi === key) return;
    select.dataset.isi = key;
    const made = useful.map(([value], index) => make("option", { value }, labels[index].split("\t")[1]));
    select.replaceChildren(select.options[0], ...grouped(made, useful.map((one) => one[3])));
    select.value = chosen;
  }

  function grouped(options, groups) {
    const found = new Map();
    options.forEach((option, index) => found.set(groups[index], [...(found.get(groups[index]) ?? []), option]));
    return [...found].flatMap(([label, all]) => (label === undefined ? all : [make("optgroup", { label }, ...all)]));
  }

  function offerShared(count) {
    const box = field.bersama.closest("p");
    box.hidden = count === 0 && !field.bersama.checked;
    box.querySelector("label").textContent = `Sertakan ${angka.format(count)} SOP bersama yang juga berlaku di sini`;
  }

  // --- order ---------------------------------------------------------------------------------------------------------

  function prepareHeads() {
    for (const head of heads) {
      const nama = head.textContent;
      const button = make("button", { type: "button" }, nama);
      button.addEventListener("click", () => {
        const { urut } = head.dataset;
        field.urut.value = field.urut.value === urut ? `-${urut}` : urut;
        update();
      });
      head.replaceChildren(button);
      field.urut.append(make("option", { value: head.dataset.urut }, `${nama}, naik`));
      field.urut.append(make("option", { value: `-${head.dataset.urut}` }, `${nama}, turun`));
    }
  }

  function showOrder(urut) {
    for (const head of heads) {
      if (head.dataset.urut === urut) head.setAttribute("aria-sort", "ascending");
      else if (`-${head.dataset.urut}` === urut) head.setAttribute("aria-sort", "descending");
      else head.removeAttribute("aria-sort");
    }
  }

  // --- files ---------------------------------------------------------------------------------------------------------

  const KOLOM = [
    ["SOP", "teks", 48, (item) => item.judul],
    ["Nomor", "teks", 28, (item) => item.nomor],
    ["Unit", "teks", 36, (item) => item.unit],
    ["Jenis", "teks", 11, (item) => item.jenis],
    ["Keadaan", "teks", 13, (item) => item.keadaan],
    ["Edisi", "angka", 7, (item) => item.edisi],
    ["Efektif", "tanggal", 19, (item) => item.efektif],
    ["Evaluasi paling lambat", "tanggal", 23, (item) => item.evaluasi],
    ["Evaluasi lewat waktu", "teks", 12, (item) => (item.lewat ? "ya" : "")],
    ["Id", "teks", 24, (item) => item.id],
    ["Alamat", "teks", 48, (item) => siteRoot() + sopAddress(item.id)],
  ];

  const siteRoot = () => register.data.alamat.replace(/\/*$/, "/").replace(/^\/$/, new URL(form.dataset.root, location.href).href);

  function download(format) {
    const { tulis, jenis } = lembar[format];
    const content = tulis({
      nama: "Register SOP",
      hari: register.data.hari,
      kolom: KOLOM.map(([judul, type, lebar]) => ({ judul, jenis: type, lebar })),
      baris: Array.from(rows, (index) => {
        const item = register.row(index);
        return KOLOM.map((kolom) => kolom[3](item));
      }),
    });
    const address = URL.createObjectURL(new Blob([content], { type: jenis }));
    make("a", { href: address, download: `${fileName()}.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** "register-sop-kec-wanasari-lewat-waktu-2026-11-21" */
  function fileName() {
    const { unit, kecamatan, jenis, keadaan } = asked();
    return ["register-sop", unit, kecamatan, jenis, keadaan, register.data.hari].filter(Boolean).join("-");
  }

  // --- start ---------------------------------------------------------------------------------------------------------

  function start(data) {
    register = saring.prepare(data);
    offer(register.choose({ cari: "", unit: "", kecamatan: "", jenis: "", keadaan: "", bersama: false, urut: "" }).hitung);
    prepareHeads();
    table.closest(".sop-gulir").after(empty, moreBox);
    if (pages) pages.hidden = true;
    form.removeAttribute("aria-busy");
    whenIdle(function spell(left) {
      if (!register.spell(left)) whenIdle(spell);
    });
    if (recall()) {
      form.querySelector("details").open ||= FIELDS.some((name) => name !== "cari" && asked()[name]);
      return update();
    }
    // Nothing is asked: the rows that came with the page are right, and whoever stands on one of them stays there.
    rows = register.order("");
    shown = body.rows.length;
    say(asked());
    showMore();
  }

  function fetchData() {
    const script = make("script", { src: form.dataset.sumber });
    script.addEventListener("load", () => start(window.sopRegister));
    script.addEventListener("error", () => {
      status.textContent = "Saringan tidak dapat dimuat. Daftar di bawah tetap dapat dibaca.";
    });
    document.head.append(script);
  }

  form.hidden = false;
  form.setAttribute("aria-busy", "true");
  form.querySelector("details").open = matchMedia("(min-width: 45em)").matches;
  for (const button of form.querySelectorAll("[data-unduh]")) {
    button.disabled = true;
    button.addEventListener("click", () => download(button.dataset.unduh));
  }
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  clear.addEventListener("click", () => {
    form.reset();
    field.cari.focus();
    update();
  });
  more.addEventListener("click", showNext);
  fetchData();
})();
