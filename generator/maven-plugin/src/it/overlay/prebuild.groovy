def page = new File(basedir, '../../../../../spec/im-v1/message/reply.md').canonicalFile
for (folder in ['right', 'wrong']) {
  new File(basedir, folder + '/reply.md').setText(page.getText('UTF-8'), 'UTF-8')
}
return true
