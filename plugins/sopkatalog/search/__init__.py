"""The search of the site: what citizens type, to the SOPs that answer it. Built here, read by `docs/aset/cari*.js`."""
