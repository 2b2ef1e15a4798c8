// The sheet prints without this; the button only spares the reader the keys.
const tombol = document.querySelector(".sop-bilah button");
tombol.hidden = false;
tombol.addEventListener("click", () => window.print());
