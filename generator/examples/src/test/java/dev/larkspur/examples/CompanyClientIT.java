package dev.larkspur.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of {@code docs/packaging.md} for a client of all pages with the packaged
 * command, Maven, git and a mirror. The mirror has the pages of one product, or with {@code
 * -Dlarkspur.allPages} all real pages, which takes minutes.
 */
class CompanyClientIT {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path SAMPLE = Path.of("generator/examples/company-client");
  private static final Path PRODUCT = Path.of("task-v2");
  private static final Path LATER_PAGE = Path.of("task-v2/comment/list.md");
  private static final String LATER_CLASS = "com/example/feishu/task/v2/ListCommentRequest.class";

  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<]+)</\\1>");

  @TempDir Path temp;

  @Test
  void theCommandsOfTheDocumentBuildAndUpdateTheClient() throws Exception {
    Path pages = realPages();
    for (String program : List.of("bash", "git")) {
      assumeTrue(
          isInstalled(program) || System.getenv("CI") != null, program + " is not installed");
    }
    Path mirror = temp.resolve("docs-mirror");
    Path selected = Boolean.getBoolean("larkspur.allPages") ? Path.of("") : PRODUCT;
    copy(pages.resolve(selected), mirror.resolve(selected));
    Files.delete(mirror.resolve(LATER_PAGE));
    copy(PROJECT.resolve(SAMPLE), temp.resolve("larkspur").resolve(SAMPLE));
    tools();
    List<String> scripts = scripts();
    assertThat(scripts).hasSize(2);
    Path client = temp.resolve("company-client");

    String built = run(scripts.get(0), temp.resolve("larkspur"));

    assertThat(built).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(jar(client))
        .contains(
            "com/example/tasks/TaskHandover.class",
            "com/example/feishu/Feishu.class",
            "com/example/feishu/task/v2/AddMembersTaskRequest.class")
        .doesNotContain(LATER_CLASS);
    assertThat(run("git ls-files", client).lines())
        .contains("pom.xml", "pages/larkspur.lock.json", "pages/task-v2/task/add_members.md")
        .noneMatch(file -> file.startsWith("target/"));
    Map<String, String> names = lock(client);

    Files.copy(pages.resolve(LATER_PAGE), mirror.resolve(LATER_PAGE));
    String updated = run(scripts.get(1), client);

    assertThat(updated)
        .contains("operation task.v2.comment.list", "Advice: minor. 0 breaking, 1 added")
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(jar(client)).contains(LATER_CLASS);
    assertThat(lock(client)).containsAllEntriesOf(names).hasSizeGreaterThan(names.size());
    assertThat(run("git status --porcelain", client)).isEmpty();
  }

  @Test
  void theSampleHasTheVersionsOfThisBuild() throws Exception {
    String root = Files.readString(PROJECT.resolve("pom.xml"));
    Map<String, String> versions = matches(ARTIFACT, root);
    Map<String, String> properties = matches(PROPERTY, root);
    properties.forEach(
        (name, value) -> versions.replaceAll((key, v) -> v.replace("${" + name + "}", value)));
    versions.put("junit-jupiter", versions.get("junit-bom"));
    String pom = Files.readString(PROJECT.resolve(SAMPLE).resolve("pom.xml"));

    assertThat(matches(PROPERTY, pom))
        .containsEntry("larkspur.version", versions.get("larkspur-parent"))
        .containsEntry("maven.compiler.release", properties.get("maven.compiler.release"));
    Map<String, String> external = matches(ARTIFACT, pom);
    external.keySet().removeIf(artifact -> artifact.startsWith("larkspur-"));
    assertThat(external.remove("company-client")).isEqualTo("1.0.0-SNAPSHOT");
    assertThat(external).isNotEmpty();
    assertThat(versions).containsAllEntriesOf(external);
  }

  private static Map<String, String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1),
                found -> found.group(2),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static Path realPages() {
    Path pages = Path.of(System.getProperty("larkspur.corpus", ""));
    boolean exists = pages.isAbsolute() && Files.isDirectory(pages);
    if (System.getenv("CI") != null) {
      assertThat(exists).as("%s exists", pages).isTrue();
    }
    assumeTrue(exists, () -> "No real pages at " + pages);
    return pages;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Returns the shell blocks of the section. */
  private static List<String> scripts() throws IOException {
    String document = Files.readString(PROJECT.resolve("docs/packaging.md"));
    int start = document.indexOf("\n## A client of all pages\n");
    assertThat(start).isNotNegative();
    String section = document.substring(start + 1, document.indexOf("\n## ", start + 1));
    return Pattern.compile("(?ms)^```sh\n(.*?)^```$")
        .matcher(section)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /**
   * Writes a program {@code mvn} that uses the artifacts of this build, and nothing of the user.
   */
  private void tools() throws IOException {
    Path settings =
        Files.writeString(
            temp.resolve("settings.xml"),
            """
            <settings>
              <profiles>
                <profile>
                  <id>outer-build</id>
                  <activation><activeByDefault>true</activeByDefault></activation>
                  <repositories>
                    <repository><id>outer-build</id><url>%1$s</url></repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>outer-build</id><url>%1$s</url></pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
            </settings>
            """
                .formatted(Path.of(System.getProperty("larkspur.outerRepository")).toUri()));
    Path repository = Path.of(System.getProperty("larkspur.repository"));
    assertThat(repository.resolve("dev/larkspur/larkspur-maven-plugin")).isDirectory();
    Path mvn = Files.createDirectory(temp.resolve("tools")).resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        exec '%s/bin/mvn' -B -s '%s' '-Dmaven.repo.local=%s' "$@"
        """
            .formatted(System.getProperty("larkspur.maven"), settings, repository));
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  /** Runs a script like a user's shell that stops at the first failure, and returns its output. */
  private String run(String script, Path folder) throws Exception {
    Path output = Files.createTempFile(temp, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-euc", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("MAVEN_"));
    List<String> path = new ArrayList<>();
    path.add(temp.resolve("tools").toString());
    path.add(System.getProperty("larkspur.command"));
    path.add(System.getenv("PATH"));
    environment.put("PATH", String.join(File.pathSeparator, path));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MAVEN_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    environment.put("HOME", temp.toString());
    environment.put("XDG_CONFIG_HOME", temp.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "Test");
      environment.put("GIT_" + role + "_EMAIL", "test@example.com");
    }
    Process process = builder.start();
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String text = Files.readString(output, UTF_8);
    assertThat(ended).as("%s%n%s", script, text).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", script, text).isZero();
    return text;
  }

  private static Set<String> jar(Path client) throws IOException {
    Path file = client.resolve("target/company-client-1.0.0-SNAPSHOT.jar");
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().map(JarEntry::getName).collect(Collectors.toSet());
    }
  }

  private static Map<String, String> lock(Path client) throws IOException {
    return new ObjectMapper()
        .readValue(client.resolve("pages/larkspur.lock.json").toFile(), new TypeReference<>() {});
  }

  /** Copies a folder without what git or a build has added to it. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (Set.of("target", "pages", ".git").contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
