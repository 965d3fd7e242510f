package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Selection of announced changes.
 *
 * @param names operations and types of events, or patterns; empty for all
 * @param products products such as {@code im}; empty for all
 * @param from the first date; null for no limit
 * @param until the last date; null for no limit
 */
record EffectSelection(
    List<String> names,
    List<String> products,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  private static final String API_PREFIX = "/open-apis/";

  EffectSelection {
    names = List.copyOf(names);
    products = List.copyOf(products);
  }

  /**
   * Returns the selected changes regardless of their dates.
   *
   * @throws UserInputException if a name or product is unknown
   */
  List<AnnouncedEffect> of(Catalogue catalogue) {
    List<AnnouncedEffect> all = AnnouncedEffects.of(catalogue);
    Set<String> selected = selected(catalogue, all);
    Map<String, String> undocumented = new HashMap<>();
    catalogue.undocumented().forEach(it -> undocumented.put(it.java(), it.id().toString()));
    checkProducts(catalogue, all);
    return all.stream()
        .filter(effect -> names.isEmpty() || selected.contains(id(effect, undocumented)))
        .filter(effect -> products.isEmpty() || products.contains(product(effect)))
        .toList();
  }

  /** Returns whether the date of a change is selected. */
  boolean isInTime(AnnouncedEffect effect) {
    LocalDate date = effect.effectiveDate();
    if (!isDated()) {
      return true;
    }
    return date != null
        && (from == null || !date.isBefore(from))
        && (until == null || !date.isAfter(until));
  }

  /** Returns whether dates are selected, which leaves out changes without a date. */
  boolean isDated() {
    return from != null || until != null;
  }

  private Set<String> selected(Catalogue catalogue, List<AnnouncedEffect> all) {
    Set<String> known = new TreeSet<>();
    catalogue.operations().forEach(operation -> known.add(operation.id().toString()));
    catalogue.received().forEach(event -> known.add(event.id()));
    catalogue.undocumented().forEach(operation -> known.add(operation.id().toString()));
    for (AnnouncedEffect effect : all) {
      if (effect.event() != null) {
        known.add(effect.event());
      }
    }
    return NameSelection.of(names, known);
  }

  /** Returns the id of an operation with or without a page, or the type of an event. */
  private static @Nullable String id(AnnouncedEffect effect, Map<String, String> undocumented) {
    return effect.java() == null ? effect.id() : undocumented.get(effect.java());
  }

  private void checkProducts(Catalogue catalogue, List<AnnouncedEffect> all) {
    Set<String> known = new TreeSet<>();
    catalogue.operations().forEach(it -> known.add(firstPart(it.id().toString(), '.')));
    catalogue.events().forEach(it -> known.add(firstPart(it.id(), '.')));
    for (AnnouncedEffect effect : all) {
      String product = product(effect);
      if (product != null) {
        known.add(product);
      }
    }
    for (String product : products) {
      if (!known.contains(product)) {
        throw new UserInputException(
            "Unknown product \"" + product + "\".", NearestNames.question(product, known));
      }
    }
  }

  /** Returns the product of an effect, by its path if no page describes the operation. */
  private static @Nullable String product(AnnouncedEffect effect) {
    if (effect.id() != null) {
      return firstPart(effect.id(), '.');
    }
    String path = effect.path();
    return path != null && path.startsWith(API_PREFIX)
        ? firstPart(path.substring(API_PREFIX.length()), '/')
        : null;
  }

  private static String firstPart(String text, char separator) {
    int end = text.indexOf(separator);
    return end < 0 ? text : text.substring(0, end);
  }
}
