package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One description cell to a {@link Description}. A labelled part leaves the text only if it became
 * data; what could not be read stays where it was.
 */
final class DescriptionReader {
  private final Cell cell;
  private final Type type;
  private final Diagnostics diagnostics;
  private final List<Piece> pieces;
  private final Remainder text = new Remainder();
  private final ConstraintsReader constraints;
  private final List<EnumItem> enumItems = new ArrayList<>();
  private @Nullable JsonNode example;
  private @Nullable JsonNode defaultValue;
  private int at;

  private DescriptionReader(Cell cell, Type type, Diagnostics diagnostics) {
    this.cell = cell;
    this.type = type;
    this.diagnostics = diagnostics;
    this.pieces = Piece.of(cell.markdown());
    this.constraints = new ConstraintsReader(type);
  }

  static Description read(Cell cell, Type type, Diagnostics diagnostics) {
    return new DescriptionReader(cell, type, diagnostics).read();
  }

  private Description read() {
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      Label label = piece.fenced() ? null : Label.at(piece.text());
      if (label == null) {
        plain(piece);
      } else {
        switch (label.kind()) {
          case EXAMPLE -> example(label);
          case DEFAULT -> defaultValue(label);
          case VALUES -> values(label);
          case RULES -> rules(label);
          case SCOPES -> scopes(label);
        }
      }
    }
    String rest = text.toString();
    return new Description(
        rest, example, defaultValue, enumItems, constraints.read(), isAdvisedAgainst(rest));
  }

  /**
   * What is said of a listed value, which may have stayed in the text, is not said of the field.
   */
  private boolean isAdvisedAgainst(String rest) {
    String ofTheField = rest;
    for (EnumItem item : enumItems) {
      int start = ofTheField.lastIndexOf(item.description());
      if (start >= 0) {
        ofTheField =
            ofTheField.substring(0, start)
                + ofTheField.substring(start + item.description().length());
      }
    }
    return Deprecation.isAnnounced(ofTheField);
  }

  private void plain(Piece piece) {
    if (!piece.fenced()) {
      if (constraints.takeUnlabelled(piece.text())) {
        at++;
        return;
      }
      int announcement = EnumList.announcement(piece.text());
      if (announcement >= 0) {
        announced(piece, announcement);
        return;
      }
      if (EnumList.isAnnouncedInPassing(piece.text())) {
        enumList(at + 1, false);
      }
    }
    text.add(piece);
    at++;
  }

  /** Prose that ends by announcing a list; the announcement goes if the list becomes data. */
  private void announced(Piece piece, int announcement) {
    String before = Text.strip(piece.text().substring(0, announcement));
    boolean apart = before.isEmpty() || "。，,.；;".indexOf(before.charAt(before.length() - 1)) >= 0;
    int first = at + 1;
    if (enumList(first, apart)) {
      text.add(new Piece(before, piece.separator(), false));
    } else {
      keep(first);
    }
  }

  private void keep(int end) {
    while (at < end) {
      text.add(pieces.get(at++));
    }
  }

  private void example(Label label) {
    LabelledValue value = LabelledValue.of(label, pieces, at);
    if (value.text().isEmpty() || example != null) {
      keep(at + 1);
    } else {
      example = FieldValues.example(value.text(), type);
      at = value.end();
    }
  }

  private void defaultValue(Label label) {
    LabelledValue value = LabelledValue.of(label, pieces, at);
    JsonNode read = value.text().isEmpty() ? null : FieldValues.defaultValue(value.text(), type);
    if (read != null && (defaultValue == null || defaultValue.equals(read))) {
      defaultValue = read;
      at = value.end();
    } else if (value.text().isEmpty() || defaultValue != null) {
      keep(at + 1);
    } else {
      diagnostics.report(
          Rule.DEFAULT_UNREADABLE,
          cell.location(),
          "The default \""
              + value.text()
              + "\" is no "
              + TypeNames.of(type)
              + "; it stays in the description.");
      keep(value.end());
    }
  }

  /** A bullet list of values; with md-enum under the label nothing is left of it. */
  private void values(Label label) {
    int first = at + 1;
    if (Text.isBlank(label.value()) && enumList(first, true)) {
      return;
    }
    if (hasEnumTags() && Text.isBlank(label.value())) {
      at = first;
      return;
    }
    keep(first);
  }

  private boolean enumList(int first, boolean take) {
    if (!canBeListed(type)) {
      return false;
    }
    EnumList list = EnumList.read(pieces, first, type);
    for (EnumItem item : list.items()) {
      if (enumItems.stream().noneMatch(known -> known.value().equals(item.value()))) {
        enumItems.add(item);
      }
    }
    if (!take || list.items().isEmpty() || !list.isComplete()) {
      return false;
    }
    at = list.end();
    return true;
  }

  /** A boolean has its two values, and an object's members have theirs. */
  private static boolean canBeListed(Type type) {
    Type innermost = type;
    while (!(innermost instanceof Type.BooleanType) && !(innermost instanceof Type.ObjectType)) {
      if (innermost instanceof Type.ListType list) {
        innermost = list.element();
      } else if (innermost instanceof Type.MapType map) {
        innermost = map.element();
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean hasEnumTags() {
    for (Element element : cell.elements()) {
      if (element.name().equals("md-enum-item")) {
        return true;
      }
    }
    return false;
  }

  private void rules(Label label) {
    if (!label.value().isEmpty() && !constraints.take(label.value())) {
      unreadableRule(label.value());
      keep(at + 1);
      return;
    }
    Piece heading = pieces.get(at++);
    boolean announced = !label.value().isEmpty();
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (Text.isBlank(piece.text())) {
        text.add(piece);
        at++;
      } else if (piece.fenced()
          || Label.at(piece.text()) != null
          || !ConstraintsReader.isRule(piece.text())) {
        break;
      } else if (constraints.take(piece.text())) {
        at++;
        announced = true;
      } else {
        if (!announced) {
          text.add(heading);
          announced = true;
        }
        unreadableRule(piece.text());
        text.add(piece);
        at++;
      }
    }
  }

  private void unreadableRule(String rule) {
    constraints.takePart(rule);
    diagnostics.report(
        Rule.CONSTRAINT_UNREADABLE,
        cell.location(),
        "The rule \""
            + Text.strip(rule)
            + "\" is none that can be checked; it stays in the description.");
  }

  /** Scopes are elements of the cell; only a condition on them is worth keeping as text. */
  private void scopes(Label label) {
    if (cell.elements("md-perm").isEmpty() || !label.value().isEmpty()) {
      keep(at + 1);
      return;
    }
    if (!label.qualifier().isEmpty()) {
      text.add(pieces.get(at));
      text.append(Scopes.ticked(cell));
    }
    at++;
  }
}
