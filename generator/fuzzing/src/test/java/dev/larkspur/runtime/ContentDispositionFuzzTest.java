package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The file name of any {@code Content-Disposition} header stays inside of the caller's folder. */
class ContentDispositionFuzzTest {
  static Stream<byte[]> headers() {
    return Stream.of(
            "attachment; filename=\"a;b=c.txt\"; size=3",
            "attachment; filename=\"plain.txt\"; filename*=UTF-8''%e2%82%ac.txt",
            "attachment; filename*=utf-8'en'..%2F..%5Ca%00.sh; filename=fallback.txt",
            "attachment; filename=\"C:\\\\a\\\"b.txt\"")
        .map(header -> header.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("headers")
  @FuzzTest
  void aFileNameHasNoPathAndNoControlCharacter(byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    String name = ContentDisposition.fileName(header);

    if (name != null) {
      assertThat(name)
          .isNotBlank()
          .isNotIn(".", "..")
          .doesNotContain("/", "\\", "\r", "\n", "\0")
          .hasSizeLessThanOrEqualTo(header.length());
    }
  }
}
