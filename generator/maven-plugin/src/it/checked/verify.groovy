def log = new File(basedir, 'build.log').text
assert log.contains('missing file com/example/other/Feishu.java')
assert log.contains('stale file dev/larkspur/feishu/Feishu.java')
assert log.contains('The output is out of date; run larkspur generate.')
assert log.contains('failOn is "fatal"; expected error, warning or note.')
assert new File(basedir, 'target/generated-sources/larkspur/dev/larkspur/feishu/Feishu.java').isFile()
assert !new File(basedir, 'target/generated-sources/larkspur/com').exists()
assert log.contains('larkspur:generate')
