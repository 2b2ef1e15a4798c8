// Draws the flow of a SOP when its box is opened, from files of this site alone. Without this script, or when drawing
// fails, the table of steps says the same.

const pustaka = new URL("lajur/lajur.esm.min.mjs", import.meta.url);
let nomor = 0;

async function gambar(kotak) {
  const tempat = kotak.querySelector(".sop-lajur-gambar");
  const pesan = kotak.querySelector(".sop-lajur-pesan");
  if (tempat.dataset.keadaan) return;
  tempat.dataset.keadaan = "menggambar";
  pesan.textContent = "Menggambar diagram …";
  try {
    const { default: lajur } = await import(pustaka);
    lajur.initialize({ startOnLoad: false, securityLevel: "strict", fontFamily: "inherit" });
    const teks = kotak.querySelector("pre.sop-lajur").textContent;
    tempat.innerHTML = (await lajur.render(`lajur-${(nomor += 1)}`, teks)).svg;
    const svg = tempat.querySelector("svg");
    // Its own size and a box that scrolls: squeezed into the column the words of eight lanes cannot be read.
    svg.style.width = `${0.8 * svg.viewBox.baseVal.width}px`;
    svg.style.maxWidth = "none";
    tempat.dataset.keadaan = "jadi";
    pesan.textContent = "Isi diagram ini sama dengan tabel langkah di atas.";
  } catch (galat) {
    tempat.dataset.keadaan = "gagal";
    tempat.dataset.sebab = String(galat);
    pesan.textContent = "Diagram tidak dapat digambar di peramban ini. Tabel langkah di atas memuat alur yang sama.";
  }
}

function siapkan() {
  for (const kotak of document.querySelectorAll("details.sop-lajur-kotak:not([data-siap])")) {
    kotak.dataset.siap = "";
    kotak.addEventListener("toggle", () => kotak.open && gambar(kotak));
    if (location.hash === "#diagram" || kotak.open) kotak.open = true;
  }
}

siapkan();
// With instant navigation the theme replaces the page and announces it here.
window.document$?.subscribe(siapkan);
