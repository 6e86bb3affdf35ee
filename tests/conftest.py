"""Settings for all tests."""

from hypothesis import HealthCheck, settings

# how long one example takes says more about the machine than about the code; what must be fast is tested by itself
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
