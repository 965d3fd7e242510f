package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of a notice.
 *
 * @param head the words of its header
 * @param rows its rows
 * @param codeColumn the column of error codes; -1 if the header does not name exactly one
 * @param twoCodes whether it has several, such as the codes before and after a change
 */
record NoticeTable(NoticeLine head, List<NoticeRow> rows, int codeColumn, boolean twoCodes) {

  static NoticeTable of(Table table, Vocabulary words) {
    List<Integer> columns = columnsOfCodes(table.header(), words);
    int column = columns.size() == 1 ? columns.get(0) : -1;
    String head = table.header().stream().map(Cell::text).collect(Collectors.joining(" | "));
    return new NoticeTable(
        new NoticeLine(head, head, true, table.location()),
        table.rows().stream().map(row -> NoticeRow.of(row, column, words)).toList(),
        column,
        columns.size() > 1);
  }

  private static List<Integer> columnsOfCodes(List<Cell> head, Vocabulary words) {
    List<Integer> columns = new ArrayList<>();
    List<Integer> ofNewCodes = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String title = words.sectionTitles().bareWords(head.get(i).text()).toLowerCase(Locale.ROOT);
      if (words.notices().errorCode().stream().anyMatch(title::endsWith)) {
        columns.add(i);
        if (words.notices().newCode().stream().anyMatch(title::contains)) {
          ofNewCodes.add(i);
        }
      }
    }
    return ofNewCodes.size() == 1 ? ofNewCodes : columns;
  }
}
