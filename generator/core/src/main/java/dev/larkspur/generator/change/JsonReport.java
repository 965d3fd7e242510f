package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of changes for other programs. */
public final class JsonReport {
  private static final int FORMAT_VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  /** Returns the report as one JSON object. */
  public static String of(ApiChanges changes) {
    try {
      return JSON.writeValueAsString(
              new Report(
                  FORMAT_VERSION,
                  changes.advice(),
                  changes.warning(),
                  changes.changes().stream().map(Entry::of).toList(),
                  changes.consequences()))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Report(
      int formatVersion,
      Advice advice,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String warning,
      List<Entry> changes,
      List<Consequence> consequences) {}

  private record Entry(
      String id,
      Action action,
      Aspect aspect,
      boolean prose,
      Owner owner,
      Part part,
      String path,
      String detail,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      @JsonProperty("old") @Nullable PageLine oldPlace,
      @JsonProperty("new") @Nullable PageLine newPlace,
      WireEffect wire,
      JavaEffect java) {

    static Entry of(Change change) {
      Subject subject = change.subject();
      return new Entry(
          change.id(),
          change.action(),
          subject.aspect(),
          change.isProse(),
          subject.owner(),
          subject.part(),
          subject.path(),
          subject.detail(),
          change.before(),
          change.after(),
          change.oldPlace(),
          change.newPlace(),
          change.wire(),
          change.java());
    }
  }
}
