# kembalikan.sh FOLDER: leads visitors back to the release before the present one, if it is still whole.
butuh
cd "$1/rilis" 2>/dev/null || exit "$TIDAK_ADA"
cd ..
exec 9>>.kunci
flock -n 9 || exit "$TERKUNCI"
kini=$(sekarang)
sebelum=
for satu in $(semua); do
  if [ "$satu" = "$kini" ]; then break; fi
  sebelum=$satu
done
[ -n "$kini" ] && [ -n "$sebelum" ] || exit "$TIDAK_ADA"
cocok "rilis/$sebelum" "rilis/$sebelum.manifest" || exit "$BERBEDA"
tunjuk "$sebelum"
printf '%s %s\n' "$kini" "$sebelum"
