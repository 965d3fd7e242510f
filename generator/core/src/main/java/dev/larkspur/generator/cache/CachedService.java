package dev.larkspur.generator.cache;

import java.util.List;

/**
 * The generated code of a service.
 *
 * @param digest the digest of the service and its names
 * @param outputs the paths of the files, below the output folder
 */
public record CachedService(String digest, List<String> outputs) {
  public CachedService {
    outputs = List.copyOf(outputs);
  }
}
