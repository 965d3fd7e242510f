package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
  private static final Path DOCS = Path.of(System.getProperty("larkspur.project"), "docs");

  @ParameterizedTest
  @ValueSource(strings = {"overlay", "model", "catalogue"})
  void aSchemaIsPrintedUnchanged(String format) throws IOException {
    Run run = Run.of("schema", format);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(DOCS.resolve(format + ".schema.json")));
  }

  @Test
  void anUnknownSchemaIsInvalidUsage() {
    Run run = Run.of("schema", "lock");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'lock'", "overlay, model, catalogue");
    assertThat(Run.of("schema").exitCode()).isEqualTo(2);
  }
}
