package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.vocabulary.ScopeWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The scopes behind or below a label.
 *
 * @param names the scopes, in order
 * @param allData whether there is nothing but names of scopes
 * @param end the index of the first segment behind them
 */
record ScopeLines(List<String> names, boolean allData, int end) {
  ScopeLines {
    names = List.copyOf(names);
  }

  /** Reads the scopes of the label of a segment. */
  static ScopeLines below(Label label, List<Segment> segments, int at, ScopeWords words) {
    List<String> names = new ArrayList<>();
    if (!label.value().isEmpty()) {
      names.addAll(ScopeName.in(label.value()));
      if (!ScopeName.isList(label.value(), words)) {
        return new ScopeLines(names, false, at + 1);
      }
    }
    int end = at + 1;
    for (int next = end; next < segments.size(); next++) {
      Segment segment = segments.get(next);
      if (segment.endsLabel()) {
        break;
      }
      if (!segment.isBlank()) {
        List<String> found = ScopeName.in(segment.text());
        if (!ScopeName.isList(segment.text(), words)) {
          // A sentence stays in the text, also if it is all there is below the label.
          if (names.isEmpty()) {
            return new ScopeLines(found, false, at + 1);
          }
          break;
        }
        names.addAll(found);
        end = next + 1;
      }
    }
    return new ScopeLines(names, !names.isEmpty(), end);
  }
}
