"""The outside world: disk, git, browser. Small and dull; nobody reads a file anywhere else."""
