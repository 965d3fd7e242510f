package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;

/**
 * The scopes below their label, or behind it.
 *
 * @param names the scopes, in order
 * @param allData whether nothing else stands there
 * @param end the index of the first piece behind them
 */
record ScopeLines(List<String> names, boolean allData, int end) {
  ScopeLines {
    names = List.copyOf(names);
  }

  static ScopeLines below(Label label, List<Piece> pieces, int at) {
    List<String> names = new ArrayList<>();
    String behind = label.value();
    if (!behind.isEmpty()) {
      names.addAll(ScopeName.in(behind));
      if (!ScopeName.isList(behind)) {
        return new ScopeLines(names, false, at + 1);
      }
    }
    int end = at + 1;
    for (int next = end; next < pieces.size(); next++) {
      Piece piece = pieces.get(next);
      if (piece.fenced() || Label.at(piece.text()) != null) {
        break;
      }
      if (!PageText.isBlank(piece.text())) {
        List<String> found = ScopeName.in(piece.text());
        boolean list = ScopeName.isList(piece.text());
        if (!list) {
          // A sentence stays, also if it was the only thing below the label.
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
