def log = new File(basedir, 'build.log').text
assert log.findAll(/(?m)^\S*\[ERROR\] larkspur\.lock\.json:1:1: note LOCK_OUT_OF_DATE /).size() == 2
assert log.findAll(/(?m)^\[ERROR\] Warnings on pages hidden by -q: [1-9]\d*$/).size() == 1
assert !log.contains('TYPE_UNKNOWN')
