package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Checks the packaged jar in a process of its own with another locale. */
class PackagedJarIT {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path PAGES = PROJECT.resolve("generator/core/src/test/resources/pages");

  @TempDir Path temp;

  @Test
  void theVersionIsTheOneThatWasBuilt() throws Exception {
    assertThat(larkspur("--version").out()).matches("larkspur \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void pagesBecomeSourcesAndTheExitCodeReachesTheShell() throws Exception {
    Run good = larkspur("generate", "--spec", PAGES.toString(), "--output", "sources");
    assertThat(good.err()).doesNotContain("\tat ");
    assertThat(good.exitCode()).isZero();
    assertThat(temp.resolve("sources/dev/larkspur/feishu/Feishu.java")).exists();

    Run bad = larkspur("generate", "--spec", "gone", "--output", "sources");
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err()).startsWith("larkspur: The folder gone does not exist; ");
  }

  @Test
  void theModelIsUtf8InEveryLocale() throws Exception {
    Files.createDirectory(temp.resolve("pages"));
    Files.writeString(
        temp.resolve("pages/reply.md"),
        Files.readString(PAGES.resolve("im-v1/message/reply.md"))
            .replace("# Reply to a message", "# \u56de\u590d \ud83d\udc4d")
            .replace("title: Reply to a message", "title: \u56de\u590d \ud83d\udc4d"));

    Run run = larkspur("model", "--spec", "pages");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"title\" : \"\u56de\u590d \ud83d\udc4d\"");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void theLauncherRunsTheSameJar() throws Exception {
    String launcher = System.getProperty("larkspur.jar").replaceFirst("\\.jar$", "");

    Run good = run(List.of(launcher, "generate", "--spec", PAGES.toString(), "--output", "a b"));
    assertThat(good.err()).contains("files written");
    assertThat(good.exitCode()).isZero();
    assertThat(temp.resolve("a b/dev/larkspur/feishu/Feishu.java")).exists();
    assertThat(run(List.of(launcher, "generate", "--spec", "gone")).exitCode()).isEqualTo(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(launcher))))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void theLauncherForWindowsIsBesideTheJar() throws Exception {
    Path launcher = Path.of(System.getProperty("larkspur.jar")).resolveSibling("larkspur.cmd");

    assertThat(Files.readString(launcher).split("\n", -1))
        .contains(
            "\"%LARKSPUR_JAVA%\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar"
                + " \"%~dp0larkspur.jar\" %*\r")
        .filteredOn(line -> !line.endsWith("\r"))
        .as("lines that cmd.exe may not recognize")
        .containsExactly("");
  }

  @Test
  @EnabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a batch file")
  void theLauncherForWindowsRunsTheJar() throws Exception {
    String launcher = System.getProperty("larkspur.jar").replaceFirst("\\.jar$", ".cmd");

    Run good =
        run(List.of("cmd", "/c", launcher, "generate", "--spec", PAGES.toString(), "-o", "a b"));
    assertThat(good.exitCode()).as(good.err()).isZero();
    assertThat(temp.resolve("a b/dev/larkspur/feishu/Feishu.java")).exists();
    assertThat(run(List.of("cmd", "/c", launcher, "generate", "--spec", "gone")).exitCode())
        .isEqualTo(2);
  }

  @Test
  void theJarHasTheLicensesOfEverythingInIt() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("larkspur.jar"))) {
      List<String> files = jar.stream().map(JarEntry::getName).toList();
      for (String name : List.of("LICENSE", "NOTICE")) {
        assertThat(text(jar, "META-INF/" + name))
            .isEqualTo(Files.readString(PROJECT.resolve(name)));
        assertThat(files).filteredOn(("META-INF/" + name)::equals).hasSize(1);
      }
      String libraries = text(jar, "META-INF/THIRD-PARTY.txt");
      assertThat(libraries).doesNotContain("dev.larkspur").doesNotContainIgnoringCase("unknown");
      for (String file : files) {
        if (file.endsWith("/pom.properties") && !file.contains("dev.larkspur")) {
          Properties library = new Properties();
          library.load(new StringReader(text(jar, file)));
          assertThat(libraries)
              .contains(
                  "("
                      + library.getProperty("groupId")
                      + ":"
                      + library.getProperty("artifactId")
                      + ":"
                      + library.getProperty("version")
                      + " ");
        }
      }
      Set<String> packages =
          files.stream()
              .filter(file -> file.endsWith(".class"))
              .map(file -> file.replaceFirst("^META-INF/versions/\\d+/", ""))
              .map(file -> file.replaceFirst("^(\\w+(/\\w+)?)/.*", "$1").replace('/', '.'))
              .collect(Collectors.toCollection(TreeSet::new));
      packages.remove("dev.larkspur");
      assertThat(packages).contains("picocli", "org.jsoup").allMatch(libraries::contains);
      for (String library : List.of("jsoup", "commonmark", "jackson-core")) {
        assertThat(files)
            .anyMatch(it -> it.startsWith("META-INF/licenses/" + library + "/LICENSE"));
      }
      assertThat(text(jar, "META-INF/licenses/jackson-core/NOTICE")).contains("Jackson");
    }
  }

  @Test
  void everyJarHasLicenseAndNotice() throws Exception {
    for (String name : List.of("LICENSE", "NOTICE")) {
      String expected = Files.readString(PROJECT.resolve(name));
      List<URL> own =
          Collections.list(Larkspur.class.getClassLoader().getResources("META-INF/" + name))
              .stream()
              .filter(url -> url.toString().contains("/generator/"))
              .toList();
      assertThat(own).as("command, core and portal").hasSizeGreaterThan(2);
      for (URL url : own) {
        try (InputStream in = url.openStream()) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .as(url.toString())
              .isEqualTo(expected);
        }
      }
    }
  }

  private static String text(JarFile jar, String file) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the options of a process are hidden")
  void aLongCommandWithoutOptionsForTheJvmRunsInATunedJvm() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("larkspur.jar");
    ProcessBuilder builder =
        new ProcessBuilder(java, "-jar", jar, "generate", "--spec", "gone", "--output", "sources")
            .directory(temp.toFile())
            .redirectError(temp.resolve("err.txt").toFile());
    builder.environment().keySet().removeAll(TunedJvm.VARIABLES);
    Process process = builder.start();
    boolean tuned = false;
    while (process.isAlive() && !tuned) {
      tuned = process.children().anyMatch(PackagedJarIT::isTuned);
    }

    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(tuned).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(Files.readString(temp.resolve("err.txt")))
        .startsWith("larkspur: The folder gone does not exist; ");
  }

  private static boolean isTuned(ProcessHandle process) {
    return List.of(process.info().arguments().orElse(new String[0])).containsAll(TunedJvm.OPTIONS);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "tar and links")
  void theArchiveHasTheCommandItsCompletionAndItsManual() throws Exception {
    String archive = System.getProperty("larkspur.archive");
    assertThat(run(List.of("tar", "-xf", archive, "--strip-components=1")).exitCode()).isZero();
    Files.createSymbolicLink(temp.resolve("second"), Path.of("bin/larkspur"));
    Files.createSymbolicLink(temp.resolve("first"), temp.resolve("second"));

    assertThat(run(List.of("./first", "--version")).out()).startsWith("larkspur ");
    assertThat(run(List.of("./bin/larkspur", "schema", "nothing")).exitCode()).isEqualTo(2);
    assertThat(Files.readString(temp.resolve("share/bash-completion/completions/larkspur")))
        .isEqualTo(larkspur("completion").out());
    String version = larkspur("--version").out().strip();
    assertThat(Files.readString(temp.resolve("share/man/man1/larkspur.1")))
        .contains("\"" + version.replace("-", "\\-") + "\"");
    assertThat(temp.resolve("share/man/man1/larkspur-generate.1")).exists();
    assertThat(temp.resolve("LICENSE")).exists();
    assertThat(temp.resolve("NOTICE")).exists();
    assertThat(temp.resolve("bin/larkspur.cmd")).exists();
  }

  @Test
  void theCatalogueOfJBangNamesThisVersion() throws Exception {
    String version = larkspur("--version").out().strip().substring("larkspur ".length());

    assertThat(Files.readString(PROJECT.resolve("jbang-catalog.json")))
        .contains("\"dev.larkspur:larkspur-cli:" + version + "\"")
        .contains("\"java-options\": [\"" + String.join("\", \"", TunedJvm.OPTIONS) + "\"]");
  }

  @Test
  void theSchemasAreInTheJar() throws Exception {
    assertThat(larkspur("schema", "overlay").out()).contains("An overlay of Larkspur");
  }

  private Run larkspur(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-jar",
                System.getProperty("larkspur.jar")));
    command.addAll(List.of(args));
    return run(command);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
