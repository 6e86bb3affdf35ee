"""Where site rules come from besides the package itself: files in a folder of one's own, and other packages."""
