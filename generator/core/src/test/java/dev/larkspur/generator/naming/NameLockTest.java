package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLockTest {
  @TempDir Path temp;

  @Test
  void theLockHasOneSortedLinePerOwnerAndName() {
    NameLock lock =
        new NameLock(
            2,
            new TreeMap<>(Map.of("b.md", "2", "a.md", "1")),
            new TreeMap<>(Map.of("operation a.b.d", "/d", "operation a.b.c", "GET /a/b")),
            new TreeMap<>(Map.of("method y", "y", "method x", "x")));

    assertThat(new String(lock.content(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "formatVersion" : 2,
              "pages" : {
                "a.md" : "1",
                "b.md" : "2"
              },
              "owners" : {
                "operation a.b.c" : "GET /a/b",
                "operation a.b.d" : "/d"
              },
              "names" : {
                "method x" : "x",
                "method y" : "y"
              }
            }
            """);
  }

  @Test
  void aLockIsReadAsItWasWritten() throws IOException {
    NameLock lock = lock(Map.of("a.md", "1"), Map.of("method im.v1.chat.get", "get"));
    Path file = Files.write(temp.resolve(NameLock.FILE_NAME), lock.content());

    NameLock read = NameLock.read(file);

    assertThat(read).isEqualTo(lock);
    assertThat(read.nameOf(new NameKey(Kind.METHOD, "im.v1.chat.get"))).isEqualTo("get");
    assertThat(read.nameOf(new NameKey(Kind.METHOD, "im.v1.chat.list"))).isNull();
  }

  @Test
  void aMissingLockIsEmpty() {
    assertThat(NameLock.read(temp.resolve("gone.json"))).isEqualTo(NameLock.EMPTY);
  }

  @Test
  void aNameThatIsNotAnIdentifierIsRejected() throws IOException {
    Path file =
        Files.write(
            temp.resolve("lock.json"),
            lock(Map.of(), Map.of("method x", "x() {} static void y")).content());

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("which is not a Java name");
  }

  @Test
  void aDamagedLockIsRejectedWithAHint() throws IOException {
    Path file = Files.writeString(temp.resolve("lock.json"), "<<<<<<< ours\n");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOfSatisfying(
            UserInputException.class, e -> assertThat(e.hint()).contains("run larkspur lock"));
  }

  @Test
  void aLaterFormatIsRejected() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("lock.json"), "{\"formatVersion\":3,\"pages\":{},\"names\":{}}");

    assertThatThrownBy(() -> NameLock.read(file)).isInstanceOf(UserInputException.class);
  }

  @Test
  void aLockOfTheFirstFormatHasIdsWithoutOwners() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("lock.json"),
            """
            {"formatVersion":1,"pages":{"a.md":"1"},
             "names":{"method a.b.c":"c","operation a.b.c":"CA"}}""");

    NameLock lock = NameLock.read(file);

    assertThat(lock.hasOwners()).isFalse();
    assertThat(lock.ids(PageFilter.ALL))
        .isEqualTo(
            new LockedIds(
                new TreeMap<>(Map.of("a.b.c", LockedIds.UNKNOWN)),
                new TreeMap<>(),
                Set.of("a.md"),
                false));
  }

  @Test
  void anOwnerOfSomethingWithoutAnIdIsRejected() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("lock.json"),
            "{\"formatVersion\":2,\"pages\":{},\"owners\":{\"operation x\":\"/x\"},\"names\":{}}");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("\"x\" as the id of an operation");
  }

  @Test
  void anotherOwnerIsAChangeUnlessTheLockHasNoOwners() {
    NameLock now = owned(2, "/a");

    assertThat(LockChanges.between(owned(2, "/b"), now).owners())
        .containsExactly("operation a.b.c");
    assertThat(LockChanges.between(owned(2, "/a"), now).isEmpty()).isTrue();
    assertThat(LockChanges.between(owned(1, "/b"), now).isEmpty()).isTrue();
  }

  @Test
  void changesDistinguishAddedRemovedRenamedAndEdited() {
    NameLock before =
        lock(Map.of("a.md", "1", "b.md", "1"), Map.of("method x", "x", "method y", "y"));
    NameLock now =
        lock(Map.of("a.md", "2", "c.md", "1"), Map.of("method x", "x2", "method z", "z"));

    LockChanges changes = LockChanges.between(before, now);

    assertThat(changes.pages()).containsExactly("a.md", "b.md", "c.md");
    assertThat(changes.added()).containsExactly("method z: z");
    assertThat(changes.removed()).containsExactly("method y: y");
    assertThat(changes.renamed()).containsExactly("method x: x2, before x");
    assertThat(LockChanges.between(before, before).isEmpty()).isTrue();
  }

  private static NameLock lock(Map<String, String> pages, Map<String, String> names) {
    return new NameLock(2, new TreeMap<>(pages), new TreeMap<>(), new TreeMap<>(names));
  }

  private static NameLock owned(int formatVersion, String owner) {
    return new NameLock(
        formatVersion,
        new TreeMap<>(),
        new TreeMap<>(Map.of("operation a.b.c", owner)),
        new TreeMap<>());
  }
}
