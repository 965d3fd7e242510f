def sources = new File(basedir, 'target/generated-sources/larkspur/dev/larkspur/feishu/im/v1')
assert new File(sources, 'MessageClient.java').text.contains(' answer(')
assert new File(sources, 'ReplyMessageRequest.java').text.contains('.field("uuid", uuid)')
def log = new File(basedir, 'build.log').text
assert log.contains('overlay.yaml')
assert log.contains('OVERLAY_UNMATCHED')
