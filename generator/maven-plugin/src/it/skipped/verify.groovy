def log = new File(basedir, 'build.log').text
assert log.contains('larkspur.skip is set')
assert log.contains('does not exist; expected a folder of pages.')
assert !new File(basedir, 'target/generated-sources/larkspur').exists()
