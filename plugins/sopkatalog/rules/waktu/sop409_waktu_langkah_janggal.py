"""SOP409: a step that takes no time, or more than a year."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.durasi import Lama
from ...model.sop import Sop
from ..base import Context, SopRule

# A year in each kind of time; a leap year, and the most working days that a year of five-day weeks has.
_SETAHUN = Lama(menit=366 * 24 * 60, hari_kerja=262, hari=366, bulan=12)


class WaktuLangkahJanggal(SopRule):
    """Satu langkah memakan waktu lebih dari nol dan paling lama satu tahun.

    Mengapa: waktu di luar itu hampir selalu salah ketik, dan membuat lama layanan tidak masuk akal.

    Dasar: kebiasaan kami.

    Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 0 menit | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP409",
        "waktu-langkah-janggal",
        Severity.CATATAN,
        message="Waktu langkah {nomor}, “{teks}”, {sebab}.",
        hint="Periksa angka dan satuannya; bila langkah itu memang tidak berwaktu, tulis “-”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each step."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            if (durasi := langkah.durasi) is None or not (sebab := _sebab(durasi.maks)):
                continue
            yield self.kind.at(langkah.at("waktu"), nomor=langkah.no, teks=langkah.waktu_teks, sebab=sebab)


def _sebab(lama: Lama) -> str:
    if lama.is_nol:
        return "berarti tanpa waktu sama sekali"
    lebih = (
        lama.menit > _SETAHUN.menit
        or lama.hari_kerja > _SETAHUN.hari_kerja
        or lama.hari > _SETAHUN.hari
        or lama.bulan > _SETAHUN.bulan
    )
    return "lebih dari satu tahun" if lebih else ""
