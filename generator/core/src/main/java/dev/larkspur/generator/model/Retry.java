package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What is known about repeating an operation beyond what holds for all of them. Pages do not say
 * it; an overlay does.
 *
 * @param codes errors that mean that nothing was done and that the same call may work later
 * @param idempotent whether sending the request twice has the effect of sending it once
 */
public record Retry(List<Long> codes, @JsonProperty("harmlessTwice") boolean idempotent) {
  public Retry {
    codes = List.copyOf(codes);
  }
}
