package dev.larkspur.generator.naming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.GeneratedClient;
import dev.larkspur.fuzzing.OwnPages;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a lock: it is rejected with a message, or the client has valid names. */
class LockFuzzTest {
  static Stream<byte[]> locks() {
    Api api = api(LockedIds.NONE, NameLock.EMPTY);
    JavaNames names = JavaNames.of(api, "p", LockedNames.NONE, new Diagnostics());
    return Stream.concat(
        Stream.of(NameLock.of(api, names).content()),
        Seeds.texts(
            """
            {
              "page a.md" : "operation im.v1.message.reply",
              "product im" : {"retired" : "Im"},
              "method im.v1.message.reply" : "answer",
              "operation im.v1.message.reply" : "Reply",
              "component im.v1.ReplyMessageRequest#uuid" : "uuid",
              "formatVersion" : 3
            }
            """,
            "{\"formatVersion\":1,\"pages\":{\"a.md\":\"1\"},\"names\":{\"product im\":\"Im\"}}",
            "<<<<<<< a\n{\n=======\n>>>>>>> b\n"));
  }

  @MethodSource("locks")
  @FuzzTest
  void anyLockIsRejectedOrGivesValidNames(byte[] input) {
    NameLock lock;
    try {
      lock = LockFile.parse(new String(input, UTF_8), NameLock.FILE_NAME);
    } catch (UserInputException e) {
      assertThat(e).hasMessageContaining(NameLock.FILE_NAME);
      return;
    }
    Api api = api(lock.ids(), lock);
    JavaNames names = JavaNames.of(api, "p", lock, new Diagnostics());
    NameLock renewed = lock.renewed(api, names, PageFilter.ALL);
    assertThat(LockFile.parse(new String(renewed.content(), UTF_8), "a lock")).isEqualTo(renewed);
    GeneratedClient.check(api, lock, input);
  }

  private static Api api(LockedIds ids, NameLock lock) {
    return Linker.join(
        OwnPages.operations(ids),
        OwnPages.events(),
        List.of(),
        ids,
        lock.types(),
        new Diagnostics());
  }
}
