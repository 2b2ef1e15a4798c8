# terbitkan.sh FOLDER SEMENTARA NAMA SIDIK SIMPAN: the release that has come becomes what visitors see.
# Standard input: its manifest, whose own checksum is SIDIK.
cd "$1"
baru=rilis/$2 nama=$3 sidik=$4 simpan=$5
cat >"$baru.manifest"
# From here on a lost connection changes nothing: what was begun is brought to its end.
trap '' HUP PIPE INT TERM
[ "$(sha256sum <"$baru.manifest")" = "$sidik  -" ] || exit "$BERBEDA"
cocok "$baru" "$baru.manifest" || exit "$BERBEDA"
mv "$baru.manifest" "rilis/$nama.manifest"
mv -T "$baru" "rilis/$nama"
sync
lama=$(sekarang)
tunjuk "$nama"
if ! cocok sekarang "rilis/$nama.manifest"; then
  if [ -n "$lama" ]; then tunjuk "$lama"; else rm -f sekarang; fi
  rm -rf "rilis/$nama" "rilis/$nama.manifest"
  exit "$DIKEMBALIKAN"
fi
# Releases that a rollback has left behind, then the oldest beyond SIMPAN; the one just left stays, it may still be read.
batas=$(angka "${lama:-$nama}")
semua | while read -r satu; do
  if [ "$(angka "$satu")" -gt "$batas" ] && [ "$satu" != "$nama" ]; then rm -rf "rilis/$satu" "rilis/$satu.manifest"; fi
done || :
semua | head -n "-$simpan" | while read -r satu; do rm -rf "rilis/$satu" "rilis/$satu.manifest"; done || :
