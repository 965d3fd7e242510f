assert new File(basedir, 'target/classes/module-info.class').isFile()
assert new File(basedir, 'target/classes/com/example/lark/im/v1/ReplyMessageRequest.class').isFile()
assert new File(basedir, 'target/classes/com/example/lark/im/v1/ReplyMessageResponse$Builder.class').isFile()
assert new File(basedir, 'target/classes/META-INF/native-image/com.example.lark/reachability-metadata.json').text.contains('com.example.lark.im.v1.ReplyMessageRequest')
assert !new File(basedir, 'target/classes/META-INF/larkspur').exists()
def request = new File(basedir, 'target/generated-sources/larkspur/com/example/lark/im/v1/ReplyMessageRequest.java').text
assert request.contains('@param content {@code content}')
assert !request.contains('Reply to a message')
assert new File(basedir, 'build.log').text.contains('Unknown product "weather".')
