def log = new File(basedir, 'build.log').text
def runs = (log =~ /operations from \d+ pages: (\d+) files written, (\d+) unchanged, (\d+) removed/)
assert runs.count == 2
def first = runs[0][1] as int
def written = runs[1][1] as int
assert written == 2
assert written + (runs[1][2] as int) == first
assert runs[1][3] == '0'
def errors = 'target/generated-sources/larkspur/dev/larkspur/feishu/im/v1/ReplyMessageError.java'
assert new File(basedir, errors).getText('UTF-8').contains('Never retry.')
