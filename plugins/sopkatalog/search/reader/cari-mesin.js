// The search engine: a question to SOPs, with the tables in `cari/kamus.js`. It does what `search/question.py` and
// `search/exact.py` do, where the reasons stand, and fetches only the parts of the index that the words need.

sopCari.mesin = (kamus, part) => {
  const { nilai: N, imbuhan } = kamus;
  const [sops, others, pages] = kamus.banyak;
  const core = sops + others;
  const ended = new Set(kamus.akhir);
  const group = new Map(kamus.grup.flatMap((all) => all.map((place) => [place, all])));
  const value = (text, at) => text.charCodeAt(at) - 35;
  const isIn = (list, word) => list.includes(` ${word} `);
  const unique = (list) => [...new Set(list)];

  // --- words: @ to Z says of a root how common it is, "-" marks a form of one, "." what is too common to tell anything

  const signs = new Map();
  const order = new Map();
  let word = "";
  for (const [, same, rest, sign] of kamus.kata.matchAll(/(.)([a-z0-9~]*)([@-Z.-])/g)) {
    word = word.slice(0, value(same, 0)) + rest;
    signs.set(word, sign);
    if (sign >= "@") order.set(word, order.size);
  }
  const words = [...signs.keys()];

  function spelled(text) {
    const plain = text.toLowerCase().replaceAll("'", "").normalize("NFKD").replace(/\p{M}/gu, "");
    const parts = plain
      .replace(/\b([a-z])[ .](?=[a-z]\b)/g, "$1")
      .replace(/\b([a-z]{1,2})[^a-z0-9]*0*(\d{1,2})\b/g, "$1$2")
      .match(/\b[a-z]{1,2}\d{1,2}\b|[a-z]+|\d+/g) ?? [];
    const found = [];
    for (let at = 0; at < parts.length; at += 1) {
      const pair = kamus.ejaan[`${parts[at]} ${parts[at + 1]}`];
      found.push(...(pair ?? kamus.ejaan[parts[at]] ?? parts[at]).split(" "));
      if (pair) at += 1;
    }
    return found;
  }

  function meaningful(tokens) {
    let denied = "";
    return tokens.flatMap((token) => {
      if (isIn(kamus.ingkar, token)) return (denied = "~") && [];
      const found = isIn(kamus.henti, token) ? [] : [isIn(kamus.rendah, token) ? token : denied + token];
      denied = "";
      return found;
    });
  }

  // --- roots

  const endings = [...imbuhan.akhiran, imbuhan.in].map((end) => RegExp(end));
  const [written, spoken] = [imbuhan.awalan, imbuhan.lisan].map((rules) => rules.map(([start, lost]) => [RegExp(start), lost]));
  const cut = (stem, rules) =>
    rules.flatMap(([start, lost]) => (start.test(stem) ? lost.map((letters) => stem.replace(start, letters)) : []));
  const peel = (stems, rules) => {
    const once = stems.flatMap((stem) => cut(stem, rules));
    return [...stems, ...once, ...once.flatMap((stem) => cut(stem, rules))];
  };
  const long = (stem) => stem.length > 2;

  function candidates(full) {
    let stems = [full];
    for (const end of endings.slice(0, 3)) stems = unique(stems.flatMap((stem) => [stem, stem.replace(end, "")])).filter(long);
    const said = [full, full.replace(endings[3], "")];
    const found = [...peel(stems, written), ...peel(said, [...written, ...spoken])].filter(long);
    return [...found, ...found.filter((stem) => stem.length > 3).map((stem) => stem.replace(/e([^aeiou])$/, "a$1"))];
  }

  const roots = new Map();
  function rootOf(full) {
    if (full[0] === "~") return `~${rootOf(full.slice(1))}`;
    if (!roots.has(full)) {
      const may = (stem) => signs.has(stem) && signs.get(stem) !== "-" && (stem === full || stem.length > 3 || isIn(kamus.pendek, stem));
      roots.set(full, kamus.lain[full] ?? candidates(full).find(may) ?? full);
    }
    return roots.get(full);
  }
  const isStrong = (root) => signs.get(root) > "A";

  // --- what a word may stand for

  const common = (root) => signs.get(root).charCodeAt();
  const commonest = (found) => unique(found.filter(isStrong)).sort((a, b) => common(b) - common(a) || (a < b ? -1 : 1));

  /** Damerau and Levenshtein: letters missing, added, changed, or two neighbours swapped. */
  function within(a, b, most) {
    let [last, above, row] = [[], [], [...Array(b.length + 1).keys()]];
    for (let i = 0; i < a.length; i += 1) {
      [last, above, row] = [above, row, [i + 1]];
      for (let j = 0; j < b.length; j += 1) {
        row.push(Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] !== b[j])));
        if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) row[j + 1] = Math.min(row[j + 1], last[j - 1] + 1);
      }
      if (Math.min(...row) > most) return false;
    }
    return row.at(-1) <= most;
  }

  function mistyped(full) {
    for (let most = 1; most <= (full.length > 6 ? 2 : full.length > 3 ? 1 : 0); most += 1) {
      const near = words.filter((one) => Math.abs(one.length - full.length) <= most && one.slice(0, 2).includes(full[0]) && within(full, one, most) && isStrong(rootOf(one)));
      const found = commonest(near.map(rootOf)).slice(0, 3);
      if (found.length) return found.map((akar) => [akar, most > 1 ? N.dua : N.satu, "salah ketik", near.find((one) => rootOf(one) === akar)]);
    }
    return [];
  }

  /** The slots of a word: what it may stand for, as [root, worth, reason], the best first. */
  function slots(full, isLast) {
    const root = rootOf(full);
    if (signs.get(root) === ".") return [{ kata: full, pilihan: [], rendah: true }];
    const own = order.has(root) ? root : commonest([root.replace("~", "")])[0];
    for (let at = full.length - 3; own === undefined && at > 2; at -= 1) {
      const parts = [full.slice(0, at), full.slice(at)];
      if (parts.every((one) => (signs.get(one) ?? ".") !== ".")) return parts.flatMap((one) => slots(one));
    }
    const begun = isLast && full.length > 1 ? commonest(words.filter((one) => one !== full && one.startsWith(full)).map(rootOf)).slice(0, 6) : [];
    const options = [
      ...(own === undefined ? [] : [[own, 1, "kata"]]),
      ...begun.map((akar) => [akar, own === undefined ? N.awalan : N.awalanLain, "awalan"]),
      ...[full, own ?? root].flatMap((key) => kamus.padanan[key] ?? []).map((akar) => [akar, N.padanan, "padanan"]),
    ];
    if (!options.length || (options.length < 2 && signs.get(own) === "@")) options.push(...mistyped(full));
    const best = [...options].sort((a, b) => b[1] - a[1]).filter(([akar], at, all) => all.findIndex(([other]) => other === akar) === at);
    return [{ kata: full, pilihan: best, rendah: [full, options[0]?.[0]].some((one) => isIn(kamus.rendah, one)) }];
  }

  // --- postings: the entries that are about a root, and those that mention it

  const postings = new Map();
  function unpack(text, isWeak) {
    const [low, high] = kamus.kekuatan;
    const found = [];
    for (let at = 0, place = -1; at < text.length; ) {
      let gap = 0;
      for (let unit = 1, more = 32; more > 31; unit *= 32) gap += ((more = value(text, at++)) % 32) * unit;
      const step = isWeak ? value(text, at++) / 63 : (value(text, at++) * 64 + value(text, at++)) / 4095;
      found.push([(place += gap + 1), low * (high / low) ** step]);
    }
    return found;
  }

  async function fetchRoot(root) {
    const at = kamus.akar.findLastIndex((first) => first <= root);
    const texts = await part(`k${at}`);
    if (!postings.has(root)) postings.set(root, `${texts[order.get(root) - order.get(kamus.akar[at])]}!`.split("!", 2).map(unpack));
  }

  function weight({ kata, pilihan, rendah }) {
    if (rendah) return N.rendah;
    if (!pilihan.length) return /\d/.test(kata) ? N.angka : N.asing;
    const certain = pilihan.filter(([, , reason]) => reason !== "padanan");
    const rarity = ([root]) => 1 - Math.log(postings.get(root)[0].filter(([place]) => place < core).length || 1) / Math.log(Math.max(core, 2));
    return Math.max(N.langka, ...(certain.length ? certain : pilihan).map(rarity));
  }

  function scored(all, filter) {
    const found = new Map();
    for (const slot of all) {
      slot.bobot = weight(slot);
      const best = new Map();
      for (const [root, worth] of slot.pilihan) {
        postings.get(root).forEach((list, isWeak) => {
          const present = Math.sqrt(worth) * (isWeak ? N.lemah : 1);
          for (const [place, much] of list) {
            const one = best.get(place) ?? best.set(place, [0, 0]).get(place);
            one[0] = Math.max(one[0], worth * much);
            one[1] = Math.max(one[1], present);
          }
        });
      }
      for (const [place, [much, present]] of best) {
        const one = found.get(place) ?? found.set(place, { place, skor: 0, cakupan: 0 }).get(place);
        one.skor += slot.bobot * much;
        one.cakupan += slot.bobot * present;
      }
    }
    const whole = all.reduce((sum, { bobot }) => sum + bobot, 0) || 1;
    for (const one of found.values()) one.skor *= (one.cakupan /= whole) ** 2;
    return [...found.values()].filter(({ place, cakupan }) => cakupan >= N.sedikit && (place >= sops || !filter || filter(place)));
  }

  /** The best first; what has ended after what holds; then what only meets a part. One of each group. */
  function ranked(found) {
    const rank = ({ place, cakupan }) => (cakupan < N.cukup ? 2 : 0) + ended.has(place);
    const first = new Map();
    for (const one of found.sort((a, b) => rank(a) - rank(b) || b.skor - a.skor || a.place - b.place)) {
      const key = group.get(one.place) ?? one.place;
      if (!first.has(key)) first.set(key, one);
    }
    return [...first.values()];
  }

  // --- numbers, and what is shown

  const office = (unit) => kamus.unit[unit]?.[1] ?? "";
  const dokumen = async (place) => (await part(`d${Math.floor(place / kamus.seblok)}`))[place % kamus.seblok];

  async function byNumber(text) {
    const parts = (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []).filter((one) => !/^(sop|spo|no|nomor|nomer|tahun|th)$/.test(one));
    const name = parts.filter((one) => one > "9").join("");
    const digits = parts.filter((one) => one < "a").map((one) => one.replace(/^0+(?=.)/, ""));
    if (!name || !digits.length) return [];
    const year = digits.length > 1 && /^(19|20)\d\d$/.test(digits.at(-1)) && digits.pop();
    const key = [name, ...digits].join(" ");
    const at = kamus.nomor.findLastIndex((first) => first <= key);
    const [, found] = (at < 0 ? [] : await part(`n${at}`)).find(([one]) => one === key) ?? [, []];
    const docs = await Promise.all(found.map(dokumen));
    const exact = found.filter((_, i) => docs[i][6] === year);
    return exact.length ? exact : found;
  }

  async function shown({ place, skor, cakupan, tepat }, asked, aims) {
    const [id, judul, ringkasan, unit, jenis, keadaan, , nomor, services] = await dokumen(place);
    if (place >= sops) return { url: id, judul, ringkasan };
    const hits = ([, nama]) => meaningful(spelled(nama)).filter((one) => asked.has(rootOf(one))).length;
    const url = `sop/${id}/`;
    const [page, service, facts] = (!ended.has(place) && [...services].sort((a, b) => hits(b) - hits(a))[0]) || [url, judul, []];
    const [tautan, nama] = tepat ? [url, judul] : [page, service]; // whoever knows the number wants the SOP itself
    const kantor = office(unit);
    const bagian = facts.map(([anchor, teks]) => ({ url: `${page}#${anchor}`, teks, dicari: aims.includes(anchor) }));
    if (facts.length) bagian.push({ url: `${url}#prosedur`, teks: `SOP: ${judul}`, dicari: aims.includes("prosedur") });
    return {
      sop: id, url, judul, skor: +skor.toFixed(3), cakupan, place, nama, tautan, jenis, keadaan, nomor, kantor, ringkasan, bagian,
      berakhir: ended.has(place), lain: (group.get(place) ?? []).filter((other) => other !== place),
    };
  }

  /** All that answers a question: `hasil` meet it, `terkait` a part of it, where few do more; `asing` others give; `halaman` any page. */
  async function tanya(text, { banyak = 10, saring } = {}) {
    const tokens = spelled(text);
    const typed = meaningful(tokens);
    const all = typed.flatMap((one, at) => slots(one, at === typed.length - 1));
    const asked = new Set(all.flatMap(({ pilihan }) => pilihan.map(([root]) => root)));
    const [numbered] = await Promise.all([byNumber(text), ...[...asked].map(fetchRoot)]);
    const found = numbered.length ? numbered.map((place) => ({ place, cakupan: 1, skor: 1, tepat: true })) : ranked(scored(all, saring));
    const aims = tokens.map((token) => kamus.niat[token]);
    const show = (list) => Promise.all(list.map((one) => shown(one, asked, aims)));
    const among = (low, high, least) => found.filter(({ place, cakupan }) => place >= low && place < high && cakupan >= least);
    const sop = among(0, sops, N.cukup);
    const between = among(sops, core, N.cukup).filter(({ skor, cakupan }) => !sop.length || skor > sop[0].skor || cakupan > N.yakin);
    const meant = all.map(({ pilihan }) => pilihan.find((option) => option[3])?.[3]);
    const parts = [sop.slice(0, banyak), among(0, sops, 0).slice(sop.length, 5), between.slice(0, 2), among(core, core + pages, N.yakin).slice(0, 4)];
    const [hasil, terkait, asing, halaman] = await Promise.all(parts.map(show));
    return {
      hasil,
      terkait,
      asing,
      halaman,
      jumlah: sop.length,
      bernomor: numbered.length > 0,
      maksud: meant.some(Boolean) ? all.map(({ kata }, at) => (meant[at] ?? kata).replace("~", "tidak ")).join(" ") : "",
      kata: typed.map((one) => one.replace("~", "")),
      urai: (place) => all.flatMap(({ kata, bobot, pilihan }) => pilihan.flatMap(([root, worth, reason]) =>
        postings.get(root).flatMap((list, isWeak) => list.filter(([at]) => at === place).map(([, much]) => [kata, bobot, root, reason, isWeak, worth * much])))),
    };
  }

  return { tanya, dokumen, kantor: office };
};
