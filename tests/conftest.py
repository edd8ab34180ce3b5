"""What all tests share: a Hypothesis profile that does not judge the machine's speed."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("briefing", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("briefing")
