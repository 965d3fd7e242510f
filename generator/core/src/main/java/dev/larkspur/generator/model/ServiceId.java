package dev.larkspur.generator.model;

/**
 * A product in one of its versions: what shares type names.
 *
 * @param project the product, such as {@code im}
 * @param version the API version, such as {@code v1}
 */
public record ServiceId(String project, String version) implements Comparable<ServiceId> {

  @Override
  public int compareTo(ServiceId other) {
    return toString().compareTo(other.toString());
  }

  /** {@code project.version}. */
  @Override
  public String toString() {
    return project + "." + version;
  }
}
