package dev.larkspur.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Progress;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.hostile.NamePage.Written;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.UserInputException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generates Java from pages with hostile names in each place, and compiles it. The expected Java
 * names are in {@code resources/hostile}; {@code -Dgolden.update} rewrites them.
 */
class HostileNamesTest {
  private static final Settings SETTINGS = new Settings("a.client");
  private static final String DEVICE = "(?i)con|prn|aux|nul|com[1-9]|lpt[1-9]";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void writtenNamesCompileAndHaveTheExpectedNames(NamePlace place) throws IOException {
    List<NamePage> pages = place.pages(HostileNames.written());
    NameResults results = check(pages);
    Generation again = new Pipeline(1, Progress.SILENT).generate(PageSet.of(folder), SETTINGS);
    assertThat(again.contents()).containsExactlyEntriesOf(results.generation().contents());
    Path expected =
        Path.of(System.getProperty("larkspur.project"))
            .resolve("generator/core/src/test/resources/hostile")
            .resolve(place.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, results.table());
    }

    assertThat(results.table()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TITLE", "URL"})
  void namesOfJavaCompile(NamePlace place) throws IOException {
    check(place.pages(HostileNames.ofJava()));
  }

  @Test
  void filesOfPagesMayHaveAnyName() throws IOException {
    List<NamePage> pages = new ArrayList<>();
    for (String name : HostileNames.written()) {
      String path = writable(pages.size() + "/" + name + "/" + name + ".md");
      if (path != null) {
        NamePage page = new NamePage(path).head("Do it").named(name);
        page.basics("POST", "/open-apis/hostile/v1/t" + pages.size()).close("md-table");
        pages.add(page);
      }
    }

    assertThat(pages).hasSizeGreaterThan(HostileNames.written().size() / 3);
    check(pages);
  }

  @Test
  void basePackagesAreRejectedOrCompile() throws IOException {
    NamePage page = new NamePage("page.md").head("Do it");
    page.basics("POST", "/open-apis/hostile/v1/things").close("md-table");
    Files.writeString(folder.resolve(page.path()), page.text());
    List<String> names = new ArrayList<>(HostileNames.written());
    names.addAll(
        List.of("java", "java.lang", "javax", "a.b", "a..b", ".a", "a.", "a.class", "open.to"));
    Map<String, String> sources = new TreeMap<>();
    Set<String> rejected = new TreeSet<>();
    for (String name : names) {
      try {
        sources.putAll(sources(new Pipeline().generate(PageSet.of(folder), new Settings(name))));
      } catch (UserInputException e) {
        rejected.add(name);
      }
    }

    CompilationSubject.assertThat(GeneratedCode.compile(sources)).succeededWithoutWarnings();
    assertThat(rejected)
        .contains("java", "java.lang", "a..b", ".a", "a.", "a.class", "class", "", "../../x", "1")
        .doesNotContain("javax", "a.b", "open.to", "user", "String");
  }

  @Test
  void moduleNamesAreRejectedOrValid() throws IOException {
    NamePage page = new NamePage("page.md").head("Do it");
    page.basics("POST", "/open-apis/hostile/v1/things").close("md-table");
    Files.writeString(folder.resolve(page.path()), page.text());
    Naming naming = new Pipeline().name(PageSet.of(folder), SETTINGS);
    List<String> names = new ArrayList<>(HostileNames.written());
    names.addAll(HostileNames.ofJava());
    Map<String, String> modules = new TreeMap<>();
    Set<String> rejected = new TreeSet<>();
    for (String name : names) {
      try {
        Settings settings = new Settings("a.client", List.of(), name);
        Api api = Generation.selected(naming, settings);
        Generation.of(naming, api, settings, Set.of(), Set.of()).files().stream()
            .filter(file -> file.path().equals("module-info.java"))
            .forEach(file -> modules.put(name, file.text()));
      } catch (UserInputException e) {
        rejected.add(name);
      }
    }

    assertThat(modules).containsKeys("user", "module", "open", "String");
    assertThat(rejected).contains("class", "", "1", "../../x", "zero\u200bwidth");
    assertThat(syntaxErrors(modules)).isEmpty();
  }

  private static List<String> syntaxErrors(Map<String, String> modules) throws IOException {
    List<String> errors = new ArrayList<>();
    for (Map.Entry<String, String> module : modules.entrySet()) {
      JavacTask parser =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      null,
                      found -> errors.add(module.getKey() + ": " + found),
                      null,
                      null,
                      List.of(JavaFileObjects.forSourceString("module-info", module.getValue())));
      parser.parse();
    }
    return errors;
  }

  /** Returns the path of a new file below the folder, or null if the file system rejects it. */
  private @Nullable String writable(String path) {
    try {
      Path file = folder.resolve(path);
      if (!file.normalize().equals(file) || !file.startsWith(folder)) {
        return null;
      }
      Files.createDirectories(file.getParent());
      Files.createFile(file);
      return folder.relativize(file).toString().replace(File.separatorChar, '/');
    } catch (InvalidPathException | IOException e) {
      return null;
    }
  }

  private NameResults check(List<NamePage> pages) throws IOException {
    for (NamePage page : pages) {
      Files.write(folder.resolve(page.path()), page.text().getBytes(StandardCharsets.UTF_8));
    }
    Generation generation = new Pipeline().generate(PageSet.of(folder), SETTINGS);
    List<Written> written = pages.stream().flatMap(page -> page.names().stream()).toList();
    NameResults results = NameResults.of(generation, written);

    assertThat(generation.reading().diagnostics())
        .filteredOn(found -> found.rule() == Rule.PAGE_FAULT)
        .isEmpty();
    assertThat(results.lost()).isEmpty();
    assertThat(unportable(generation.contents().keySet())).isEmpty();
    Compilation compilation = GeneratedCode.compile(sources(generation));
    CompilationSubject.assertThat(compilation).succeededWithoutWarnings();
    assertThat(wireNames(compilation)).containsAll(results.members());
    return results;
  }

  private static Map<String, String> sources(Generation generation) {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : generation.files()) {
      if (file.path().endsWith(".java")) {
        sources.put(file.path(), file.text());
      }
    }
    return sources;
  }

  /** Returns the paths that some operating system does not accept, or that leave the folder. */
  private static List<String> unportable(Set<String> paths) {
    Set<String> ignoringCase = new TreeSet<>();
    return paths.stream()
        .filter(
            path ->
                !path.matches("([A-Za-z0-9_.-]+/)*[A-Za-z0-9_-]+\\.[a-z]+")
                    || path.length() > 240
                    || !ignoringCase.add(path.toLowerCase(Locale.ROOT))
                    || Stream.of(path.split("[/.]", -1))
                        .anyMatch(part -> part.length() > 200 || part.matches(DEVICE)))
        .toList();
  }

  /** Returns the names that generated records have in JSON. */
  private static Set<String> wireNames(Compilation compilation) {
    ClassLoader classes = GeneratedCode.load(compilation);
    Set<String> names = new TreeSet<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        try {
          Class<?> type =
              Class.forName(path.replace(".class", "").replace('/', '.'), false, classes);
          for (Field field : type.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
              names.add(property.value());
            }
          }
        } catch (ClassNotFoundException e) {
          throw new AssertionError(e);
        }
      }
    }
    return names;
  }
}
