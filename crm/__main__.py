"""``python -m crm``"""

import sys

from crm.app import main

sys.exit(main())
