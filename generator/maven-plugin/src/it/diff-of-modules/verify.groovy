def log = new File(basedir, 'build.log').text
assert log.findAll('Other modules have the pages').size() == 3
assert log.findAll('operation im.v1.message.reply').size() == 2
assert log.contains('There are breaking changes; see ')
assert new File(basedir, 'client/target/larkspur-changes.md').getText('UTF-8').contains('Advised release: **major**')
assert !new File(basedir, 'target/larkspur-changes.md').exists()
assert log =~ /client.missing/
