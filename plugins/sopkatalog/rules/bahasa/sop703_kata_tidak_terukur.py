"""SOP703: words that leave time, amount or person open."""

from __future__ import annotations

from ...diagnostics import Kind, Severity
from .pola import AturanKata, pola_kata

_KATA = (
    "secepatnya", "secepat mungkin", "sesegera mungkin", "segera mungkin", "secukupnya", "seperlunya",
    "sebaik mungkin", "sebaik-baiknya", "semaksimal mungkin", "dalam waktu dekat",
    "pihak terkait", "pihak-pihak terkait", "pihak yang terkait", "pihak yang berkepentingan",
    "jika diperlukan", "bila diperlukan", "apabila diperlukan", "kalau diperlukan", "bilamana diperlukan",
    "jika perlu", "bila perlu", "apabila perlu", "kalau perlu", "bilamana perlu",
    "jika dipandang perlu", "bila dipandang perlu", "apabila dipandang perlu", "sesuai kebutuhan",
)  # fmt: skip


class KataTidakTerukur(AturanKata):
    """Waktu, jumlah, dan pihak disebut dengan ukuran atau nama yang jelas.

    Mengapa: “secepatnya” dan “pihak terkait” dibaca lain oleh setiap orang; warga tidak dapat menagihnya,
    dan petugas baru tidak tahu harus berbuat apa.

    Dasar: PermenPAN-RB 35/2012, asas keterukuran dalam penyusunan SOP.

    Salah: | 3 | Mencetak KTP-el secepatnya | Operator SIAK | Berkas | 1 jam | KTP-el | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP703",
        "kata-tidak-terukur",
        Severity.PERINGATAN,
        message="“{nilai}” tidak dapat diukur.",
        hint="Tulis lamanya, jumlahnya, syaratnya, atau nama jabatan yang dimaksud.",
    )
    pola = pola_kata(*_KATA)
    ciri = (
        "secepat", "segera mungkin", "secukupnya", "seperlunya", "sebaik mungkin", "sebaik-baik", "semaksimal",
        "dalam waktu dekat", "pihak terkait", "pihak yang terkait", "pihak yang berkepentingan", "a diperlukan",
        "kalau diperlukan", "a perlu", "kalau perlu", "dipandang perlu", "sesuai kebutuhan",
    )  # fmt: skip
