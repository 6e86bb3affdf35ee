"""Learns the weights of the body engine from saved pages with their true texts."""
