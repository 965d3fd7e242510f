package dev.larkspur.generator.naming;

import static dev.larkspur.generator.naming.NameLockTest.lock;
import static dev.larkspur.generator.naming.NameLockTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockMergeTest {
  private static final NameLock BASE =
      lock("method a.b.get=get", "method a.b.list=list", "?method a.b.old=old");

  @TempDir Path temp;

  @Test
  void bothSidesOfAChangeAreJoined() {
    NameLock ours =
        lock(
            "method a.b.get=get", "?method a.b.list=list", "?method a.b.old=old", "method a.b.x=x");
    NameLock theirs =
        lock("method a.b.get=load", "method a.b.list=list", "method a.b.old=old", "method a.b.y=y");
    NameLock expected =
        lock(
            "method a.b.get=load",
            "?method a.b.list=list",
            "method a.b.old=old",
            "method a.b.x=x",
            "method a.b.y=y");

    assertThat(LockMerge.of(BASE, ours, theirs).lock()).isEqualTo(expected);
    assertThat(LockMerge.of(BASE, theirs, ours).lock()).isEqualTo(expected);
    assertThat(LockMerge.of(BASE, ours, theirs).clashes()).isEmpty();
  }

  @Test
  void aLineThatOneSideDeletedIsDeletedIfTheBaseIsKnown() {
    NameLock fewer = lock("method a.b.get=get", "method a.b.list=list");

    assertThat(LockMerge.of(BASE, BASE, fewer).lock()).isEqualTo(fewer);
    assertThat(LockMerge.of(null, BASE, fewer).lock()).isEqualTo(BASE);
  }

  @Test
  void withoutABaseANameIsRetiredOnlyIfBothSidesRetireIt() {
    assertThat(LockMerge.of(null, lock("?method a.b.c=c"), lock("method a.b.c=c")).lock())
        .isEqualTo(lock("method a.b.c=c"));
  }

  @Test
  void anElementWithTwoNamesIsAContradiction() {
    LockMerge merge =
        LockMerge.of(
            lock("operation a.v1.b.get=GetB", "page a.md=operation a.v1.b.get"),
            lock("operation a.v1.b.get=ReadB", "page a.md=operation a.v1.b.get"),
            lock("operation a.v1.b.get=LoadB", "page a.md=operation a.v1.b.get"));

    assertThat(merge.clashes())
        .containsExactly(
            "operation a.v1.b.get (a.md) is ReadB in one branch and LoadB in the other");
    assertThat(new String(merge.content(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "page a.md" : "operation a.v1.b.get",
            <<<<<<< ours
              "operation a.v1.b.get" : "ReadB",
            ||||||| base
              "operation a.v1.b.get" : "GetB",
            =======
              "operation a.v1.b.get" : "LoadB",
            >>>>>>> theirs
              "formatVersion" : 3
            }
            """);
  }

  @Test
  void aNameOfTwoElementsIsAContradiction() {
    LockMerge merge =
        LockMerge.of(
            BASE,
            lock("method a.b.c.find=find", "page one.md=operation a.b.c.find"),
            lock("method a.b.c.search=find", "page two.md=operation a.b.c.search"));

    assertThat(merge.clashes())
        .containsExactly(
            "find is the name of method a.b.c.find (one.md) and of method a.b.c.search (two.md)");
  }

  @Test
  void differentTypesWithOneNameAreAContradiction() throws IOException {
    NameLock ours = ofStatus("get", "open", "done");
    NameLock theirs = ofStatus("list", "open", "gone");

    LockMerge merge = LockMerge.of(NameLock.EMPTY, ours, theirs);

    assertThat(merge.clashes())
        .containsExactly(
            "BStatus is the name of enum status at a.v1.b.get/response.status (get.md) and of enum"
                + " status at a.v1.b.list/response.status (list.md)");
    String content = new String(merge.content(), StandardCharsets.UTF_8);
    assertThat(content)
        .contains(
            """
            <<<<<<< ours
              "constant a.v1.BStatus#done" : "DONE",
              "constant a.v1.BStatus#open" : "OPEN",
            ||||||| base
            =======
              "constant a.v1.BStatus#gone" : "GONE",
              "constant a.v1.BStatus#open" : "OPEN",
            >>>>>>> theirs
            """);
    assertThat(LockMerge.read(write(content)).clashes()).isEqualTo(merge.clashes());
    String resolved =
        content.replaceFirst("  \"enum status at a.v1.b.list/response.status\" : .*\n", "");
    assertThat(LockMerge.read(write(resolved)).clashes()).isEmpty();
  }

  @Test
  void equalTypesOfBothBranchesAreOneType() {
    NameLock ours = ofStatus("get", "open", "done");

    assertThat(LockMerge.of(NameLock.EMPTY, ours, ofStatus("list", "open", "done")).clashes())
        .isEmpty();
    assertThat(LockMerge.of(NameLock.EMPTY, ours, ofStatus("list", "done")).clashes())
        .as("one enum has all values of the other")
        .isEmpty();
    assertThat(LockMerge.of(null, ours, ofStatus("list", "open", "gone")).clashes())
        .as("without the common version an older enum may have got a value in each branch")
        .isEmpty();
    assertThat(LockMerge.of(null, ours, ofStatus("list", "cold", "warm")).clashes()).hasSize(1);
  }

  private static NameLock ofStatus(String method, String... values) {
    Stream<String> lines =
        Stream.of(
            "product-package a=a",
            "version-package a.v1=v1",
            "page " + method + ".md=operation a.v1.b." + method,
            "operation a.v1.b." + method + "=" + method,
            "enum status at a.v1.b." + method + "/response.status=BStatus");
    Stream<String> constants =
        Stream.of(values)
            .map(value -> "constant a.v1.BStatus#" + value + "=" + value.toUpperCase(Locale.ROOT));
    return lock(Stream.concat(lines, constants).toArray(String[]::new));
  }

  @Test
  void anIdWithTwoOwnersIsAContradictionUnlessTheyAreOnePage() {
    NameLock ours = lock("owner-of-operation a.b.c=/docs/c | GET /c");

    assertThat(
            LockMerge.of(NameLock.EMPTY, ours, lock("owner-of-operation a.b.c=/docs/d | GET /d"))
                .clashes())
        .containsExactly(
            "owner-of-operation a.b.c is /docs/c | GET /c in one branch and /docs/d | GET /d in the"
                + " other");
    LockMerge moved =
        LockMerge.of(NameLock.EMPTY, ours, lock("owner-of-operation a.b.c=/new/c | GET /c"));
    assertThat(moved.clashes()).isEmpty();
    assertThat(moved.lock()).isEqualTo(lock("owner-of-operation a.b.c=/new/c | GET /c"));
  }

  @Test
  void conflictMarkersWithoutABaseAreResolved() throws IOException {
    Path file =
        write(
            """
            {
              "method a.b.get" : "get",
            <<<<<<< HEAD
              "method a.b.x" : "x",
            =======
              "method a.b.y" : "y",
            >>>>>>> topic
              "formatVersion" : 3
            }
            """);

    LockMerge merge = LockMerge.read(file);

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.lock())
        .isEqualTo(lock("method a.b.get=get", "method a.b.x=x", "method a.b.y=y"));
  }

  @Test
  void conflictMarkersWithABaseShowDeletedLines() throws IOException {
    Path file =
        write(
            """
            {
              "method a.b.get" : "get",
            <<<<<<< HEAD
              "method a.b.x" : "x",
            ||||||| 1a2b3c4
              "method a.b.list" : "list",
            =======
              "method a.b.list" : "list",
              "method a.b.y" : "y",
            >>>>>>> topic
              "formatVersion" : 3
            }
            """);

    assertThat(LockMerge.read(file).lock())
        .isEqualTo(lock("method a.b.get=get", "method a.b.x=x", "method a.b.y=y"));
  }

  @Test
  void conflictsOfAnOlderFormatAreResolved() throws IOException {
    Path file =
        write(
            """
            {
              "formatVersion" : 2,
              "pages" : {
            <<<<<<< HEAD
                "a.md" : "1"
            =======
                "b.md" : "1"
            >>>>>>> topic
              },
              "owners" : { },
              "names" : {
            <<<<<<< HEAD
                "method a.b.x" : "x"
            =======
                "method a.b.y" : "y"
            >>>>>>> topic
              }
            }
            """);

    NameLock lock = LockMerge.read(file).lock();

    assertThat(lock.names()).containsOnlyKeys("method a.b.x", "method a.b.y");
    assertThat(lock.pages()).containsOnlyKeys("a.md", "b.md");
    assertThat(text(lock)).endsWith("  \"formatVersion\" : 3\n}\n");
  }

  @Test
  void filesOfDifferentFormatsAreJoined() throws IOException {
    Path base = Files.writeString(temp.resolve("base"), "");
    Path ours =
        Files.writeString(
            temp.resolve("ours"),
            "{\"formatVersion\":2,\"pages\":{},\"owners\":{},\"names\":{\"method a.b.x\":\"x\"}}");
    Path theirs =
        Files.writeString(
            temp.resolve("theirs"), "{\"method a.b.y\":{\"retired\":\"y\"},\"formatVersion\":3}");

    assertThat(LockMerge.of(base, ours, theirs).lock().entries())
        .isEqualTo(lock("method a.b.x=x", "?method a.b.y=y").entries());
  }

  @Test
  void aSideThatIsNotALockIsRejected() throws IOException {
    Path file = write("{\n<<<<<<< HEAD\n=======\n  [\n>>>>>>> topic\n}\n");

    assertThatThrownBy(() -> LockMerge.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(" is not a lock file: ");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(temp.resolve("lock.json"), text);
  }
}
