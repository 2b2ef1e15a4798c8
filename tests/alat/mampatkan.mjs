// Menulis docs/aset/cari*.js dan bersama.js, skrip pencarian yang diambil pembaca, dari sumbernya di plugins/sopkatalog/search/reader.
// Hasilnya tanpa keterangan apa pun: setiap bita diambil oleh setiap pembaca.
// `npm run cari` menulis; `npm run cari -- --periksa` hanya membandingkan, dan gagal bila hasilnya sudah basi.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minify } from "terser";

const root = new URL("../../", import.meta.url);
const sources = new URL("plugins/sopkatalog/search/reader/", root);
const options = {
  ecma: 2022,
  compress: { passes: 3 },
};

let stale = 0;
for (const name of readdirSync(sources).filter((one) => one.endsWith(".js"))) {
  const target = new URL(`docs/aset/${name}`, root);
  const { code } = await minify(readFileSync(new URL(name, sources), "utf8"), options);
  if (!process.argv.includes("--periksa")) writeFileSync(target, `${code}\n`);
  else if (readFileSync(target, "utf8") !== `${code}\n`) {
    stale += 1;
    console.error(`${fileURLToPath(target)} tidak sama dengan sumbernya; jalankan “npm run cari” di tests/alat.`);
  }
}
process.exit(stale ? 1 : 0);
