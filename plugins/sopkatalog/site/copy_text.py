"""The requirements of a service as a short text to be sent on, and the link that sends it."""

from __future__ import annotations

from urllib.parse import quote

from .services import Delivery


def copy_text(item: Delivery, tautan: str) -> str:
    """Name, requirements, time, cost and the permanent link, in the plain form that WhatsApp shows well."""
    layanan = item.layanan
    lines = [f"*{layanan.nama}*"]
    if layanan.persyaratan:
        lines += ["Yang perlu dibawa:", *(f"{nomor}. {teks}" for nomor, teks in enumerate(layanan.persyaratan, 1))]
    fakta = [("Lama", layanan.waktu_teks), ("Biaya", layanan.biaya)]
    lines += [f"{nama}: {nilai}" for nama, nilai in fakta if nilai]
    return "\n".join([*lines, *([tautan] if tautan else [])])


def whatsapp_url(text: str) -> str:
    """Opens WhatsApp with the text ready to be sent to somebody; nothing is sent before the reader does."""
    return f"https://wa.me/?text={quote(text, safe='')}"
