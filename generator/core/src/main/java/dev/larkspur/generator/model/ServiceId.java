package dev.larkspur.generator.model;

/**
 * Id of a product in one version, whose operations and events share type names.
 *
 * @param project the product, such as {@code im}
 * @param version the API version, such as {@code v1}
 */
public record ServiceId(String project, String version) implements Comparable<ServiceId> {
  private static final ServiceId FIRST_GENERATION = new ServiceId("event", "v1");
  private static final ServiceId CALLBACKS = new ServiceId("callback", "v1");

  /**
   * Returns the service of an event type: {@code im.v1} for {@code im.message.receive_v1}. Types of
   * the first generation, such as {@code approval_instance}, name no product and share one service.
   * So do types of callbacks without a version, such as {@code card.action.trigger}.
   *
   * @param callback whether it is the type of a callback
   */
  public static ServiceId ofEvent(String type, boolean callback) {
    int dot = type.indexOf('.');
    int mark = type.lastIndexOf("_v");
    if (dot <= 0 || mark < dot || !isNumber(type.substring(mark + 2))) {
      return callback ? CALLBACKS : FIRST_GENERATION;
    }
    return new ServiceId(type.substring(0, dot), type.substring(mark + 1));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

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
