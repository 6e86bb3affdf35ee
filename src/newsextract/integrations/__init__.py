"""Small bridges to crawlers and data engines; each imports its framework itself and is an extra of its own."""
