"""How fast the catalogue is built and checked, beside plain mkdocs-material, and how much of that is our own work."""

from .bench import bench
from .measure import BenchError
from .table import json_text, table
from .values import UKURAN, UKURAN_BACA, Bagian, Hasil, Pilihan

__all__ = ["UKURAN", "UKURAN_BACA", "Bagian", "BenchError", "Hasil", "Pilihan", "bench", "json_text", "table"]
