"""Makes the hand-made cases of `tests/brief` importable, whatever the folder that pytest starts in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "brief"))
