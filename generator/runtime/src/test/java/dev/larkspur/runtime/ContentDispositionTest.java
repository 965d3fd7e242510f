package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "attachment; filename=\"a.txt\"|a.txt",
        "attachment;filename=a.txt|a.txt",
        "attachment; FileName = \"a;b=c.txt\"; size=3|a;b=c.txt",
        "attachment; filename=\"a\\\"b.txt\"|a\"b.txt",
        "attachment; filename=\"plain.txt\"; filename*=UTF-8''%e2%82%ac.txt|€.txt",
        "attachment; filename*=utf-8'en'a%20b%zz%2|a b%zz%2",
        "attachment; filename*=nonsense''x; filename=fallback.txt|fallback.txt",
        "attachment; filename=\"../../etc/passwd\"|passwd",
        "attachment; filename*=UTF-8''..%2F..%5Cevil%00.sh|evil.sh",
        "attachment; filename*=UTF-8''a%E2%80%AEgpj.exe|agpj.exe",
      })
  void a_name_is_parsed_and_sanitized(String header, String name) {
    assertThat(ContentDisposition.fileName(header)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "attachment",
        "attachment; filename",
        "attachment; filename=",
        "attachment; filename=\"..\"",
        "attachment; filename=\"a/\"",
        "attachment; filename*=UTF-8''",
        ";;;===",
      })
  void a_missing_or_unusable_name_is_null(String header) {
    assertThat(ContentDisposition.fileName(header)).isNull();
  }

  @Test
  void raw_utf_8_in_the_plain_form_is_decoded() {
    String raw =
        new String(
            "attachment; filename=\"报告.txt\"".getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1);

    assertThat(ContentDisposition.fileName(raw)).isEqualTo("报告.txt");
  }
}
