// `/cari/`: results as one types, with filters, "maksud Anda", and help where nothing is found. The words are in the
// page itself (`site/templates/cari.html`); this script only fills them in.

(() => {
  const { alamat, awal, bagian, siap, tanya } = sopCari;
  const $ = (name) => document.getElementById(`cari-${name}`);
  const form = $("form");
  const start = new URLSearchParams(awal);
  const isCurious = start.has("jelas");
  let many = 10;
  let last;

  function link(element, url, text) {
    const made = element.querySelector("a") ?? element.appendChild(document.createElement("a"));
    made.href = alamat(url);
    made.textContent = text;
    return element;
  }
  const fill = (list, rows) => list.replaceChildren(...rows.map(([url, text]) => link(document.createElement("li"), url, text)));
  const pages = (name, rows) => {
    $(name).hidden = !rows.length;
    fill($(name).querySelector("ul"), rows.map(({ url, judul }) => [url, judul]));
  };

  const tell = (kind, count, text) => ($("kabar").textContent = ($("kabar").dataset[kind] ?? "").replace("#", count).replace("…", () => text));

  /** Which SOPs the filters leave; undefined when none is set. */
  async function filter({ q, ...set }) {
    const { unit, kecamatan, jenis, keadaan, peristiwa } = set;
    if (!Object.keys(set).length) return undefined;
    const tops = [unit, kecamatan].filter(Boolean).map(Number);
    const S = await bagian("saring");
    const isBelow = (one, top) => one === top || (one >= 0 && isBelow(S.induk[one], top));
    return (place) =>
      tops.every((top) => [S.unit[place], ...(S.untuk[place] ?? [])].some((one) => isBelow(one, top))) &&
      (!jenis || S.jenis[place] === jenis) &&
      (!keadaan || S.keadaan[place] === keadaan) &&
      (!peristiwa || S.peristiwa[peristiwa]?.includes(place));
  }

  function row(one, { urai }) {
    const made = link($("baris").content.firstElementChild.cloneNode(true), one.tautan, one.nama);
    const [, about, parts, where, others] = made.children;
    made.dataset.sop = one.sop;
    about.textContent = (one.berakhir ? `Sudah ${one.keadaan}. ` : "") + one.ringkasan;
    fill(parts, [...one.bagian].sort((a, b) => b.dicari - a.dicari).map(({ url, teks }) => [url, teks]));
    where.textContent = [one.sop, one.nomor, one.kantor].filter(Boolean).join(" · ");
    others.hidden = !one.lain.length;
    others.addEventListener("toggle", async () => {
      const { dokumen, kantor } = await siap();
      const docs = await Promise.all(one.lain.map(dokumen));
      fill(others.lastChild, docs.map(([id, , , unit]) => [`sop/${id}/`, kantor(unit)]));
    }, { once: true });
    if (isCurious) {
      const list = made.appendChild(document.createElement("ul"));
      const number = (value) => +value.toFixed(2);
      for (const text of [
        `nilai ${one.skor}, cakupan ${number(one.cakupan)}`,
        ...urai(one.place).map(([kata, bobot, akar, sebab, isWeak, much]) => `${kata} (${number(bobot)}) → ${akar}: ${sebab}, ${isWeak ? "disebut" : "pokok"}, ${number(much)}`),
      ]) list.appendChild(document.createElement("li")).textContent = text;
    }
    return made;
  }

  async function search() {
    const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    const now = (last = {});
    history.replaceState(null, "", `?${new URLSearchParams(wanted)}${isCurious ? "&jelas" : ""}`);
    const text = (wanted.q ?? "").trim();
    const answer = await tanya(text, { banyak: many, saring: await filter(wanted) });
    if (now === last) show(answer, text);
  }

  function show(answer, text) {
    const { hasil, terkait, asing, halaman, jumlah, maksud } = answer;
    tell(text && (jumlah ? "ada" : "nihil"), jumlah, text);
    $("maksud").hidden = !maksud;
    link($("maksud"), `cari/?q=${encodeURIComponent(maksud)}`, maksud);
    pages("asing", asing);
    pages("halaman", halaman);
    $("hasil").replaceChildren(...hasil.map((one) => row(one, answer)));
    $("terkait").hidden = !terkait.length;
    $("terkait").lastElementChild.replaceChildren(...terkait.map((one) => row(one, answer)));
    $("lagi").hidden = jumlah <= many;
    $("nihil").hidden = !text || jumlah + asing.length > 0;
    return answer;
  }

  const again = (more) => {
    many = more;
    search().catch(() => tell("gagal"));
  };
  for (const field of form.elements) if (start.has(field.name)) field.value = start.get(field.name);
  form.addEventListener("input", () => again(10));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if ((await tanya(form.elements.q.value)).bernomor) $("hasil").querySelector("li:only-child a")?.click();
  });
  $("lagi").addEventListener("click", () => again(many + 10));
  form.hidden = false;
  again(10);
})();
