"""Every example in the documentation runs: ``blocks`` finds them, ``stage`` is where they run."""
