"""A checked catalogue to the pages of its site. Jinja over plain values; the theme is the host's affair."""
