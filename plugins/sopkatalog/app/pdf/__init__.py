"""Sheets as PDF, printed by a browser of the system: one file for each SOP, and the book of a unit."""
