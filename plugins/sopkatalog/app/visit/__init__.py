"""The built site as a browser gets it: served on this machine, pictured, and weighed."""
