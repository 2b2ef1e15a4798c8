"""What other programs read: findings, JSON API, schemas. Values in, text or `Artifact` out."""
