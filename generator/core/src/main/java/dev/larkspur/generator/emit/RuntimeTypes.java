package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;

/** The classes that generated code refers to; a test checks that they exist. */
final class RuntimeTypes {
  static final String RUNTIME = "dev.larkspur.runtime";
  static final String INTERNAL = RUNTIME + ".internal";
  private static final String ANNOTATION = "com.fasterxml.jackson.annotation";
  private static final String JSPECIFY = "org.jspecify.annotations";

  static final ClassName CALL = ClassName.get(RUNTIME, "Call");
  static final ClassName CALLER = ClassName.get(RUNTIME, "Caller");
  static final ClassName CALL_OPTIONS = ClassName.get(RUNTIME, "CallOptions");
  static final ClassName EMBEDDED_JSON = ClassName.get(RUNTIME, "EmbeddedJson");
  static final ClassName ERROR_CODE = ClassName.get(RUNTIME, "ErrorCode");
  static final ClassName EVENT_TYPE = ClassName.get(RUNTIME + ".event", "EventType");
  static final ClassName CALLBACK_TYPE = ClassName.get(RUNTIME + ".event", "CallbackType");
  static final ClassName FORWARDING_CALLER = ClassName.get(RUNTIME, "ForwardingCaller");
  static final ClassName FROM_JSON = ClassName.get(INTERNAL, "FromJson");
  static final ClassName GROWING_LIST = ClassName.get(INTERNAL, "GrowingList");
  static final ClassName ITEMS = ClassName.get(RUNTIME, "Items");
  static final ClassName JSON = ClassName.get(RUNTIME, "Json");
  static final ClassName JSON_VALUES = ClassName.get(INTERNAL, "JsonValues");
  static final ClassName NOT_IN_BODY = ClassName.get(INTERNAL, "NotInBody");
  static final ClassName OPEN_ENUM = ClassName.get(RUNTIME, "OpenEnum");
  static final ClassName OPERATION = ClassName.get(RUNTIME, "Operation");
  static final ClassName OTHER_MEMBERS = ClassName.get(INTERNAL, "OtherMembers");
  static final ClassName PAGED_REQUEST = ClassName.get(RUNTIME, "PagedRequest");
  static final ClassName PAGES = ClassName.get(RUNTIME, "Pages");
  static final ClassName REQUEST = ClassName.get(RUNTIME, "Request");
  static final ClassName REQUIRED = ClassName.get(INTERNAL, "Required");
  static final ClassName RESPONSE_TYPE = ClassName.get(RUNTIME, "ResponseType");
  static final ClassName TOKEN_KIND = ClassName.get(RUNTIME, "TokenKind");

  static final ClassName JSON_ANY_GETTER = ClassName.get(ANNOTATION, "JsonAnyGetter");
  static final ClassName JSON_ANY_SETTER = ClassName.get(ANNOTATION, "JsonAnySetter");
  static final ClassName JSON_AUTO_DETECT = ClassName.get(ANNOTATION, "JsonAutoDetect");
  static final ClassName JSON_PROPERTY = ClassName.get(ANNOTATION, "JsonProperty");

  static final ClassName NULLABLE = ClassName.get(JSPECIFY, "Nullable");
  static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");

  private RuntimeTypes() {}
}
