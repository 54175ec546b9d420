// What every page needs. Each behaviour stands alone: one that fails leaves the others and the page working.
