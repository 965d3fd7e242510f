package dev.larkspur.generator.change;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources in memory against the test's class path and classes in memory. */
final class MemoryCompiler {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Never closed, so that the libraries on the class path are opened only once. */
  private static final JavaFileManager LIBRARIES =
      COMPILER.getStandardFileManager(null, null, null);

  private MemoryCompiler() {}

  /**
   * Compiles.
   *
   * @param sources the sources by path
   * @param library classes to compile against, by binary name
   * @return the classes by binary name
   */
  static Map<String, byte[]> compile(Map<String, String> sources, Map<String, byte[]> library) {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    StringWriter output = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-parameters", "-classpath", classPath());
    Memory memory = new Memory(library);
    if (!COMPILER.getTask(output, memory, null, options, null, units).call()) {
      throw new AssertionError("Compilation failed:\n" + output);
    }
    return memory.compiled();
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final String binaryName;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String binaryName) {
      super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.binaryName = binaryName;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final List<ClassFile> library = new ArrayList<>();
    private final List<ClassFile> compiled = new ArrayList<>();

    Memory(Map<String, byte[]> library) {
      super(LIBRARIES);
      library.forEach(
          (name, bytes) -> {
            ClassFile file = new ClassFile(name);
            file.bytes.writeBytes(bytes);
            this.library.add(file);
          });
    }

    Map<String, byte[]> compiled() {
      Map<String, byte[]> classes = new TreeMap<>();
      compiled.forEach(file -> classes.put(file.binaryName, file.bytes.toByteArray()));
      return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject by) {
      ClassFile file = new ClassFile(className);
      compiled.add(file);
      return file;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      List<JavaFileObject> found = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(found::add);
      if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
        library.stream()
            .filter(file -> packageOf(file.binaryName).equals(packageName))
            .forEach(found::add);
      }
      return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof ClassFile known
          ? known.binaryName
          : super.inferBinaryName(location, file);
    }

    private static String packageOf(String binaryName) {
      int end = binaryName.lastIndexOf('.');
      return end < 0 ? "" : binaryName.substring(0, end);
    }
  }
}
