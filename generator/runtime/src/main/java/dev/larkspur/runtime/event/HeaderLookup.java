package dev.larkspur.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * Reads a request header, whatever server it arrived in: {@code request::getHeader} of a servlet,
 * {@code headers::getFirst} of Spring and of the JDK's server. Names are asked for as the platform
 * writes them; the server must not care about their case.
 */
@FunctionalInterface
public interface HeaderLookup {
  /** The first value of a header; null if there is none. */
  @Nullable String first(String name);
}
