package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.generator.naming.NameLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges locks of two clones of a repository with git. */
class LockMergeWithGitTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;
  private Path ours;
  private Path theirs;

  @BeforeEach
  void twoClones() throws Exception {
    boolean installed = isInstalled();
    assumeTrue(installed || "true".equals(System.getenv("CI")), "git is not installed");
    Path origin = Files.createDirectory(temp.resolve("origin"));
    git(origin, "init", "-q");
    copy("im-v1/message/reply.md", origin);
    commit(origin);
    ours = clone(origin, "ours");
    theirs = clone(origin, "theirs");
  }

  @Test
  void gitAndLockJoinThePagesOfTwoClones() throws Exception {
    lockTwoPagesEach();

    int exitCode = merge();

    assertThat(exitCode).as("git leaves a conflict").isEqualTo(1);
    assertThat(Files.readAllLines(lock(ours)).stream().filter(line -> line.startsWith("<<<<<<<")))
        .as("blocks with additions of both sides")
        .hasSizeLessThan(6);
    assertThat(Run.of("generate", "--spec", ours, "--output", temp.resolve("output")).err())
        .contains("contains conflict markers of a merge.", "Run larkspur lock");
    assertNothingIsLost(Run.of("lock", "--spec", ours));
  }

  @Test
  void conflictsWithTheCommonVersionAreJoined() throws Exception {
    git(ours, "config", "merge.conflictStyle", "diff3");
    lockTwoPagesEach();

    merge();

    assertThat(lock(ours)).content().contains("\n||||||| ");
    assertNothingIsLost(Run.of("lock", "--spec", ours));
  }

  @Test
  void theMergeDriverLeavesNoConflict() throws Exception {
    configureDriver();
    lockTwoPagesEach();

    int exitCode = merge();

    assertThat(exitCode).isZero();
    assertNothingIsLost(Run.of("lock", "--spec", ours));
    assertThat(git(ours, "status", "--porcelain")).isEmpty();
  }

  @Test
  void aRemovedPageIsRetiredByTheMergeDriver() throws Exception {
    configureDriver();
    Files.delete(ours.resolve("im-v1/message/reply.md"));
    addAndLock(ours, "im-v1/image/create.md");
    addAndLock(theirs, "im-v1/thread/forward.md");

    assertThat(merge()).isZero();

    assertThat(lock(ours))
        .content()
        .contains("\"operation im.v1.message.reply\" : {\"retired\" : \"ReplyMessage\"},");
    assertThat(Run.of("lock", "--spec", ours).err())
        .as("types that the page of the other side has, too, are not retired")
        .containsPattern("; 0 new, [0-9]+ back, 0 gone, 0 changed");
  }

  @Test
  void oneNameForTwoElementsIsReportedWithBothPages() throws Exception {
    configureDriver();
    Files.writeString(ours.resolve("one.md"), page("get_all"));
    commit(ours);
    Files.writeString(theirs.resolve("two.md"), page("getAll"));
    commit(theirs);

    int exitCode = merge();

    assertThat(exitCode).as("git reports the conflict").isEqualTo(1);
    Run run = Run.of("lock", "--spec", ours);
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out())
        .contains(
            "clash GetAllBox is the name of operation big.v1.box.getAll (two.md) and of operation"
                + " big.v1.box.get_all (one.md)\n",
            "clash getAll is the name of method big.v1.box.getAll (two.md) and of method"
                + " big.v1.box.get_all (one.md)\n");
    assertThat(run.err()).contains("Delete the line of the element that is to get another name");
    Run check = Run.of("check", "--spec", ours, "--output", temp.resolve("output"));
    assertThat(check.exitCode()).isEqualTo(4);
    assertThat(check.out()).contains("lock: clash: getAll is the name of method ");

    String deleted =
        Files.readString(lock(ours))
            .replace("  \"operation big.v1.box.getAll\" : \"GetAllBox\",\n", "")
            .replace("  \"method big.v1.box.getAll\" : \"getAll\",\n", "");
    Files.writeString(lock(ours), deleted);

    assertThat(Run.of("lock", "--spec", ours).exitCode()).isZero();
    assertThat(NameLock.read(lock(ours)).names())
        .containsEntry("method big.v1.box.get_all", "getAll")
        .containsEntry("method big.v1.box.getAll", "getAllBox");
  }

  @Test
  void oneNameForDifferentEnumsIsReportedWithBothPages() throws Exception {
    configureDriver();
    Files.writeString(ours.resolve("one.md"), page("get") + values("open", "done"));
    commit(ours);
    Files.writeString(theirs.resolve("two.md"), page("list") + values("cold", "warm"));
    commit(theirs);

    assertThat(merge()).isEqualTo(1);

    Run run = Run.of("lock", "--spec", ours);
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out())
        .isEqualTo(
            "clash BoxStatus is the name of enum status at big.v1.box.get/response.status (one.md)"
                + " and of enum status at big.v1.box.list/response.status (two.md)\n");
    Files.writeString(
        lock(ours),
        Files.readString(lock(ours))
            .replaceFirst("  \"enum status at big.v1.box.list/response.status\" : .*\n", ""));
    assertThat(Run.of("lock", "--spec", ours).exitCode()).isZero();
    assertThat(NameLock.read(lock(ours)).names())
        .containsEntry("enum status at big.v1.box.get/response.status", "BoxStatus")
        .containsEntry("enum status at big.v1.box.list/response.status", "ListBoxStatus");
  }

  @Test
  void twoNamesForOneElementAreLeftInConflictMarkers() throws Exception {
    configureDriver();
    rename(ours, "FirstName");
    rename(theirs, "SecondName");

    int exitCode = merge();

    assertThat(exitCode).isEqualTo(1);
    assertThat(lock(ours))
        .content()
        .contains(
            """
            <<<<<<< ours
              "operation im.v1.message.reply" : "FirstName",
            ||||||| base
              "operation im.v1.message.reply" : "ReplyMessage",
            =======
              "operation im.v1.message.reply" : "SecondName",
            >>>>>>> theirs
            """);
    Run run = Run.of("lock", "--spec", ours);
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out())
        .contains(
            "clash operation im.v1.message.reply (im-v1/message/reply.md) is FirstName in one"
                + " branch and SecondName in the other\n");
  }

  /** Gives the classes of an operation another name, and commits the lock. */
  private void rename(Path clone, String name) throws Exception {
    Files.writeString(
        lock(clone),
        Files.readString(lock(clone))
            .replace(
                "im.v1.message.reply\" : \"ReplyMessage\"",
                "im.v1.message.reply\" : \"" + name + "\""));
    commit(clone);
  }

  private void lockTwoPagesEach() throws Exception {
    addAndLock(ours, "im-v1/image/create.md", "im-v1/message/list.md");
    addAndLock(theirs, "im-v1/thread/forward.md", "im-v1/message/merge_forward.md");
  }

  private void assertNothingIsLost(Run run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("; 0 new, 0 gone, 0 changed");
    NameLock joined = NameLock.read(lock(ours));
    for (String branch : List.of("ours", "theirs")) {
      NameLock side = NameLock.read(temp.resolve(branch + ".json"));
      assertThat(joined.entries()).containsAllEntriesOf(side.entries());
    }
    Path output = temp.resolve("output");
    Run.of("generate", "--spec", ours, "--output", output);
    assertThat(Run.of("check", "--spec", ours, "--output", output).exitCode()).isZero();
  }

  private void addAndLock(Path clone, String... pages) throws Exception {
    for (String page : pages) {
      copy(page, clone);
    }
    commit(clone);
    Files.copy(lock(clone), temp.resolve(clone.getFileName() + ".json"));
  }

  /** Merges the other clone, and returns the exit code of git. */
  private int merge() throws Exception {
    git(ours, "fetch", "-q", theirs.toString(), "HEAD");
    Process process = start(ours, "merge", "-q", "--no-edit", "FETCH_HEAD");
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private void configureDriver() throws Exception {
    String command =
        "'"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Larkspur.class.getName()
            + " merge-lock %O %A %B";
    git(ours, "config", "merge.larkspur.driver", command);
    Files.writeString(ours.resolve(".gitattributes"), "larkspur.lock.json merge=larkspur\n");
  }

  private Path clone(Path origin, String name) throws Exception {
    git(temp, "clone", "-q", origin.toString(), name);
    return temp.resolve(name);
  }

  private static Path lock(Path clone) {
    return clone.resolve(NameLock.FILE_NAME);
  }

  /** Locks the names, unless the lock was edited by hand, and commits all files. */
  private void commit(Path clone) throws Exception {
    if (!git(clone, "status", "--porcelain").contains(NameLock.FILE_NAME)) {
      Run run = Run.of("lock", "--spec", clone);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    git(clone, "add", "-A");
    git(clone, "commit", "-q", "-m", "Pages");
  }

  private static void copy(String page, Path clone) throws IOException {
    Path copy = clone.resolve(page);
    Files.createDirectories(copy.getParent());
    Files.copy(PAGES.resolve(page), copy);
  }

  private static String page(String method) {
    return """
    # Get all boxes
    {尝试一下}(url=/api/tools/api_explore/api_explore_config?project=big&version=v1&resource=box&method=%1$s)

    ## 请求
    | 基本 | |
    |---|---|
    | HTTP URL | https://open.feishu.cn/open-apis/big/v1/boxes/%1$s |
    | HTTP Method | GET |
    """
        .formatted(method);
  }

  /** Returns a response with an enum. */
  private static String values(String first, String second) {
    return """

    ## 响应
    ### 响应体
    | 名称 | 类型 | 描述 |
    |---|---|---|
    | code | int | The code. |
    | msg | string | The message. |
    | data | - | The data. |
    | ∟ status | string | **可选值有**： <md-enum><md-enum-item key="%s" >A</md-enum-item><md-enum-item key="%s" >B</md-enum-item></md-enum> |
    """
        .formatted(first, second);
  }

  private boolean isInstalled() throws InterruptedException {
    try {
      return start(temp, "--version").waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String git(Path folder, String... arguments) throws Exception {
    Process process = start(folder, arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("git %s%n%s", Arrays.toString(arguments), output).isZero();
    return output;
  }

  private Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    // The settings of the machine must not matter.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("XDG_CONFIG_HOME", temp.toString());
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Test");
      builder.environment().put("GIT_" + role + "_EMAIL", "test@example.com");
    }
    return builder.start();
  }
}
