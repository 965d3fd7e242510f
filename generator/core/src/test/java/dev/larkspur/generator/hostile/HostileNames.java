package dev.larkspur.generator.hostile;

import static java.util.stream.Collectors.toCollection;

import dev.larkspur.runtime.Request;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names that Java, file systems, consoles or markup do not accept everywhere. */
final class HostileNames {
  private static final String WORDS =
      """
      abstract assert boolean break byte case catch char class const continue default do double else
      enum extends false final finally float for goto if implements import instanceof int interface
      long native new null package private protected public return short static strictfp super switch
      synchronized this throw throws transient true try void volatile while _
      exports module non-sealed open opens permits provides record requires sealed to transitive uses
      var when with yield
      """;

  private static final String MEMBERS =
      """
      builder toBuilder build buildUnchecked call Builder OPERATION SubError Known UNLISTED LISTED
      other otherMembers values_ texts Texts Feishu EventTypes CallbackTypes UndocumentedOperations
      request response error caller item addItem from that it value result java javax dev com org
      """;

  private HostileNames() {}

  /** Returns names that pages may contain. Their expected Java names are in files. */
  static List<String> written() {
    List<String> names = new ArrayList<>();
    // Words of Java and its members.
    names.addAll(List.of("class", "record", "null", "_", "hashCode", "getClass", "String", "List"));
    // Pairs that differ in case, separators or humps only.
    names.addAll(List.of("user", "User", "USER", "userName", "user_name", "user-name"));
    names.addAll(List.of("user name", "USER_NAME", "UserNAME", "user__name", "_user_name_"));
    // Long names.
    names.add("a".repeat(300));
    names.add("a".repeat(299) + "b");
    names.add("long_name_".repeat(30));
    names.add("LongName".repeat(60));
    names.add("名".repeat(300));
    names.add("名".repeat(299) + "字");
    names.add("9".repeat(300));
    names.add("_".repeat(300));
    // Signs that change the direction, have no width, combine, or are above U+FFFF.
    names.addAll(List.of("\u202eevil\u202c", "left\u200fright", "\u2066iso\u2069late"));
    names.addAll(List.of("zero\u200bwidth", "zerowidth", "\ufeffmark", "soft\u00adhyphen"));
    names.addAll(List.of("cafe\u0301", "caf\u00e9", "\u0301", "I\u0307", "\u0130", "\u0131"));
    names.addAll(
        List.of("\ud835\udc00bold", "\ud840\udc00", "\ud83d\ude00", "\ud83d\ude00\ud83d\ude01"));
    names.addAll(List.of("имя", "اسم", "ß", "ﬁ", "ｆｕｌｌ", "naïve", "名字", "名称"));
    // Escapes, paths and devices.
    names.addAll(List.of("\\u002e\\u002e\\u002f", "\\u0022", "\\n", "a\\b", "C:\\x", "C:/x"));
    names.addAll(List.of("../../x", "..", ".", "/", "/etc/passwd", "~", "a/b", "x/", "%2e%2e%2fx"));
    names.addAll(
        List.of("CON", "con", "NUL.txt", "com1", "COM1", "Lpt9", "aux", "PRN", "x.", ".x"));
    // Digits.
    names.addAll(List.of("1", "01", "-1", "1.5", "1st", "2_3", "23", "0x1F", "9".repeat(20)));
    // Text of code, formats and markup.
    names.addAll(List.of("*/", "a*/b", "//x", "/*x", "${x}", "$x", "$L", "$$", "%s", "%n", "{0}"));
    names.addAll(
        List.of("{@code", "@param", "@Deprecated", "\"", "\"quoted\"", "'", "a\"b", "`code`"));
    names.addAll(
        List.of("a;b", "a,b", "a=b", "a&b", "&amp;", "&#42;/", "<b>", "a<b", "a|b", "[x](y)"));
    names.addAll(List.of("**bold**", "# head", "---", ":::", "```", "a:b", "a?b=c", "a#b", "(x)"));
    names.addAll(
        List.of("", " ", "\t", "two\nlines", "two\r\nlines", "a\u0000b", "\u0007", "a\u0085b"));
    names.addAll(List.of("line\u2028break", "a\u00a0b", "employee_id、open_id", "==="));
    return List.copyOf(names);
  }

  /** Returns the words and types of Java and of the runtime, which depend on the JDK. */
  static List<String> ofJava() throws IOException {
    Set<String> names = new TreeSet<>(List.of((WORDS + MEMBERS).strip().split("\\s+", -1)));
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    names.addAll(typesIn(jdk.getPath("/modules/java.base"), "java/lang"));
    names.addAll(runtimeTypes());
    Stream.of(Object.class, Record.class, Enum.class, Request.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .forEach(method -> names.add(method.getName()));
    return List.copyOf(names);
  }

  private static Set<String> runtimeTypes() throws IOException {
    try {
      Path code =
          Path.of(Request.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        return typesIn(code, "dev/larkspur/runtime");
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return typesIn(jar.getPath("/"), "dev/larkspur/runtime");
      }
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> typesIn(Path root, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".class") && path.indexOf('-') < 0)
          .map(path -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
          .map(HostileNames::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .map(Class::getSimpleName)
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, HostileNames.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
