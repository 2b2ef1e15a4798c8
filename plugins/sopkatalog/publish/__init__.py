"""What publishing has to know, as values: manifests, versions, addresses, texts of scripts and configurations.

Nothing here opens a connection or writes a file; `io` does, and `app.publish` brings the two together.
"""
