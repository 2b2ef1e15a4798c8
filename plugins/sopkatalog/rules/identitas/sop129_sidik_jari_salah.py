"""SOP129: a checksum that cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


class SidikJariSalah(SopRule):
    """Sidik jari dokumen sah terdiri atas 64 angka dan huruf a sampai f.

    Mengapa: dengan sidik jari itu siapa pun dapat memastikan bahwa PDF yang diunduhnya sama dengan yang
    ditandatangani.

    Dasar: kebiasaan kami.

    Salah: dokumen_sah: {berkas: ktp-hilang.pdf, sha256: 1a2b3c}

    Benar: sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
    """

    kind = Kind(
        "SOP129",
        "sidik-jari-salah",
        Severity.PERINGATAN,
        message="Sidik jari “{awal}” sepanjang {panjang} karakter bukan sidik jari SHA-256.",
        hint="Salin ulang 64 angka dan huruf a sampai f hasil sha256sum atau certutil -hashfile BERKAS SHA256.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The checksum of the signed document, when it has another form."""
        sidik_jari = sop.dokumen_sah.sha256
        if sidik_jari and not _SHA256.fullmatch(sidik_jari):
            awal = sidik_jari if len(sidik_jari) <= 16 else f"{sidik_jari[:16]}…"
            yield self.kind.at(sop.at("dokumen_sah.sha256"), awal=awal, panjang=len(sidik_jari))
