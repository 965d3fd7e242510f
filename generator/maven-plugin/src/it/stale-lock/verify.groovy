def log = new File(basedir, 'build.log').text
assert log.contains('ReplyMessage')
assert log =~ /\[WARNING\] larkspur\.lock\.json:1:1: note LOCK_OUT_OF_DATE .*larkspur lock/
assert !new File(basedir, 'pages/larkspur.lock.json').text.contains('"ReplyMessage"')
assert new File(basedir, 'target/classes/dev/larkspur/feishu/im/v1/ReplyMessageRequest.class').isFile()
