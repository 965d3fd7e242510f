package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The aspect of a subject that is different. The words are part of the ids of changes and therefore
 * stable.
 */
public enum Aspect {
  RESOURCE("resource"),
  OPERATION("operation"),
  ID("operation id"),
  HTTP_METHOD("HTTP method"),
  SCHEME("URL scheme"),
  HOST("host"),
  URL_PATH("URL path"),
  TOKEN("token kind"),
  APP_TYPE("app type"),
  RATE_TIER("rate limit"),
  SCOPE("scope"),
  SCOPE_HISTORY("historic mark of a scope"),
  SCOPE_GROUP("group of a scope"),
  FIELD_SCOPE("scope for fields"),
  DEPRECATION("deprecation"),
  BODY("request body"),
  BODY_KIND("kind of body"),
  CONTENT_TYPE("content type"),
  ALTERNATIVE("alternative body"),
  RESPONSE_KIND("kind of response"),
  PAGING("paging"),
  IDEMPOTENCY_KEY("idempotency key"),
  RETRY("retry rule"),

  FIELD("field"),
  TYPE("type"),
  REQUIRED("required flag"),
  OPEN("members without a row"),
  DEFAULT("default"),
  ENUM("list of known values"),
  ENUM_VALUE("known value"),
  CONSTRAINT("constraint"),

  ERROR("error"),
  ERROR_MESSAGE("error message"),
  ERROR_STATUS("HTTP status of the error"),

  EVENT("event"),
  CALLBACK("callback"),
  PUSH_MODE("push mode"),

  NOTICE("notice"),
  SCENARIO("scenario"),
  EFFECTIVE_DATE("effective date"),
  ANNOUNCED_ERROR("announced error"),
  ANNOUNCED_EVENT("announced event"),
  CONDITION("condition"),

  TITLE("title", true),
  PAGE("page", true),
  DESCRIPTION("description", true),
  TYPE_WORDING("wording of the type", true),
  EXAMPLE("example", true),
  ENUM_DESCRIPTION("description of a known value", true),
  ENUM_SOURCE("notation of a known value", true),
  ADVICE("advice on the error", true),
  RATE_WORDING("wording of the rate limit", true),
  WORDING("wording of the notice", true);

  private final String label;
  private final boolean prose;

  Aspect(String label) {
    this(label, false);
  }

  Aspect(String label, boolean prose) {
    this.label = label;
    this.prose = prose;
  }

  /** Returns the name used in reports. */
  public String label() {
    return label;
  }

  /** Returns whether only text for people is different. */
  public boolean isProse() {
    return prose;
  }

  /** Returns what happened to a subject that both models have. */
  Action whenInBoth() {
    return switch (this) {
      case RESOURCE, ID, EVENT, CALLBACK, FIELD, ENUM_VALUE -> Action.RENAMED;
      case PAGE -> Action.MOVED;
      default -> Action.CHANGED;
    };
  }

  /** Returns whether every call has one of several, so that an empty list means nothing. */
  boolean isAlwaysRequired() {
    return this == TOKEN || this == APP_TYPE || this == PUSH_MODE;
  }

  /** Returns whether a text is different that each language of the documentation has. */
  boolean isTranslated() {
    return switch (this) {
      case TITLE,
          DESCRIPTION,
          ENUM_DESCRIPTION,
          ERROR_MESSAGE,
          ADVICE,
          RATE_WORDING,
          WORDING,
          CONDITION,
          ALTERNATIVE ->
          true;
      default -> false;
    };
  }

  /** Returns the word used in ids. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
