def log = new File(basedir, 'build.log').text
assert log.findAll('1 operations from 1 pages').size() == 1
assert log.contains('Nothing to compile')
assert new File(basedir, 'target/generated-sources/larkspur/com/example/lark/im/v1/ReplyMessageRequest.java').isFile()
assert new File(basedir, 'target/classes/com/example/lark/im/v1/ReplyMessageRequest.class').isFile()
// Generated resources are in the jar, sources are not.
assert new File(basedir, 'target/classes/META-INF/larkspur/catalogue.json').text.contains('"im.v1.message.reply"')
assert !new File(basedir, 'target/classes/com/example/lark/im/v1/ReplyMessageRequest.java').exists()
