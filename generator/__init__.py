"""A static briefing-site generator: news articles in, briefings out.

The stages, in order: :mod:`generator.read`, :mod:`generator.extract`,
:mod:`generator.weave`, :mod:`generator.render`, :mod:`generator.publish`.
:mod:`generator.pipeline` alone knows that order.
"""

__version__ = "0.1.0"
