def log = new File(basedir, 'build.log').text
assert log.contains('documents written, 0 unchanged, 0 removed')
assert log.contains('0 documents written')
assert log.contains('Unknown format "xml" of OpenAPI documents.')
def documents = new File(basedir, 'target/openapi').list().findAll { it.endsWith('.yaml') }
assert documents == ['openapi.yaml']
def text = new File(basedir, 'target/openapi/openapi.yaml').text
assert text.startsWith('openapi: "3.1.1"')
assert text.contains('operationId: im.v1.message.reply')
