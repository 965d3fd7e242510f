package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingFinderTest {

  @Test
  void bothTokensMayBeMembersOfAnObject() {
    OperationSpec search =
        operation("library.v1.book.search", "POST", "/books/search")
            .body(object("page_request", "page", integer("page_size"), string("page_token")))
            .data(
                objects("rows", "row"),
                object("page_response", "page", bool("has_more"), string("page_token")));

    assertPaging(
        search,
        "page_request.page_token",
        "data.page_response.page_token",
        "data.page_response.has_more",
        "data.rows");
  }

  @Test
  void ofSeveralListsWithOtherNamesNoneHoldsTheItems() {
    OperationSpec changes =
        operation("library.v1.book.changes", "GET", "/books/changes")
            .query(string("page_token"))
            .data(
                objects("book_ids", "id"),
                objects("deleted_book_ids", "id"),
                bool("has_more"),
                string("page_token"));

    assertPaging(changes, "page_token", "data.page_token", "data.has_more", null);
  }

  @Test
  void aTokenMayNameWhatItLists() {
    OperationSpec visibility =
        operation("library.v1.shelf.readers", "GET", "/readers")
            .query(string("reader_page_token"), integer("reader_page_size"))
            .data(
                objects("groups", "group"),
                objects("readers", "reader"),
                integer("has_more_readers"),
                string("reader_page_token"));

    assertPaging(
        visibility,
        "reader_page_token",
        "data.reader_page_token",
        "data.has_more_readers",
        "data.readers");
  }

  @ParameterizedTest
  @CsvSource({
    "page_token, next_page_token",
    "page_token, new_page_token",
    "next_page_token, page_token",
    "pageToken, nextPageToken",
    "cursor, next_cursor",
    "page_cursor, page_cursor"
  })
  void theNamesOfTokensVary(String parameter, String next) {
    OperationSpec list =
        operation("library.v1.book.list", "GET", "/books")
            .query(string(parameter))
            .data(objects("items", "book"), string(next));

    assertPaging(list, parameter, "data." + next, null, "data.items");
  }

  @Test
  void aTokenThatIsRepeatedIsNotTheNextOne() {
    OperationSpec list =
        operation("library.v1.book.list", "GET", "/books")
            .query(string("page_token"))
            .data(objects("items", "book"), string("page_token"), string("next_page_token"));

    assertPaging(list, "page_token", "data.next_page_token", null, "data.items");
  }

  @Test
  void theTokenMayBeBesideTheData() {
    OperationSpec list =
        operation("library.v1.book.list", "GET", "/books")
            .query(string("page_token"))
            .response(
                ResponseKind.ENVELOPE,
                integer("code"),
                objects("data", "book"),
                string("page_token"),
                bool("has_more"));

    assertPaging(list, "page_token", "page_token", "has_more", "data");
  }

  @ParameterizedTest
  @CsvSource({
    "user_page_token, group_page_token",
    "client_token, client_token",
    "page_token, cursor",
    "offset, next_page_token"
  })
  void tokensOfOtherListsAreNotPaging(String parameter, String next) {
    OperationSpec list =
        operation("library.v1.book.list", "GET", "/books")
            .query(string(parameter))
            .data(objects("items", "book"), string(next));

    assertThat(PagingFinder.find(list.build())).isNull();
  }

  @Test
  void theTokenOfAListInAListIsNotPaging() {
    OperationSpec list =
        operation("library.v1.book.list", "GET", "/books")
            .query(string("page_token"))
            .data(objects("items", "book", bool("has_more"), string("page_token")));

    assertThat(PagingFinder.find(list.build())).isNull();
  }

  private static void assertPaging(
      OperationSpec operation, String parameter, String next, String hasMore, String items) {
    assertThat(PagingFinder.find(operation.build()))
        .isEqualTo(new PagingFields(parameter, next, hasMore, items));
  }
}
