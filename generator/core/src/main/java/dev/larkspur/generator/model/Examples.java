package dev.larkspur.generator.model;

import java.util.List;

/** The code examples of an operation. */
public record Examples(List<Example> request, List<Example> response) {
  public Examples {
    request = List.copyOf(request);
    response = List.copyOf(response);
  }
}
