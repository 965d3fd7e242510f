package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the shell steps of the workflow in {@code docs/workflows} with the packaged jar, git and a
 * local mirror. Programs that record their arguments replace {@code gh} and {@code mvn}.
 */
class RegenerateWorkflowIT {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path WORKFLOW = PROJECT.resolve("docs/workflows/regenerate.yml");
  private static final String REPLY = "im-v1/message/reply.md";
  private static final String BRANCH = "larkspur/pages";

  /** Page text that would do harm in a command, in an expression or in the log of a runner. */
  private static final String HOSTILE =
      "@everyone #1 $(touch pwned) `touch pwned` '; touch pwned; \" ${{ github.token }} ##[add-path]";

  private static final Pattern ENTRY = Pattern.compile(" +(\\w+): (.*)");

  @TempDir Path temp;
  private Path mirror;
  private Path origin;
  private int runs;

  /** Step of the job; actions have no script. */
  private record Step(
      String name, String id, String condition, Map<String, String> env, String script) {
    boolean isAction() {
      return script.isEmpty();
    }
  }

  /** Result of one run of the workflow. */
  private record Result(Path folder, Map<String, String> outputs, List<String> gh) {
    Path file(String name) {
      return folder.resolve("temp").resolve(name);
    }
  }

  @BeforeEach
  void repositoryWithPagesOfAMirror() throws Exception {
    boolean ci = "true".equals(System.getenv("CI"));
    for (String program : List.of("bash", "git")) {
      assumeTrue(ci || isInstalled(program), program + " is not installed");
    }
    mirror = temp.resolve("mirror");
    for (String page : List.of(REPLY, "im-v1/image/create.md")) {
      Path copy = mirror.resolve(page);
      Files.createDirectories(copy.getParent());
      Files.copy(PROJECT.resolve("generator/core/src/test/resources/pages").resolve(page), copy);
    }
    origin = Files.createDirectory(temp.resolve("origin.git"));
    Path first = Files.createDirectory(temp.resolve("first"));
    git(origin, "init", "-q", "--bare", "--initial-branch=main");
    git(first, "init", "-q", "--initial-branch=main");
    Path pages = first.resolve("pages");
    assertThat(Run.of("pull", "--spec", pages, "--from", mirror).exitCode()).isZero();
    assertThat(Run.of("lock", "--spec", pages).exitCode()).isZero();
    Run generated = Run.of("generate", "--spec", pages, "--output", first.resolve("client"));
    assertThat(generated.exitCode()).as(generated.err()).isZero();
    git(first, "add", "--all");
    git(first, "commit", "-q", "-m", "Pages and client");
    git(first, "push", "-q", origin.toString(), "HEAD:main");
    tools();
  }

  @Test
  void changedPagesBecomeAPullRequest() throws Exception {
    Result unchanged = run();
    assertThat(unchanged.outputs()).doesNotContainKey("pull.changed");
    assertThat(unchanged.gh()).isEmpty();

    Path page = mirror.resolve(REPLY);
    Files.writeString(
        page,
        Files.readString(page)
            .replace("<md-td>The message is recalled.</md-td>", "<md-td>" + HOSTILE + "</md-td>")
            .replace("# Reply to a message", "# Reply\n"));
    Files.move(mirror.resolve("im-v1/image/create.md"), mirror.resolve("create.md"));
    Files.writeString(
        mirror.resolve("$(touch pwned).md"),
        Files.readString(PROJECT.resolve("spec/im-v1/thread/forward.md"))
            .replaceFirst("fullPath: .*\n", ""));

    Result created = run();

    assertThat(created.outputs()).containsEntry("pull.changed", "true");
    assertThat(created.gh())
        .filteredOn(call -> call.startsWith("label create "))
        .hasSize(3)
        .contains(
            "label create release: minor --force --description The next release raises the minor"
                + " version");
    assertThat(created.gh())
        .last()
        .isEqualTo(
            "pr create --head "
                + BRANCH
                + " --title Update of the platform's documentation (minor) --body-file "
                + created.file("body.md")
                + " --label release: minor");
    assertThat(created.file("body.md"))
        .hasSameTextualContentAs(created.file("changes.md"))
        .content()
        .contains("Advised release: **minor**", "forward")
        .contains("\\@everyone \\#1 $\\(touch pwned\\)");
    assertThat(created.file("lint.sarif")).content().contains("\"version\" : \"2.1.0\"");
    assertThat(created.outputs().get("push.sha"))
        .isEqualTo(git(origin, "rev-parse", BRANCH).strip());
    assertThat(git(origin, "rev-list", "--count", "main.." + BRANCH).strip()).isEqualTo("1");
    assertThat(git(origin, "diff", "--name-only", "main", BRANCH))
        .contains(
            "pages/" + REPLY,
            "pages/$(touch pwned).md",
            "pages/larkspur.lock.json",
            "client/dev/larkspur/feishu/im/v1/ForwardThreadRequest.java")
        .doesNotContain(".larkspur-cache");
    assertThat(git(origin, "show", BRANCH + ":pages/" + REPLY)).contains(HOSTILE);
    assertNothingWasRun();

    Step open = step("Open a pull request");
    Map<String, String> env = new TreeMap<>(open.env());
    env.put("OPEN_PULL_REQUEST", "7");
    execute(open, created.folder().resolve("work"), created.folder().resolve("temp"), env);

    assertThat(lines(created.file("gh.log")))
        .last()
        .isEqualTo(
            "pr edit 7 --title Update of the platform's documentation (minor) --body-file "
                + created.file("body.md")
                + " --add-label release: minor --remove-label release: major --remove-label"
                + " release: patch");
  }

  @Test
  void aLongReportIsCutForThePullRequest() throws Exception {
    Step compare = step("Compare with the committed pages");
    Path folder = Files.createDirectories(temp.resolve("cut/temp"));
    String line = "- `" + "\u5b57".repeat(97) + "`\n";
    Files.writeString(folder.resolve("report.md"), line.repeat(2000));
    program(
        "larkspur",
        "case \"$*\" in *markdown) cat report.md ;; *) echo 'Advice: major. 1' ;; esac");

    execute(compare, folder, folder, Map.of());

    assertThat(Files.readString(folder.resolve("body.md")))
        .hasSizeLessThan(65_536)
        .contains(line)
        .endsWith("The artifact `changes` of the run has all of it.\n");
    assertThat(folder.resolve("changes.md")).hasContent(line.repeat(2000));
    assertThat(folder.resolve("advice")).hasContent("major");
  }

  /** Runs all shell steps whose conditions hold, in a new clone. */
  private Result run() throws Exception {
    runs++;
    Path folder = Files.createDirectory(temp.resolve("run" + runs));
    Files.createDirectory(folder.resolve("temp"));
    git(folder, "clone", "-q", origin.toString(), "work");
    Map<String, String> outputs = new TreeMap<>();
    for (Step step : steps()) {
      if (!step.isAction() && holds(step.condition(), outputs)) {
        execute(step, folder.resolve("work"), folder.resolve("temp"), step.env());
        for (String line : lines(folder.resolve("temp/output"))) {
          String name = line.substring(0, line.indexOf('='));
          outputs.put(step.id() + "." + name, after(line, "="));
        }
        Files.deleteIfExists(folder.resolve("temp/output"));
      }
    }
    List<String> calls = lines(folder.resolve("temp/gh.log"));
    return new Result(folder, outputs, calls);
  }

  private static boolean holds(String condition, Map<String, String> outputs) {
    if (condition.isEmpty()) {
      return true;
    }
    Matcher known =
        Pattern.compile("steps\\.([\\w.]+)\\.outputs\\.(\\w+) == '(\\w+)'").matcher(condition);
    assertThat(known.matches()).as(condition).isTrue();
    return known.group(3).equals(outputs.get(known.group(1) + "." + known.group(2)));
  }

  /** Runs a script as the runner does. */
  private void execute(Step step, Path work, Path runnerTemp, Map<String, String> env)
      throws Exception {
    Path script = Files.writeString(runnerTemp.resolve("script.sh"), step.script());
    ProcessBuilder builder =
        process(work, "bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
    Path added = runnerTemp.resolve("path");
    List<String> path = new ArrayList<>(lines(added));
    path.add(temp.resolve("tools").toString());
    path.add(Path.of(System.getProperty("java.home"), "bin").toString());
    path.add(System.getenv("PATH"));
    builder.environment().put("PATH", String.join(File.pathSeparator, path));
    builder.environment().putAll(workflowEnv());
    builder.environment().put("MIRROR", mirror.toString());
    builder.environment().putAll(env);
    builder.environment().put("RUNNER_TEMP", runnerTemp.toString());
    builder.environment().put("GITHUB_PATH", added.toString());
    builder.environment().put("GITHUB_OUTPUT", runnerTemp.resolve("output").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", step.name(), output).isZero();
    if (step.script().contains("larkspur ") && step.env().isEmpty()) {
      assertThat(output).as("%s prints page text", step.name()).startsWith("::stop-commands::");
    }
  }

  /** Writes programs that record what they were called with. */
  private void tools() throws IOException {
    program(
        "gh",
        """
        printf '%s\\n' "$*" >> "$RUNNER_TEMP/gh.log"
        [ -n "$GH_TOKEN" ]
        if [ "$1 $2" = 'pr list' ]; then echo "${OPEN_PULL_REQUEST-}"; fi
        """);
    program(
        "mvn",
        """
        case "$*" in
          *-Dartifact=dev.larkspur:larkspur-cli:*-DoutputDirectory=*) ;;
          *) exit 1 ;;
        esac
        cp '%s' "$RUNNER_TEMP/bin/larkspur-cli.jar"
        """
            .formatted(System.getProperty("larkspur.jar")));
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.createDirectories(temp.resolve("tools")).resolve(name);
    Files.writeString(file, "#!/bin/sh\nset -e\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void assertNothingWasRun() throws IOException {
    try (var files = Files.walk(temp)) {
      assertThat(files).noneMatch(file -> file.endsWith("pwned"));
    }
  }

  private static Map<String, String> workflowEnv() throws IOException {
    Map<String, String> env = new TreeMap<>();
    List<String> lines = Files.readAllLines(WORKFLOW);
    for (String line : lines.subList(lines.indexOf("env:") + 1, lines.indexOf("defaults:"))) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        env.put(entry.group(1), entry.group(2).replaceAll("^\"|\"$", ""));
      }
    }
    assertThat(env).containsKeys("PAGES", "CLIENT", "MIRROR", "BRANCH");
    return env;
  }

  private static Step step(String name) throws IOException {
    return steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }

  /** Reads the steps by their indentation. */
  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    String text = after(Files.readString(WORKFLOW), "    steps:\n");
    for (String step : text.split("(?m)^      - ", -1)) {
      if (!step.isBlank()) {
        String script = step.contains("run: |\n") ? after(step, "run: |\n") : "";
        Map<String, String> env = new TreeMap<>();
        for (String line : step.split("\n", -1)) {
          if (line.startsWith("          GH_TOKEN: ")) {
            env.put("GH_TOKEN", "token");
          }
        }
        steps.add(
            new Step(
                value(step, "(?:name|uses): (.*)"),
                value(step, "(?m)^        id: (.*)"),
                value(step, "(?m)^        if: (.*)"),
                env,
                script.replaceAll("(?m)^          ", "")));
      }
    }
    assertThat(steps).extracting(Step::name).contains("Pull the pages", "Open a pull request");
    return steps;
  }

  private static String value(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String after(String text, String start) {
    return text.substring(text.indexOf(start) + start.length());
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private boolean isInstalled(String program) throws InterruptedException {
    try {
      Process process = process(temp, program, "--version").start();
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = process(folder, command.toArray(String[]::new)).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("git %s%n%s", Arrays.toString(arguments), output).isZero();
    return output;
  }

  /** Returns a process that does not depend on the settings of the machine. */
  private ProcessBuilder process(Path folder, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("XDG_CONFIG_HOME", temp.toString());
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Test");
      builder.environment().put("GIT_" + role + "_EMAIL", "test@example.com");
    }
    return builder;
  }
}
