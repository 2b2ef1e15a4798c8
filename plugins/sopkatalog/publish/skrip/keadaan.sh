# keadaan.sh FOLDER: says what visitors see now, then its manifest. Changes nothing.
cd "$1" 2>/dev/null || { echo 'siap 0'; exit 0; }
terakhir=$(semua | tail -n 1)
kini=$(sekarang)
printf 'siap %s %s\n' "$(angka "${terakhir:-0}")" "$kini"
cat "rilis/$kini.manifest" 2>/dev/null || :
