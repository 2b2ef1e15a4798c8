"""Where the catalogue meets a generator."""
