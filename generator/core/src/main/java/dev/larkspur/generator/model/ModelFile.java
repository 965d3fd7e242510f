package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The model as one JSON object for other programs, as {@code docs/model.md} specifies.
 *
 * @param formatVersion grows when existing keys change their meaning, not when keys are added
 * @param operations the operations, by page
 * @param events the events, by page
 * @param callbacks the callbacks, by page; absent if empty
 * @param notices the notices, by page
 * @param diagnostics the diagnostics of all pages, by place
 * @param corrections the corrections of an overlay; absent if empty
 */
public record ModelFile(
    int formatVersion,
    List<Operation> operations,
    List<Event> events,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Event> callbacks,
    List<Notice> notices,
    List<ModelDiagnostic> diagnostics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections) {

  private static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER =
      ModelMapping.into(JsonMapper.builder())
          .addMixIn(OperationBuilder.class, WithoutMarked.class)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  public ModelFile {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    callbacks = callbacks == null ? List.of() : List.copyOf(callbacks);
    notices = List.copyOf(notices);
    diagnostics = List.copyOf(diagnostics);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }

  /** Returns the model file of an API and its diagnostics. */
  public static ModelFile of(Api api, List<Diagnostic> diagnostics) {
    return new ModelFile(
        FORMAT_VERSION,
        api.operations(),
        api.events().stream().filter(event -> !event.isCallback()).toList(),
        api.events().stream().filter(Event::isCallback).toList(),
        api.notices(),
        diagnostics.stream().map(ModelDiagnostic::of).toList(),
        api.corrections());
  }

  /** Returns a reader for parts of the model, such as a single operation. */
  public static ObjectReader reader() {
    return MAPPER.reader();
  }

  /** Writes a value with the mapping of the model, indented, with the same bytes everywhere. */
  public static void write(OutputStream out, Object value) throws IOException {
    write(out, writer(), value);
  }

  private static void write(OutputStream out, ObjectWriter writer, Object value)
      throws IOException {
    writer.writeValue(out, value);
    out.write('\n');
  }

  /** Returns the bytes that {@link #write(OutputStream, Object)} writes. */
  public static byte[] bytes(Object value) {
    return bytes(writer(), value);
  }

  /** Returns a value without white space, but each element of its lists on a line of its own. */
  public static byte[] lines(Object value) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Spacing.NONE));
    printer.indentObjectsWith(new OuterIndenter(1));
    printer.indentArraysWith(new OuterIndenter(2));
    return bytes(writer(printer), value);
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out, writer, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return writer(printer);
  }

  private static ObjectWriter writer(PrettyPrinter printer) {
    return MAPPER.writer(printer).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @JsonIgnoreProperties("marked")
  private interface WithoutMarked {}

  /** An indenter that breaks lines only down to a depth. */
  private record OuterIndenter(int depth) implements DefaultPrettyPrinter.Indenter {
    @Override
    public void writeIndentation(JsonGenerator generator, int level) throws IOException {
      if (level <= depth) {
        generator.writeRaw('\n');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }

  /**
   * Reads a model file.
   *
   * @throws UserInputException if it is not a model file
   */
  public static ModelFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      ModelFile model = MAPPER.readValue(in, ModelFile.class);
      if (model == null) {
        throw new UserInputException(file + " is not a model file: expected an object.", null);
      }
      if (model.formatVersion() != FORMAT_VERSION) {
        throw new UserInputException(
            file
                + " has format version "
                + model.formatVersion()
                + "; this larkspur reads version "
                + FORMAT_VERSION
                + ".",
            null);
      }
      String missing = RequiredMembers.firstMissing(model, "model");
      if (missing != null) {
        throw new UserInputException(
            file + " is not a model file: the required member " + missing + " is missing.", null);
      }
      return model;
    } catch (JsonProcessingException e) {
      throw new UserInputException(
          file + " is not a model file: " + UserInputException.notAsExpected(e), null);
    } catch (IOException e) {
      throw new UserInputException(
          "The model file " + file + " cannot be read: " + UserInputException.reason(e) + ".",
          null);
    }
  }

  /** Writes the JSON object and a newline, and leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    write(out, this);
  }
}
