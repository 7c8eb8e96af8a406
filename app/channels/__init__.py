"""One file per platform: send and check. A new platform is one file here and one line in ``registry``."""
