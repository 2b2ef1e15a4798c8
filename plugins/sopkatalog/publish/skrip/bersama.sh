# Shared by all scripts that run on the server: POSIX sh with flock, sha256sum, find, readlink and `mv -T`.
# Layout below the folder of the site:
#   rilis/0007-3fa9c1d2e4b5            a release, never changed once it has this name
#   rilis/0007-3fa9c1d2e4b5.manifest   what must be in it: checksum, size, path
#   rilis/….baru                       a release that is still coming
#   sekarang -> rilis/0007-…           what the web server shows; moving this one name publishes
#   .kunci                             locked as long as somebody publishes
set -eu
LC_ALL=C
export LC_ALL
TERKUNCI=75 BERBEDA=65 DIKEMBALIKAN=66 TIDAK_ADA=67 ALAT_KURANG=69

butuh() {
  for alat in flock sha256sum readlink timeout; do
    command -v "$alat" >/dev/null || { echo "$alat"; exit "$ALAT_KURANG"; }
  done
}

# Where visitors are led now: the name of a release, or nothing.
sekarang() { tujuan=$(readlink sekarang || :); printf '%s' "${tujuan#rilis/}"; }

# All releases in the order of their numbers.
semua() { for satu in rilis/[0-9]*-*; do [ -d "$satu" ] && printf '%s\n' "${satu#rilis/}"; done | grep -v '\.baru$' | sort -n || :; }

angka() { expr "${1%%-*}" + 0 || :; }

# Does folder $1 hold exactly what manifest $2 lists? Sizes first: they tell at once.
cocok() {
  [ "$(cd "$1/" && find . -type f -exec wc -c {} + | sed -n '/ \.\//s/^ *\([0-9]*\) \.\//\1 /p' | sort)" = \
    "$(cut -d ' ' -f 2- "$2" | sort)" ] || return 1
  [ -z "$(find "$1/" ! -type d ! -type f)" ] || return 1
  daftar=$(sed 's/^\([0-9a-f]*\) [0-9]* /\1  /' "$2")
  (cd "$1/" && printf '%s\n' "$daftar" | sha256sum -c >/dev/null 2>&1)
}

# Leads visitors to release $1. rename(2) is one step: there is no moment without a site.
tunjuk() {
  (
    flock 8
    rm -f .sekarang.baru
    ln -s "rilis/$1" .sekarang.baru
    mv -T .sekarang.baru sekarang
  ) 8>>.kunci.tukar
}
