package dev.larkspur.generator.model;

/**
 * Id of a product in one version, whose operations and events share type names.
 *
 * @param project the product, such as {@code im}
 * @param version the API version, such as {@code v1}
 */
public record ServiceId(String project, String version) implements Comparable<ServiceId> {

  @Override
  public int compareTo(ServiceId other) {
    return toString().compareTo(other.toString());
  }

  /** Returns {@code project.version}. */
  @Override
  public String toString() {
    return project + "." + version;
  }
}
