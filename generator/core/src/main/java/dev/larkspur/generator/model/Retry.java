package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Rules for retries of an operation beyond those for all operations. They come from an overlay, not
 * from pages.
 *
 * @param codes error codes after which nothing was done and the same call may succeed later
 * @param idempotent whether sending the request twice has the effect of sending it once
 */
public record Retry(List<Long> codes, @JsonProperty("harmlessTwice") boolean idempotent) {
  public Retry {
    codes = List.copyOf(codes);
  }
}
