"""The rules of a good SOP. `RULES` in `rules/registry.py` is the explicit, ordered list."""
