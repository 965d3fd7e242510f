def pages = new File(basedir, '../../../../../spec').canonicalFile
def copy = { name, change ->
  pages.eachFileRecurse { file ->
    if (file.isFile()) {
      def target = new File(new File(basedir, name), pages.toPath().relativize(file.toPath()).toString())
      target.parentFile.mkdirs()
      target.setText(file.name == 'reply.md' ? change(file.getText('UTF-8')) : file.getText('UTF-8'), 'UTF-8')
    }
  }
}
copy('before') { it }
copy('after') { it.replace('Do not retry.', 'Never retry.') }
return true
