package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.naming.JavaType;
import java.util.List;

/**
 * A product as a client class.
 *
 * @param project its name on the platform
 * @param client its client class
 * @param accessor the method of the root client that returns it
 * @param versions its versions that have operations; never empty
 */
public record JavaProduct(
    String project, JavaType client, String accessor, List<JavaService> versions) {
  public JavaProduct {
    versions = List.copyOf(versions);
  }
}
