"""SOP catalogue of a city: from Markdown with front matter to a checked, numbered, drawn public site."""

__version__ = "0.1.0"
