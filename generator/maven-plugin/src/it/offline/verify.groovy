assert new File(basedir, 'target/classes/com/example/offline/im/v1/ReplyMessageRequest.class').isFile()
