def log = new File(basedir, 'build.log').text
assert log.contains('larkspur.skip is set')
assert log.contains('There is no folder')
assert !new File(basedir, 'target/generated-sources/larkspur').exists()
