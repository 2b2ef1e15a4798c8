"""The one door to pypdf: counts the pages of a print, gives it bookmarks, and binds prints into one file."""

from .binding import TAUTAN, Bab, bound
from .bookmarks import PEMBUAT, page_count, with_bookmarks

__all__ = ["PEMBUAT", "TAUTAN", "Bab", "bound", "page_count", "with_bookmarks"]
