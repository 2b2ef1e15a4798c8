"""How many visitors a server bears: nginx on this machine with the built site of a made-up catalogue."""
