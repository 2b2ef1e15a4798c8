// Which SOPs of the register a reader asks for, in which order, and how many each choice would give. Data in, row
// numbers out: nothing here touches the page. A classic script, since modules do not run on a page opened from a folder.

(() => {
  "use strict";

  const LEWAT = "lewat-waktu";
  const TANGGAL = new Set(["efektif", "evaluasi"]);

  // --- spelling ------------------------------------------------------------------------------------------------------

  const plain = (text) => (/[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text).toLowerCase();
  const words = (text) => plain(text).replace(/[^a-z0-9]+/g, " ").trim();
  const solid = (kata) => kata.replaceAll(" ", "");

  /** "000 8 3 3 003 dkc2024" as "0.8.3.3.3.dkc.2024": its runs of letters and of digits, without leading zeros. */
  const runs = (kata) =>
    kata.replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$& ").replace(/\b0+(?=\d)/g, "").replaceAll(" ", ".");
  const slug = (text) => text.replace(/ /g, "-");

  // --- the register, ready to be asked -------------------------------------------------------------------------------

  class Register {
    constructor(data) {
      this.data = data;
      this.sop = data.sop;
      this.jumlah = data.sop.id.length;
      this.kode = new Map(data.unit.map(([kode], index) => [kode, index]));
      this.induk = data.unit.map((_, index) => this.chain(index));
      this.lewat = this.sop.evaluasi.map((hari) => hari !== "" && hari < data.hari);
      this.sementara = new Set(data.sop.sementara);
      this.bersama = new Map(Object.entries(data.sop.untuk).map(([row, sasaran]) => [Number(row), this.reach(row, sasaran)]));
      this.orders = new Map();
    }

    /** A unit and what it is part of, upwards. */
    chain(unit) {
      const found = [];
      for (let at = unit; at >= 0 && !found.includes(at); at = this.data.unit[at][4]) found.push(at);
      return found;
    }

    /** All units that a shared SOP counts for: its own, those it applies to by code or kind, and all above them. */
    reach(row, sasaran) {
      const found = new Set(this.induk[this.sop.unit[row]]);
      this.data.unit.forEach(([kode, , , jenis], unit) => {
        if (sasaran.includes(kode) || sasaran.includes(jenis)) this.induk[unit].forEach((one) => found.add(one));
      });
      return [...found];
    }

    get kecamatan() {
      return this.data.unit.flatMap(([, , , jenis], unit) => (jenis === "kecamatan" ? [unit] : []));
    }

    /** What is shown and written of a row. */
    row(index) {
      const { sop, data } = this;
      return {
        id: sop.id[index],
        judul: sop.judul[index],
        nomor: sop.nomor[index],
        sementara: this.sementara.has(index),
        kode: data.unit[sop.unit[index]][0],
        unit: data.unit[sop.unit[index]][1],
        jenis: data.jenis[sop.jenis[index]],
        keadaan: data.keadaan[sop.keadaan[index]],
        edisi: sop.edisi[index],
        efektif: sop.efektif[index],
        evaluasi: sop.evaluasi[index],
        lewat: this.lewat[index],
      };
    }

    // --- text --------------------------------------------------------------------------------------------------------

    /** For each row its words and its numbers in every spelling; and the rows that an identity names. */
    get texts() {
      this.spell(Infinity);
      return this.spelled;
    }

    /** Goes on spelling for so many milliseconds; is it done? Ten thousand rows take too long for one keystroke. */
    spell(left) {
      const found = (this.spelled ??= { kata: [], angka: [], id: new Map(), unit: this.data.unit.map(spellUnit) });
      const until = performance.now() + left;
      while (found.kata.length < this.jumlah) {
        this.spellRow(found, found.kata.length);
        if (found.kata.length % 100 === 0 && performance.now() > until) return false;
      }
      return true;
    }

    spellRow(found, row) {
      const { sop, data } = this;
      const asal = found.unit[sop.asal[row]];
      const ekor = words(sop.id[row].slice(data.unit[sop.asal[row]][0].length));
      const nomor = words(sop.nomor[row]);
      const [panjang, pendek] = [runs(`${asal.kode} ${ekor}`), runs(`${asal.singkatan} ${ekor}`)];
      found.kata.push(` ${words(sop.judul[row])} ${nomor} ${asal.kode} ${ekor} ${found.unit[sop.unit[row]].kata} `);
      found.angka.push(`.${panjang} .${pendek} .${runs(nomor)} ${solid(asal.kode)}${solid(ekor)} ${solid(nomor)}`);
      for (const nama of new Set([panjang, pendek])) {
        const key = nama.replaceAll(".", "");
        found.id.set(key, [...(found.id.get(key) ?? []), row]);
      }
    }

    /** For each row whether it is asked for; undefined when nothing is asked. An identity is answered by it alone. */
    hits(q) {
      const asked = q.split(/\s+/).filter((word) => words(word));
      if (!asked.length) return undefined;
      const { kata, angka, id } = this.texts;
      const found = new Uint8Array(this.jumlah);
      const exact = id.get(runs(words(q)).replaceAll(".", ""));
      if (exact) {
        exact.forEach((row) => (found[row] = 1));
        return found;
      }
      const tests = asked.map(wordTest);
      for (let row = 0; row < this.jumlah; row += 1) {
        found[row] = tests.every((test) => test(kata[row], angka[row])) ? 1 : 0;
      }
      return found;
    }

    // --- choice ------------------------------------------------------------------------------------------------------

    /**
     * The rows that fit, in order, and for each choice of a filter how many rows it would give beside the other
     * filters. `pilihan`: cari, unit, kecamatan, jenis, keadaan, bersama, urut; "" where nothing is chosen.
     */
    choose(pilihan) {
      const { data, sop } = this;
      const unit = this.place(pilihan.unit);
      const kecamatan = this.place(pilihan.kecamatan);
      const jenis = data.jenis.indexOf(pilihan.jenis || undefined);
      const keadaan = data.keadaan.findIndex((nama) => slug(nama) === pilihan.keadaan);
      const isLewat = pilihan.keadaan === LEWAT;
      const hits = this.hits(pilihan.cari);
      const fits = new Uint8Array(this.jumlah);
      const hitung = {
        unit: new Uint32Array(data.unit.length),
        kecamatan: new Uint32Array(data.unit.length),
        jenis: new Uint32Array(data.jenis.length),
        keadaan: new Uint32Array(data.keadaan.length),
        lewat: 0,
        bersama: 0,
      };
      for (let row = 0; row < this.jumlah; row += 1) {
        if (hits && !hits[row]) continue;
        const own = this.induk[sop.unit[row]];
        const where = (pilihan.bersama && this.bersama.get(row)) || own;
        const inUnit = unit < 0 || where.includes(unit);
        const inKecamatan = kecamatan < 0 || where.includes(kecamatan);
        const inJenis = jenis < 0 || sop.jenis[row] === jenis;
        const inKeadaan = isLewat ? this.lewat[row] : keadaan < 0 || sop.keadaan[row] === keadaan;
        if (inKecamatan && inJenis && inKeadaan) for (const one of where) hitung.unit[one] += 1;
        if (inUnit && inJenis && inKeadaan) for (const one of where) hitung.kecamatan[one] += 1;
        if (inUnit && inKecamatan && inKeadaan) hitung.jenis[sop.jenis[row]] += 1;
        if (inUnit && inKecamatan && inJenis) {
          hitung.keadaan[sop.keadaan[row]] += 1;
          if (this.lewat[row]) hitung.lewat += 1;
        }
        if (inUnit && inKecamatan && inJenis && inKeadaan) fits[row] = 1;
        if (inJenis && inKeadaan && this.isShared(row, own, unit, kecamatan)) hitung.bersama += 1;
      }
      return { rows: this.order(pilihan.urut).filter((row) => fits[row]), hitung };
    }

    place(kode) {
      return this.kode.get(kode) ?? -1;
    }

    /** Does the row belong to the chosen units only because it applies to them? */
    isShared(row, own, unit, kecamatan) {
      const wide = this.bersama.get(row);
      const asked = [unit, kecamatan].filter((one) => one >= 0);
      return wide !== undefined && asked.every((one) => wide.includes(one)) && asked.some((one) => !own.includes(one));
    }

    // --- order -------------------------------------------------------------------------------------------------------

    /** All rows by a column ("evaluasi"), or downwards ("-evaluasi"); empty cells last. Each order is made once. */
    order(urut) {
      if (!this.orders.has(urut)) this.orders.set(urut, this.sorted(urut));
      return this.orders.get(urut);
    }

    sorted(urut) {
      const rows = Uint32Array.from({ length: this.jumlah }, (_, row) => row);
      const keys = this.keys(urut.replace(/^-/, ""));
      if (!keys) return rows;
      const sign = urut.startsWith("-") ? -1 : 1;
      return rows.sort((a, b) => {
        if (keys[a] === keys[b]) return a - b;
        if (keys[a] === "" || keys[b] === "") return keys[a] === "" ? 1 : -1;
        return keys[a] < keys[b] ? -sign : sign;
      });
    }

    keys(kolom) {
      const { sop, data } = this;
      if (TANGGAL.has(kolom) || kolom === "edisi") return sop[kolom];
      if (kolom === "judul") return sop.judul.map(words);
      if (kolom === "nomor") return sop.nomor.map((nomor) => plain(nomor).replace(/\d+/g, (run) => run.padStart(8, "0")));
      const names = { unit: data.unit.map((unit) => words(unit[1])), jenis: data.jenis, keadaan: data.keadaan }[kolom];
      return names && sop[kolom].map((place) => names[place]);
    }
  }

  /** Does a word occur? Letters anywhere, one or two only at the start of a word; numbers in any spelling. */
  function wordTest(word) {
    const kata = words(word);
    if (!/\d/.test(kata)) {
      const asked = kata.length < 3 ? ` ${kata}` : kata;
      return (text) => text.includes(asked);
    }
    const [tail, whole] = [`.${runs(kata)}`, solid(kata)];
    return (text, angka) =>
      text.includes(` ${kata}`) || angka.includes(tail) || (whole.length > 4 && angka.includes(whole));
  }

  function spellUnit([kode, nama, singkatan, , , lama]) {
    const kata = words(`${kode} ${nama} ${singkatan} ${lama}`);
    return { kode: words(kode), singkatan: words(singkatan || kode), kata };
  }

  window.sopSaring = { LEWAT, slug, prepare: (data) => new Register(data) };
})();
