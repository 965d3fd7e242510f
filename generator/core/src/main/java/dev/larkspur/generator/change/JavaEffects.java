package dev.larkspur.generator.change;

import dev.larkspur.generator.change.SurfacePath.Found;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What changes do to code that uses the generated client. A row of one page is part of a record
 * that other pages have a share in; so its effect is read off what all pages together make of it,
 * before and after.
 */
final class JavaEffects {
  static final JavaEffect TEXT_ONLY = JavaEffect.none("only text and data of the generated code");
  static final JavaEffect INSIDE_THE_CALL = JavaEffect.none("only what the call does inside");
  static final JavaEffect RENAMED =
      JavaEffect.breaks("the method and the types of the operation have other names");

  static final JavaEffect NEW = JavaEffect.adds("new types and methods");
  static final JavaEffect GONE = JavaEffect.breaks("its types and methods are gone");
  private static final JavaEffect INVISIBLE = JavaEffect.none("nothing that callers see");
  private static final JavaEffect SAME = JavaEffect.none("other pages keep it as it is");

  private final JavaSurface before;
  private final JavaSurface after;
  private final Explained explained;

  JavaEffects(JavaSurface before, JavaSurface after) {
    this.before = before;
    this.after = after;
    this.explained = new Explained(before, after);
  }

  static JavaEffect deprecation(boolean now) {
    return now
        ? JavaEffect.adds("callers are warned")
        : JavaEffect.none("callers are no longer warned");
  }

  /** An operation or an event that went, or goes by another id. */
  JavaEffect ended(String id, JavaEffect how) {
    before.elementsOf(id).forEach(explained::add);
    return how;
  }

  JavaEffect deprecation(FieldSite site, boolean now) {
    Found old = find(before, site.oldOwner(), site);
    Found found = find(after, site.newOwner(), site);
    if (old == null || found == null) {
      return INVISIBLE;
    }
    boolean warned = before.isDeprecated(old.element());
    return warned == after.isDeprecated(found.element()) ? SAME : deprecation(now);
  }

  /** A field that came, went or holds something else. */
  JavaEffect field(FieldSite site) {
    Found old = find(before, site.oldOwner(), site);
    Found now = find(after, site.newOwner(), site);
    JavaEffect effect = judge(elements(site));
    return old == null || now == null || old.element().equals(now.element())
        ? effect
        : JavaEffect.breaks("it was " + old.element() + ", it is " + now.element());
  }

  /** Several fields of one table. */
  JavaEffect fields(FieldSite table, List<Field> fields) {
    Set<String> elements = new LinkedHashSet<>();
    fields.forEach(field -> elements.addAll(elements(table.below(field.name()))));
    return judge(elements);
  }

  /** A value that came or went. */
  JavaEffect knownValue(FieldSite site, String value) {
    Set<String> elements = elements(site);
    constant(before, find(before, site.oldOwner(), site), value, elements);
    constant(after, find(after, site.newOwner(), site), value, elements);
    return judge(elements);
  }

  /** Everything that a caller hands in. */
  JavaEffect request(FieldSite site) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        site,
        (surface, operation) ->
            elements.addAll(surface.elementsOf(operation.request().schema().key())));
    return judge(elements);
  }

  /** What comes back. */
  JavaEffect answer(FieldSite site) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        site,
        (surface, operation) -> {
          elements.add(JavaSurface.method(operation));
          if (operation.endpoint().payload() instanceof Payload.Members members) {
            elements.addAll(surface.elementsOf(members.schema().key()));
          }
        });
    return judge(elements);
  }

  /** An error that came or went. */
  JavaEffect error(FieldSite site, List<Long> parents, long code) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        site,
        (surface, operation) -> elements.addAll(JavaSurface.errors(operation, parents, code)));
    return judge(elements);
  }

  /** An error whose row says something else; it may have been one with another row. */
  JavaEffect errorReworded(FieldSite site, List<Long> parents, long code) {
    JavaEffect effect = error(site, parents, code);
    return effect.effect() == Effect.NONE ? TEXT_ONLY : effect;
  }

  /** Errors that a notice announces, or no longer does. */
  JavaEffect announcements(List<Announced> announced) {
    Set<String> elements = new LinkedHashSet<>();
    for (Announced error : announced) {
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
   * What else breaks: what the pages of a service, taken together, now make of things that no
   * single change touches.
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

  private Set<String> elements(FieldSite site) {
    Set<String> elements = new LinkedHashSet<>();
    Found old = find(before, site.oldOwner(), site);
    Found now = find(after, site.newOwner(), site);
    if (old != null) {
      elements.add(old.element());
    }
    if (now != null) {
      elements.add(now.element());
    }
    return elements;
  }

  private static @Nullable Found find(JavaSurface surface, @Nullable String owner, FieldSite site) {
    return new SurfacePath(surface).find(owner, site);
  }

  private static void constant(
      JavaSurface surface, @Nullable Found found, String value, Set<String> elements) {
    TypeRef type = found == null ? null : found.type();
    if (type != null && type.innermost() instanceof TypeRef.OneOf oneOf) {
      surface.constant(oneOf.enumType(), value).ifPresent(elements::add);
    }
  }

  private void eachOperation(FieldSite site, BiConsumer<JavaSurface, JavaOperation> action) {
    JavaOperation old = before.operation(site.oldOwner());
    if (old != null) {
      action.accept(before, old);
    }
    JavaOperation now = after.operation(site.newOwner());
    if (now != null) {
      action.accept(after, now);
    }
  }

  private JavaEffect judge(Set<String> elements) {
    JavaEffect worst = elements.isEmpty() ? INVISIBLE : SAME;
    for (String element : elements) {
      explained.add(element);
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
      return JavaEffect.adds("there is more to call");
    } else if (now == null) {
      return JavaEffect.breaks("what callers used is gone");
    }
    return JavaEffect.breaks("its Java type is another: " + old + " became " + now);
  }
}
