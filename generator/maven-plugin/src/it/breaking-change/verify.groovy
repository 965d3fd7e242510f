def log = new File(basedir, 'build.log').text
assert log.contains('Nothing changed.')
assert log.contains('operation im.v1.message.reply')
assert log.contains('There are breaking changes; see ')
def section = new File(basedir, 'target/larkspur-changes.md').getText('UTF-8')
assert section.contains('Advised release: **major**')
assert section.contains('### Breaking')
