package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLockTest {
  @TempDir Path temp;

  @Test
  void theLinesOfAnOperationAreNextToEachOther() {
    NameLock lock =
        lock(
            "page a.md=operation a.v1.b.get",
            "owner-of-operation a.v1.b.get=/get | GET /a",
            "page n.md=notice big",
            "owner-of-notice big=/big | n.md",
            "product-package a=a",
            "version-package a.v1=v1",
            "operation a.v1.b.get=GetB",
            "operation a.v1.b.list=ListB",
            "method a.v1.b.get=get",
            "method a.v1.b.list=list",
            "component a.v1.GetBResponse#size=size",
            "component a.v1.Shelf#size=size",
            "error a.v1.GetBError#5=BUSY",
            "schema shelf at a.v1.b.get/response.shelf=Shelf",
            "?event a.moved_v1=MovedEvent",
            "?component a.v1.MovedEvent#from=from");

    assertThat(text(lock))
        .isEqualTo(
            """
            {
              "product-package a" : "a",
              "event a.moved_v1" : {"retired" : "MovedEvent"},
              "component a.v1.MovedEvent#from" : {"retired" : "from"},
              "version-package a.v1" : "v1",
              "component a.v1.Shelf#size" : "size",
              "page a.md" : "operation a.v1.b.get",
              "owner-of-operation a.v1.b.get" : "/get | GET /a",
              "operation a.v1.b.get" : "GetB",
              "method a.v1.b.get" : "get",
              "schema shelf at a.v1.b.get/response.shelf" : "Shelf",
              "component a.v1.GetBResponse#size" : "size",
              "error a.v1.GetBError#5" : "BUSY",
              "operation a.v1.b.list" : "ListB",
              "method a.v1.b.list" : "list",
              "page n.md" : "notice big",
              "owner-of-notice big" : "/big | n.md",
              "formatVersion" : 3
            }
            """);
  }

  @Test
  void aLockIsReadAsItWasWritten() throws IOException {
    NameLock lock =
        lock("page a\u0001.md=operation a.b.get", "?method a.b.get=get", "method a.b.list=list");
    Path file = Files.write(temp.resolve(NameLock.FILE_NAME), lock.content());

    NameLock read = NameLock.read(file);

    assertThat(read).isEqualTo(lock);
    assertThat(read.content()).isEqualTo(lock.content());
    assertThat(read.nameOf(new NameKey(Kind.METHOD, "a.b.get"))).isEqualTo("get");
    assertThat(read.nameOf(new NameKey(Kind.METHOD, "a.b.put"))).isNull();
    assertThat(read.retiredNames()).isEqualTo(1);
  }

  @Test
  void aMissingLockIsEmpty() {
    assertThat(NameLock.read(temp.resolve("gone.json"))).isEqualTo(NameLock.EMPTY);
  }

  @Test
  void aNameThatIsNotAnIdentifierIsRejected() throws IOException {
    Path file =
        Files.write(temp.resolve("lock.json"), lock("method x=x() {} static void y").content());

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("which is not a Java name");
  }

  @Test
  void aDamagedLockIsRejectedWithAHint() throws IOException {
    Path file = write("{\"names\" : ");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOfSatisfying(
            UserInputException.class, e -> assertThat(e.hint()).contains("run larkspur lock"));
  }

  @Test
  void conflictMarkersAreRejectedWithAHint() throws IOException {
    Path file = write("{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}\n");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOfSatisfying(
            UserInputException.class,
            e -> assertThat(e.hint()).isEqualTo("Run larkspur lock to join both sides."))
        .hasMessageContaining("contains conflict markers");
  }

  @Test
  void twoLinesOfOneElementAreRejectedUnlessTheyAgree() throws IOException {
    Path file =
        write(
            """
            {
              "method a.b.get" : {"retired" : "get"},
              "method a.b.get" : "get",
              "formatVersion" : 3
            }
            """);

    assertThat(NameLock.read(file)).isEqualTo(lock("method a.b.get=get"));
    Files.writeString(file, Files.readString(file).replace("\"get\",", "\"load\","));
    assertThatThrownBy(() -> NameLock.read(file))
        .hasMessageContaining("\"method a.b.get\" has two values: ");
  }

  @Test
  void aLaterFormatIsRejectedWhateverItContains() throws IOException {
    Path file = write("{\"names\":[{}],\"x y\":7,\"formatVersion\":4}");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("has format version 4; this larkspur reads versions up to 3.");
  }

  @Test
  void anUnknownValueIsRejected() throws IOException {
    Path file = write("{\"method a.b.get\":7,\"formatVersion\":3}");

    assertThatThrownBy(() -> NameLock.read(file))
        .hasMessageContaining("unexpected value of \"method a.b.get\".");
  }

  @Test
  void aNameWithoutItsKindIsRejectedInEveryFormat() throws IOException {
    for (String text :
        List.of(
            "{\"retired\":\"Im\",\"formatVersion\":3}",
            "{\"formatVersion\":1,\"pages\":{},\"names\":{\"retired\":\"Im\"}}")) {
      Path file = write(text);

      assertThatThrownBy(() -> NameLock.read(file))
          .hasMessageContaining(" is not a lock file: unexpected value of ");
    }
  }

  @Test
  void aLockOfTheFirstFormatHasIdsWithoutOwners() throws IOException {
    Path file =
        write(
            """
            {"formatVersion":1,"pages":{"a.md":"1"},
             "names":{"method a.b.c":"c","operation a.b.c":"CA"}}""");

    NameLock lock = NameLock.read(file);

    assertThat(lock.hasOwners()).isFalse();
    assertThat(lock.isCurrent()).isFalse();
    assertThat(lock.names()).isEqualTo(Map.of("method a.b.c", "c", "operation a.b.c", "CA"));
    assertThat(lock.ids())
        .isEqualTo(
            new LockedIds(
                new TreeMap<>(Map.of("a.b.c", LockedIds.UNKNOWN)),
                new TreeMap<>(),
                Set.of("a.md")));
  }

  @Test
  void aLockOfTheSecondFormatKeepsOwnersAndNames() throws IOException {
    Path file =
        write(
            """
            {"formatVersion":2,"pages":{"a.md":"1"},
             "owners":{"operation a.b.c":"/c","notice n":"/n | n.md"},
             "names":{"method a.b.c":"c","operation a.b.c":"CA"}}""");

    NameLock lock = NameLock.read(file);

    assertThat(lock.hasOwners()).isTrue();
    assertThat(lock.isCurrent()).isFalse();
    assertThat(lock.owners()).isEqualTo(Map.of("operation a.b.c", "/c", "notice n", "/n | n.md"));
    assertThat(lock.names()).isEqualTo(Map.of("method a.b.c", "c", "operation a.b.c", "CA"));
    assertThat(lock.pages()).isEqualTo(Map.of("a.md", ""));
  }

  @Test
  void anOwnerOfSomethingWithoutAnIdIsRejected() throws IOException {
    Path file = write("{\"owner-of-operation x\":\"/x\",\"formatVersion\":3}");

    assertThatThrownBy(() -> NameLock.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("\"x\" as the id of an operation");
  }

  @Test
  void anotherOwnerIsAChangeUnlessTheLockHasNoOwners() {
    NameLock now = lock("owner-of-operation a.b.c=/a");
    NameLock other = lock("owner-of-operation a.b.c=/b");

    assertThat(LockChanges.between(other, now).owners()).containsExactly("operation a.b.c");
    assertThat(LockChanges.between(now, now).isEmpty()).isTrue();
    assertThat(LockChanges.between(new NameLock(1, other.entries()), now).isEmpty()).isTrue();
  }

  @Test
  void changesDistinguishAddedReturnedRemovedAndRenamed() {
    NameLock before =
        lock(
            "page a.md=operation a.b.c",
            "page b.md=operation a.b.d",
            "method a.b.c=c",
            "method a.b.d=d",
            "?method a.b.e=e",
            "?method a.b.g=g");
    NameLock now =
        lock(
            "page a.md=operation a.b.c",
            "page c.md=operation a.b.d",
            "method a.b.c=c2",
            "?method a.b.d=d",
            "method a.b.e=e",
            "method a.b.f=f",
            "?method a.b.g=g");

    LockChanges changes = LockChanges.between(before, now);

    assertThat(changes.pages()).containsExactly("b.md", "c.md");
    assertThat(changes.added()).containsExactly("method a.b.f: f");
    assertThat(changes.returned()).containsExactly("method a.b.e: e");
    assertThat(changes.removed()).containsExactly("method a.b.d: d");
    assertThat(changes.renamed()).containsExactly("method a.b.c: c2, before c");
    assertThat(changes.clashes()).isEmpty();
    assertThat(LockChanges.between(before, before).isEmpty()).isTrue();
  }

  @Test
  void elementsOfOneScopeWithOneNameClash() {
    NameLock lock =
        lock(
            "page a.md=operation a.v1.b.get",
            "owner-of-operation a.v1.b.read=/read | GET /b",
            "product-package a=a",
            "version-package a.v1=v1",
            "operation a.v1.b.get=GetB",
            "operation a.v1.b.read=getB",
            "method a.v1.b.get=get",
            "method a.v1.b.read=get",
            "method a.v1.c.read=get",
            "component a.v1.GetBRequest#id in path=id",
            "?component a.v1.GetBRequest#id in query=id",
            "schema shelf at a.v1.b.get/response.shelf=Shelf",
            "schema box at a.v1.b.read/response.box=Shelf",
            "enum kind at a.v1.b.get/request.kind=Kind",
            "schema kind at a.v1.b.get/response.kind=Kind");

    assertThat(lock.clashes())
        .containsExactly(
            "GetB is the name of operation a.v1.b.get (a.md) and of operation a.v1.b.read"
                + " (/read | GET /b)",
            "Kind is the name of enum kind at a.v1.b.get/request.kind (a.md) and of schema kind at"
                + " a.v1.b.get/response.kind (a.md)",
            "get is the name of method a.v1.b.get (a.md) and of method a.v1.b.read (/read | GET"
                + " /b)");
  }

  /** Returns a lock with the given lines, {@code key=value}; a question mark retires a line. */
  static NameLock lock(String... lines) {
    SortedMap<String, LockEntry> entries = new TreeMap<>();
    for (String line : lines) {
      boolean retired = line.startsWith("?");
      int equals = line.indexOf('=');
      entries.put(
          line.substring(retired ? 1 : 0, equals),
          new LockEntry(line.substring(equals + 1), retired));
    }
    return new NameLock(entries);
  }

  static String text(NameLock lock) {
    return new String(lock.content(), StandardCharsets.UTF_8);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(temp.resolve("lock.json"), text);
  }
}
