package dev.larkspur.generator.cache;

import java.util.List;

/**
 * What was generated for a service.
 *
 * @param digest what it was generated from
 * @param outputs the paths of the files, below the output folder
 */
public record KnownService(String digest, List<String> outputs) {
  public KnownService {
    outputs = List.copyOf(outputs);
  }
}
