// A table as a file that spreadsheet programs open: CSV for the Indonesian Excel, and XLSX by hand: a zip without
// compression around the few parts that ECMA-376 asks for. Table in, bytes out: nothing here touches the page.
//
// A table is {nama, hari, kolom: [{judul, jenis: "teks" | "angka" | "tanggal", lebar}], baris: [[value, …], …]}; days are
// written "2026-11-21".

(() => {
  "use strict";

  const bytes = (text) => new TextEncoder().encode(text);

  // --- CSV -----------------------------------------------------------------------------------------------------------

  /** UTF-8 with its mark, semicolons, as Excel expects where the comma parts decimals (RFC 4180 for the rest). */
  function csv(table) {
    const types = table.kolom.map((kolom) => kolom.jenis);
    const lines = table.baris.map((row) => row.map((value, index) => csvCell(value, types[index])));
    const all = [table.kolom.map((kolom) => csvCell(kolom.judul, "teks")), ...lines];
    return bytes(`\ufeff${all.map((line) => line.join(";")).join("\r\n")}\r\n`);
  }

  function csvCell(value, jenis) {
    const text = jenis === "teks" ? asWords(String(value)) : String(value);
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  /**
   * An apostrophe before what a spreadsheet would run as a formula (OWASP, "CSV Injection"), or would read as a number
   * or a day and show otherwise: "0012", "12/2020", "18.2.2.20".
   */
  function asWords(text) {
    return /^\s*[=+\-@\t\r]/.test(text) || /^\s*\d[\d\s.,/:-]*$/.test(text) ? `'${text}` : text;
  }

  // --- XLSX ----------------------------------------------------------------------------------------------------------

  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const STYLE = { kepala: 1, teks: 2, angka: 3, tanggal: 4 };

  function xlsx(table) {
    const files = {
      "[Content_Types].xml":
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
      "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(table.nama)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]]),
      "xl/styles.xml": styles(),
      "xl/worksheets/sheet1.xml": sheet(table),
    };
    return zip(Object.entries(files).map(([name, text]) => [bytes(name), bytes(HEAD + text)]), table.hari);
  }

  function relations(all) {
    const each = all.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
    return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
  }

  /** Cell styles in the order of STYLE. Texts stay texts when they are edited; days show Indonesian months (0421). */
  function styles() {
    const top = '<alignment vertical="top"/>';
    const wrapped = '<alignment vertical="top" wrapText="1"/>';
    return (
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-421]d\\ mmmm\\ yyyy"/></numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE6F1F5"/></patternFill></fill></fills>' +
      "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      `<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf>` +
      `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>` +
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>` +
      `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>` +
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  function sheet({ kolom, baris }) {
    const widths = kolom.map(({ lebar }, index) => `<col min="${index + 1}" max="${index + 1}" width="${lebar}" customWidth="1"/>`);
    const head = kolom.map(({ judul }, index) => cell(judul, "kepala", address(index, 1)));
    const rows = baris.map((row, at) => row.map((value, index) => cell(value, kolom[index].jenis, address(index, at + 2))));
    const written = [head, ...rows].map((cells, at) => `<row r="${at + 1}">${cells.join("")}</row>`);
    return (
      `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${widths.join("")}</cols><sheetData>${written.join("")}</sheetData>` +
      `<autoFilter ref="A1:${address(kolom.length - 1, baris.length + 1)}"/></worksheet>`
    );
  }

  /** "C7"; for fewer than 27 columns. */
  const address = (column, row) => String.fromCharCode(65 + column) + row;

  function cell(value, jenis, at) {
    const style = `r="${at}" s="${STYLE[jenis]}"`;
    if (value === "") return `<c ${style}/>`;
    if (jenis === "angka") return `<c ${style}><v>${value}</v></c>`;
    if (jenis === "tanggal") return `<c ${style}><v>${serial(value)}</v></c>`;
    return `<c ${style} t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
  }

  /** A day as spreadsheets count it. */
  const serial = (hari) => (Date.parse(hari) - Date.UTC(1899, 11, 30)) / 86_400_000;

  /** Text inside XML 1.0, which knows no control characters and no half of a surrogate pair. */
  function xml(text) {
    const known = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
    return known.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
  }

  // --- zip (PKWARE APPNOTE 4.3), every file stored as it is ----------------------------------------------------------

  const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });

  function crc32(content) {
    let sum = 0xffffffff;
    for (const byte of content) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  function zip(files, hari) {
    const [tahun, bulan, tanggal] = hari.split("-").map(Number);
    const day = ((tahun - 1980) << 9) | (bulan << 5) | tanggal;
    const local = [];
    const central = [];
    let offset = 0;
    for (const [name, content] of files) {
      // version 2.0, no flags, stored, midnight of `hari`
      const common = [[20, 2], [0, 2], [0, 2], [0, 2], [day, 2], [crc32(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]];
      const head = numbers([[0x04034b50, 4], ...common]);
      central.push(numbers([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
      local.push(head, name, content);
      offset += head.length + name.length + content.length;
    }
    const size = central.reduce((sum, part) => sum + part.length, 0);
    const end = numbers([[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2]]);
    return together([...local, ...central, end]);
  }

  /** Numbers of two or four bytes, the lowest byte first. */
  function numbers(all) {
    return Uint8Array.from(all.flatMap(([value, size]) => Array.from({ length: size }, (_, byte) => (value >>> (8 * byte)) & 255)));
  }

  function together(pieces) {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  window.sopLembar = {
    csv: { tulis: csv, jenis: "text/csv;charset=utf-8" },
    xlsx: { tulis: xlsx, jenis: `${SHEET}.sheet` },
  };
})();
