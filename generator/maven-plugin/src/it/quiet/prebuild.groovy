// Copies the pages, makes types unreadable, and removes one name from the lock.
def pages = new File(basedir, '../../../../../spec').canonicalFile
pages.eachFileRecurse { file ->
  if (file.isFile()) {
    def target = new File(new File(basedir, 'pages'), pages.toPath().relativize(file.toPath()).toString())
    target.parentFile.mkdirs()
    target.setText(file.getText('UTF-8').replaceFirst('"field-type" >string<', '"field-type" >??<'), 'UTF-8')
  }
}
def lock = new File(basedir, 'pages/larkspur.lock.json')
def lines = lock.readLines('UTF-8')
def kept = lines.findAll { !it.contains('"ReplyMessage"') }
assert kept.size() == lines.size() - 1 : 'expected one line with the operation name'
lock.setText(kept.join('\n') + '\n', 'UTF-8')
return true
