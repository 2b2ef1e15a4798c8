"""Publishing a checked catalogue: from the same input to the same outcome, and that to where visitors find it."""
