package dev.larkspur.generator.openapi;

import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The enums of a document, by key. */
final class EnumTypes {
  private final Map<String, EnumType> byKey = new HashMap<>();

  EnumTypes(List<JavaService> services) {
    for (JavaService service : services) {
      for (JavaEnum type : service.enums()) {
        byKey.put(type.values().key(), type.values());
      }
    }
  }

  /** Returns the values of an enum as written. */
  Set<String> values(TypeRef.OneOf type) {
    Set<String> values = new HashSet<>();
    of(type).items().forEach(item -> values.add(item.value()));
    return values;
  }

  /** Returns whether the values of an enum are numbers. */
  boolean isNumeric(TypeRef.OneOf type) {
    return of(type).numeric();
  }

  private EnumType of(TypeRef.OneOf type) {
    EnumType known = byKey.get(type.enumType());
    if (known == null) {
      throw new IllegalArgumentException("No enum " + type.enumType());
    }
    return known;
  }
}
