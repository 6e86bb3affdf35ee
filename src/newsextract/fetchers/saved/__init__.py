"""The formats that tools save pages in, one module each."""
