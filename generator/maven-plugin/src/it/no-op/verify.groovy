def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD SUCCESS')
assert builds.length == 3
assert builds[0] =~ /operations from \d+ pages: \d+ files written, 0 unchanged, 0 removed/
assert !builds[1].contains('operations from')
assert builds[1].contains('Nothing to compile')
def diagnostics = { text -> text.readLines().findAll { it =~ /\.md:\d+:\d+: / } }
assert diagnostics(builds[0]) == diagnostics(builds[1])
assert new File(basedir, 'target/larkspur/default/run').isFile()
assert !new File(basedir, 'target/generated-sources/larkspur/.larkspur-cache').exists()
