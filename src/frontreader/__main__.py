import sys

from frontreader.cli import main

sys.exit(main())
