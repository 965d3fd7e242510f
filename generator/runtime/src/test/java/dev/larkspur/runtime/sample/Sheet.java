package dev.larkspur.runtime.sample;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.internal.FromJson;
import dev.larkspur.runtime.internal.OtherMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open object in the form that is generated. */
public record Sheet(@JsonProperty("copies") @Nullable Long copies, Map<String, Json> other) {

  public Sheet {
    other = OtherMembers.copyOf(other);
  }

  @JsonAnyGetter
  @Override
  public Map<String, Json> other() {
    return other;
  }

  @FromJson
  public static Sheet of(Builder builder) {
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @JsonAutoDetect(setterVisibility = JsonAutoDetect.Visibility.NONE)
  public static final class Builder {
    private @Nullable Long copies;
    private final Map<String, Json> other = new LinkedHashMap<>();

    public Builder() {}

    @JsonProperty("copies")
    public Builder copies(@Nullable Long copies) {
      this.copies = copies;
      return this;
    }

    @JsonAnySetter
    public Builder put(String name, @Nullable Object value) {
      OtherMembers.put(this.other, name, value, "copies");
      return this;
    }

    public Sheet build() {
      return new Sheet(copies, other);
    }
  }
}
