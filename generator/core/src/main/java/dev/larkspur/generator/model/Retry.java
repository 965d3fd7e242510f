package dev.larkspur.generator.model;

import java.util.List;

/**
 * What is known about repeating an operation beyond what holds for all of them. Pages do not say
 * it; an overlay does.
 *
 * @param codes errors that mean that nothing was done and that the same call may work later
 * @param harmlessTwice whether sending it twice does what sending it once does
 */
public record Retry(List<Long> codes, boolean harmlessTwice) {
  public Retry {
    codes = List.copyOf(codes);
  }
}
