package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clients that openapi-generator makes of the document of {@code im} compile. Only {@code
 * -Popenapi-clients} fetches the generator and the libraries that its Java clients need.
 */
class GeneratedClientsTest {
  private static final String GENERATOR = "openapi-generator-cli";

  @TempDir Path folder;

  @Test
  void theJavaClientCompiles() throws Exception {
    generate("java", "--library=native");

    List<Path> sources = files(folder.resolve("java/src/main/java"), ".java");
    assertThat(sources).hasSizeGreaterThan(100);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-cp",
              String.join(File.pathSeparator, libraries()),
              "-d",
              Files.createDirectory(folder.resolve("classes")).toString());
      boolean compiles =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiles).as(messages.toString()).isTrue();
    }
  }

  @Test
  void theTypeScriptClientCompiles() throws Exception {
    generate("typescript-fetch");

    Path sources = folder.resolve("typescript-fetch");
    assertThat(files(sources, ".ts")).hasSizeGreaterThan(100);
    NodeTool.Output output =
        NodeTool.TSC.run(
            folder,
            List.of(
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "es2022",
                "--moduleResolution",
                "node",
                "--lib",
                "es2022,dom,dom.iterable",
                sources.resolve("index.ts").toString()));
    assertThat(output.exitCode()).as(output.text()).isZero();
  }

  private void generate(String kind, String... options) throws Exception {
    Path document = folder.resolve("im.json");
    Files.write(document, DocumentFormat.JSON.bytes(SharedPages.products().documents().get("im")));
    String generator =
        files(tools(), ".jar").stream()
            .map(Path::toString)
            .filter(jar -> jar.contains(GENERATOR))
            .findFirst()
            .orElseThrow();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", generator));
    command.addAll(
        List.of(
            "generate",
            "--generator-name=" + kind,
            "--input-spec=" + document,
            "--output=" + folder.resolve(kind),
            "--additional-properties=enumUnknownDefaultCase=true"));
    command.addAll(List.of(options));
    Path log = folder.resolve(kind + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static Path tools() {
    String tools = System.getProperty("larkspur.openapi.generator", "");
    assumeTrue(!tools.isEmpty(), "openapi-generator is missing; run Maven with -Popenapi-clients");
    return Path.of(tools);
  }

  /** Returns the libraries of generated clients; Jackson is on the class path of this test. */
  private static List<String> libraries() throws IOException {
    List<String> libraries = new ArrayList<>();
    for (Path jar : files(tools(), ".jar")) {
      if (!jar.toString().contains(GENERATOR)) {
        libraries.add(jar.toString());
      }
    }
    libraries.add(System.getProperty("java.class.path"));
    return libraries;
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }
}
