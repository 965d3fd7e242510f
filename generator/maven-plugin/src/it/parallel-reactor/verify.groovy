def log = new File(basedir, 'build.log').text
assert log.contains('Using the MultiThreadedBuilder implementation with a thread count of 2')
for (module in ['first', 'second']) {
  def classes = new File(basedir, module + '/target/classes/com/example/' + module)
  assert new File(classes, 'im/v1/ReplyMessageRequest.class').isFile()
}
