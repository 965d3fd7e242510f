package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One description cell to a {@link Description}. A labelled part leaves the text only if it became
 * data; what could not be read stays where it was.
 */
public final class DescriptionReader {
  private final Vocabulary words;
  private final Cell cell;
  private final String name;
  private final Type type;
  private final DescriptionFindings findings;
  private final List<Piece> pieces;
  private final Remainder text = new Remainder();
  private final ConstraintsReader constraints;
  private final List<EnumItem> enumItems = new ArrayList<>();
  private final Set<String> scopes;
  private @Nullable JsonNode example;
  private @Nullable JsonNode defaultValue;
  private @Nullable Boolean holdsJson;
  private int at;

  private DescriptionReader(
      Cell cell, String name, Type type, Vocabulary words, Diagnostics diagnostics) {
    this.words = words;
    this.cell = cell;
    this.name = name;
    this.type = type;
    this.findings = new DescriptionFindings(cell, diagnostics);
    this.pieces = Piece.of(cell.markdown());
    this.constraints = new ConstraintsReader(type);
    this.scopes = new LinkedHashSet<>(Scopes.names(cell, diagnostics));
  }

  /** Reads the cell of a field of this name and type. */
  public static Description read(
      Cell cell, String name, Type type, Vocabulary words, Diagnostics diagnostics) {
    return new DescriptionReader(cell, name, type, words, diagnostics).read();
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
    if (hasEnumTags()) {
      text.leadsNowhere();
    }
    String rest = text.toString();
    return new Description(
        rest,
        example,
        defaultValue,
        enumItems,
        constraints.read(),
        List.copyOf(scopes),
        isAdvisedAgainst(rest));
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
    return words.deprecation().isAnnounced(ofTheField);
  }

  private void plain(Piece piece) {
    if (!piece.fenced()) {
      if (constraints.takeUnlabelled(piece.text()) || isScopesApart(piece.text())) {
        take(at + 1);
        return;
      }
      int announcement = EnumList.announcement(piece.text());
      if (announcement >= 0) {
        announced(piece, announcement);
        return;
      }
      if (EnumList.isAnnouncedInPassing(piece.text()) && isAboutTheField(piece.text())) {
        enumList(at + 1, false);
      }
    }
    text.add(piece);
    at++;
  }

  /** Scopes in a line of their own leave the text unless the line before leads to them. */
  private boolean isScopesApart(String line) {
    return ScopeName.isList(line) && scopes.containsAll(ScopeName.in(line)) && !text.announces();
  }

  /** Prose that ends by announcing a list; the announcement goes if the list becomes data. */
  private void announced(Piece piece, int announcement) {
    String before = PageText.strip(piece.text().substring(0, announcement));
    boolean apart = before.isEmpty() || "。，,.；;".indexOf(before.charAt(before.length() - 1)) >= 0;
    int first = at + 1;
    if (isAboutTheField(piece.text()) && enumList(first, apart)) {
      text.add(new Piece(before, piece.separator(), false, piece.start()));
      text.leadsNowhere();
    } else {
      keep(first);
    }
  }

  private boolean isAboutTheField(String announcing) {
    return !ListSubject.isAnother(announcing, name);
  }

  private void keep(int end) {
    while (at < end) {
      text.add(pieces.get(at++));
    }
  }

  /** What stands up to an index became data. */
  private void take(int end) {
    text.tookAway(pieces.get(at));
    at = end;
  }

  private void example(Label label) {
    WrittenExample written = example == null ? WrittenExample.of(label, pieces, at) : null;
    if (written == null) {
      keep(at + 1);
      return;
    }
    example = FieldValues.example(written.value(), type);
    if (written.labelStays()) {
      keep(at + 1);
    }
    Piece first = pieces.get(at);
    take(written.end());
    if (!written.remark().isEmpty()) {
      text.add(new Piece(written.remark(), first.separator(), false, first.start()));
    }
  }

  private void defaultValue(Label label) {
    LabelledValue value = LabelledValue.of(label, pieces, at);
    JsonNode read = value.text().isEmpty() ? null : FieldValues.defaultValue(value.text(), type);
    if (read != null && (defaultValue == null || defaultValue.equals(read))) {
      defaultValue = read;
      take(value.end());
    } else if (value.text().isEmpty() || defaultValue != null) {
      keep(at + 1);
    } else {
      findings.unreadableDefault(pieces.get(at), value.text(), type);
      keep(value.end());
    }
  }

  /** A bullet list of values; with md-enum under the label nothing is left of it. */
  private void values(Label label) {
    int first = at + 1;
    if (PageText.isBlank(label.value()) && enumList(first, true)) {
      return;
    }
    if (hasEnumTags() && PageText.isBlank(label.value())) {
      take(first);
      return;
    }
    keep(first);
  }

  private boolean enumList(int first, boolean take) {
    if (!ListSubject.canBeListed(type) || holdsJson()) {
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
    take(list.end());
    return true;
  }

  /** Whether the example, which may stand behind the list, is JSON with members of its own. */
  private boolean holdsJson() {
    if (holdsJson == null) {
      holdsJson = ListSubject.holdsJson(firstExample(), type);
    }
    return holdsJson;
  }

  private @Nullable JsonNode firstExample() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Label label = piece.fenced() ? null : Label.at(piece.text());
      if (label != null && label.kind() == Label.Kind.EXAMPLE) {
        WrittenExample written = WrittenExample.of(label, pieces, i);
        return written == null ? null : FieldValues.example(written.value(), type);
      }
    }
    return null;
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
      unreadableRule(label.value(), pieces.get(at));
      keep(at + 1);
      return;
    }
    Piece heading = pieces.get(at);
    boolean announced = !label.value().isEmpty();
    if (announced) {
      text.tookAway(heading);
    }
    at++;
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (PageText.isBlank(piece.text())) {
        text.add(piece);
        at++;
      } else if (piece.fenced()
          || Label.at(piece.text()) != null
          || !ConstraintsReader.isRule(piece.text())) {
        break;
      } else if (constraints.take(piece.text())) {
        if (!announced) {
          text.tookAway(heading);
        }
        take(at + 1);
        announced = true;
      } else {
        if (!announced) {
          text.add(heading);
          announced = true;
        }
        unreadableRule(piece.text(), piece);
        text.add(piece);
        at++;
      }
    }
  }

  private void unreadableRule(String rule, Piece piece) {
    if (!constraints.takePart(rule)) {
      findings.unreadableRule(piece, rule);
    }
  }

  /** The scopes below the label; a condition on them is worth keeping as text. */
  private void scopes(Label label) {
    ScopeLines lines = ScopeLines.below(label, pieces, at);
    scopes.addAll(lines.names());
    if (!lines.allData()) {
      keep(at + 1);
      return;
    }
    if (!label.qualifier().isEmpty()) {
      text.add(pieces.get(at));
      text.append(label.value().isEmpty() ? Scopes.ticked(lines.names()) : "");
      at = lines.end();
      return;
    }
    take(lines.end());
  }
}
