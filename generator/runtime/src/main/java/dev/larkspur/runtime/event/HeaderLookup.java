package dev.larkspur.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of a request in any server: {@code request::getHeader} of a servlet, {@code
 * headers::getFirst} of Spring and of the JDK's server. Names are passed as the platform writes
 * them; the lookup must ignore case.
 */
@FunctionalInterface
public interface HeaderLookup {
  /** Returns the first value of a header; null if absent. */
  @Nullable String first(String name);
}
