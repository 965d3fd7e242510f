def page = new File(basedir, '../../../../../spec/im-v1/message/reply.md').canonicalFile.getText('UTF-8')
new File(basedir, 'released').mkdirs()
new File(basedir, 'released/reply.md').setText(page, 'UTF-8')
new File(basedir, 'client/pages').mkdirs()
new File(basedir, 'client/pages/reply.md').setText(page.replace('>uuid<', '>key<'), 'UTF-8')
return true
