package dev.larkspur.generator.change;

import dev.larkspur.generator.change.SurfaceLookup.Found;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Determines the effects of changes on code that uses the generated client. A record combines all
 * pages that use its name, so the effect of a row follows from the records before and after.
 */
final class JavaEffects {
  static final JavaEffect TEXT_ONLY =
      JavaEffect.none("only text and data of the generated code change");
  static final JavaEffect INSIDE_THE_CALL =
      JavaEffect.none("only the implementation of the call changes");
  static final JavaEffect RENAMED =
      JavaEffect.breaks("the method and the types of the operation are renamed");

  static final JavaEffect NEW = JavaEffect.adds("new types and methods");
  static final JavaEffect GONE = JavaEffect.breaks("its types and methods are removed");
  private static final JavaEffect INVISIBLE = JavaEffect.none("callers cannot see it");
  private static final JavaEffect SAME = JavaEffect.none("the Java element stays the same");

  private final JavaSurface before;
  private final JavaSurface after;
  private final Set<String> explained = new HashSet<>();

  JavaEffects(JavaSurface before, JavaSurface after) {
    this.before = before;
    this.after = after;
  }

  static JavaEffect deprecation(boolean now) {
    return now
        ? JavaEffect.adds("callers get a deprecation warning")
        : JavaEffect.none("the deprecation warning is removed");
  }

  /** Returns the effect of an operation or event that was removed or has another id. */
  JavaEffect ended(String id, JavaEffect how) {
    before.elementsOf(id).forEach(this::explain);
    return how;
  }

  JavaEffect deprecation(ComparedPath fieldPath, boolean now) {
    Found old = find(before, fieldPath.oldOwner(), fieldPath);
    Found found = find(after, fieldPath.newOwner(), fieldPath);
    if (old == null || found == null) {
      return INVISIBLE;
    }
    boolean warned = before.isDeprecated(old.element());
    return warned == after.isDeprecated(found.element()) ? SAME : deprecation(now);
  }

  /** Returns the effect of a field that was added, removed or has another type. */
  JavaEffect field(ComparedPath fieldPath) {
    Found old = find(before, fieldPath.oldOwner(), fieldPath);
    Found now = find(after, fieldPath.newOwner(), fieldPath);
    JavaEffect effect = judge(elements(fieldPath));
    return old == null || now == null || old.element().equals(now.element())
        ? effect
        : JavaEffect.breaks("it was " + old.element() + ", it is " + now.element());
  }

  /** Returns the effect when an object becomes open, or is open no longer. */
  JavaEffect otherMembers(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    otherMembers(before, fieldPath.oldOwner(), fieldPath, elements);
    otherMembers(after, fieldPath.newOwner(), fieldPath, elements);
    return judge(elements);
  }

  private static void otherMembers(
      JavaSurface surface, @Nullable String owner, ComparedPath fieldPath, Set<String> elements) {
    Found found = find(surface, owner, fieldPath);
    JavaObject object = found == null ? null : new SurfaceLookup(surface).object(found, owner);
    if (object != null) {
      JavaSurface.otherMembers(object).ifPresent(elements::add);
    }
  }

  /** Returns the effect of several fields of one table. */
  JavaEffect fields(ComparedPath table, List<Field> fields) {
    Set<String> elements = new LinkedHashSet<>();
    fields.forEach(field -> elements.addAll(elements(table.below(field.name()))));
    return judge(elements);
  }

  /** Returns the effect of an enum value that was added or removed. */
  JavaEffect knownValue(ComparedPath fieldPath, String value) {
    Set<String> elements = elements(fieldPath);
    constant(before, find(before, fieldPath.oldOwner(), fieldPath), value, elements);
    constant(after, find(after, fieldPath.newOwner(), fieldPath), value, elements);
    return judge(elements);
  }

  /** Returns the effect on the whole request. */
  JavaEffect request(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) ->
            elements.addAll(surface.elementsOf(operation.request().schema().key())));
    return judge(elements);
  }

  /** Returns the effect on the whole response. */
  JavaEffect response(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) -> {
          elements.add(JavaSurface.method(operation));
          if (operation.endpoint().payload() instanceof Payload.Members members) {
            elements.addAll(surface.elementsOf(members.schema().key()));
          }
        });
    return judge(elements);
  }

  /** Returns the effect of an error that was added or removed. */
  JavaEffect error(ComparedPath fieldPath, List<Long> parents, long code) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) -> elements.addAll(JavaSurface.errors(operation, parents, code)));
    return judge(elements);
  }

  /**
   * Returns the effect of an error with another text; rows of one code may have been merged before.
   */
  JavaEffect errorReworded(ComparedPath fieldPath, List<Long> parents, long code) {
    JavaEffect effect = error(fieldPath, parents, code);
    return effect.effect() == Effect.NONE ? TEXT_ONLY : effect;
  }

  /** Returns the effect of errors that a notice announces, or no longer announces. */
  JavaEffect announcements(List<AnnouncedError> announcedErrors) {
    Set<String> elements = new LinkedHashSet<>();
    for (AnnouncedError error : announcedErrors) {
      for (JavaSurface surface : List.of(before, after)) {
        for (JavaOperation operation : surface.operations()) {
          if (error.concerns(operation.operation())) {
            elements.addAll(JavaSurface.errors(operation, List.of(), error.errorCode()));
          }
        }
      }
    }
    return judge(elements);
  }

  /**
   * Returns the elements that break although no single change explains it: all pages of a service
   * together determine its records.
   */
  List<Consequence> consequences() {
    List<Consequence> rest = new ArrayList<>();
    for (String element : before.elements().keySet()) {
      JavaEffect effect = effect(element);
      if (effect.effect() == Effect.BREAKS && !explained.contains(element)) {
        rest.add(new Consequence(element, effect));
      }
    }
    return rest;
  }

  private Set<String> elements(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    Found old = find(before, fieldPath.oldOwner(), fieldPath);
    Found now = find(after, fieldPath.newOwner(), fieldPath);
    if (old != null) {
      elements.add(old.element());
    }
    if (now != null) {
      elements.add(now.element());
    }
    return elements;
  }

  private static @Nullable Found find(
      JavaSurface surface, @Nullable String owner, ComparedPath fieldPath) {
    return new SurfaceLookup(surface).find(owner, fieldPath);
  }

  private static void constant(
      JavaSurface surface, @Nullable Found found, String value, Set<String> elements) {
    TypeRef type = found == null ? null : found.type();
    if (type != null && type.innermost() instanceof TypeRef.OneOf oneOf) {
      surface.constant(oneOf.enumType(), value).ifPresent(elements::add);
    }
  }

  private void eachOperation(
      ComparedPath fieldPath, BiConsumer<JavaSurface, JavaOperation> action) {
    JavaOperation old = before.operation(fieldPath.oldOwner());
    if (old != null) {
      action.accept(before, old);
    }
    JavaOperation now = after.operation(fieldPath.newOwner());
    if (now != null) {
      action.accept(after, now);
    }
  }

  private JavaEffect judge(Set<String> elements) {
    JavaEffect worst = elements.isEmpty() ? INVISIBLE : SAME;
    for (String element : elements) {
      explain(element);
      JavaEffect effect = effect(element);
      if (effect.effect().compareTo(worst.effect()) > 0) {
        worst = effect;
      }
    }
    return worst;
  }

  private JavaEffect effect(String element) {
    String old = before.elements().get(element);
    String now = after.elements().get(element);
    if (Objects.equals(old, now)) {
      return SAME;
    } else if (old == null) {
      return JavaEffect.adds("a new element");
    } else if (now == null) {
      return JavaEffect.breaks("the element is removed");
    }
    return JavaEffect.breaks("the Java type changes from " + old + " to " + now);
  }

  /** Marks an element as explained by a change; if it broke, also what ended with its types. */
  private void explain(String element) {
    String old = before.elements().get(element);
    if (explained.add(element) && old != null && !old.equals(after.elements().get(element))) {
      for (String type : before.typesOf(element)) {
        before.elementsOf(type).stream()
            .filter(other -> !after.elements().containsKey(other))
            .forEach(this::explain);
      }
    }
  }
}
