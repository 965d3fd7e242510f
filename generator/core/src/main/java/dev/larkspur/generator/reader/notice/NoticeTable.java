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
 * @param head the words of its head
 * @param rows its rows
 * @param codeColumn the column of error codes; -1 if the head names none
 * @param twoCodes whether it has several, such as those of before and of now
 */
record NoticeTable(NoticeLine head, List<NoticeRow> rows, int codeColumn, boolean twoCodes) {
  private static final List<String> CODES = List.of("错误码", "返回码", "errorcode", "code");
  private static final List<String> OF_NOW = List.of("新", "后");

  static NoticeTable of(Table table) {
    List<Integer> columns = columnsOfCodes(table.header());
    int column = columns.size() == 1 ? columns.get(0) : -1;
    String words = table.header().stream().map(Cell::text).collect(Collectors.joining(" | "));
    return new NoticeTable(
        new NoticeLine(words, words, true, table.location()),
        table.rows().stream().map(row -> NoticeRow.of(row, column)).toList(),
        column,
        columns.size() > 1);
  }

  private static List<Integer> columnsOfCodes(List<Cell> head) {
    List<Integer> columns = new ArrayList<>();
    List<Integer> ofNow = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String words =
          Vocabulary.all()
              .get(0)
              .sectionTitles()
              .bareWords(head.get(i).text())
              .toLowerCase(Locale.ROOT);
      if (CODES.stream().anyMatch(words::endsWith)) {
        columns.add(i);
        if (OF_NOW.stream().anyMatch(words::contains)) {
          ofNow.add(i);
        }
      }
    }
    return ofNow.size() == 1 ? ofNow : columns;
  }
}
