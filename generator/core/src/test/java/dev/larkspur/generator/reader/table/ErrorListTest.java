package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;

class ErrorListTest {
  private static final String HEAD = "|HTTP 状态码|错误码|描述|排查建议|\n|-|-|-|-|\n";
  private final Fixture fixture = new Fixture();

  @Test
  void rowsKeepTheirOrderAndDuplicateCodes() {
    Operation operation =
        read(
            "### 错误码\n"
                + HEAD
                + "|400|1001|Bad name.|Rename it.|\n|200|1001|Bad `%v`.|Try again.|\n");

    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::httpStatus, ErrorCode::message, ErrorCode::advice)
        .containsExactly(
            tuple(1001L, 400, "Bad name.", "Rename it."),
            tuple(1001L, 200, "Bad `%v`.", "Try again."));
  }

  @Test
  void withoutAStatusColumnThereIsNoStatus() {
    Operation operation = read("### 错误码\n|错误码|说明|排查建议|\n|-|-|-|\n|1001|Bad name.|Rename it.|\n");

    assertThat(operation.errors().get(0).httpStatus()).isNull();
    assertThat(operation.errors().get(0).message()).isEqualTo("Bad name.");
  }

  @Test
  void twoErrorTablesFormOneList() {
    Operation operation =
        read(
            "### 错误码\n"
                + HEAD
                + "|400|1001|A.|B.|\n\n## 补充错误码\n|错误码|原因|排查建议|\n|-|-|-|\n|1002|C.|D.|\n");

    assertThat(operation.errors()).extracting(ErrorCode::code).containsExactly(1001L, 1002L);
  }

  @Test
  void subErrorsBelongToTheCodeInTheirHeading() {
    Operation operation =
        read(
            "### 错误码\n"
                + HEAD
                + "|400|1001|A.|B.|\n|400|1002|C.|D.|\n\n### 1002 子错误码\n|错误码|描述|排查建议|\n|-|-|-|\n|7|E.|F.|\n");

    assertThat(operation.errors().get(0).subErrors()).isEmpty();
    assertThat(operation.errors().get(1).subErrors())
        .extracting(ErrorCode::code, ErrorCode::httpStatus, ErrorCode::message)
        .containsExactly(tuple(7L, null, "E."));
  }

  @Test
  void subErrorsWithoutAParentAreOrphansAndReported() {
    Operation operation = read("### 1003 子错误码\n|错误码|描述|\n|-|-|\n|7|E.|\n");

    assertThat(operation.orphanSubErrors()).extracting(ErrorCode::code).containsExactly(7L);
    assertThat(fixture.rules()).containsExactly(Rule.SUB_ERRORS_ORPHANED);
  }

  @Test
  void aCodeThatIsNotAnIntegerIsReported() {
    Operation operation = read("### 错误码\n" + HEAD + "|400|many|A.|B.|\n|-|`1002`|C.|D.|\n");

    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::httpStatus)
        .containsExactly(tuple(1002L, null));
    assertThat(fixture.rules()).containsExactly(Rule.ERROR_CODE_NOT_A_NUMBER);
    assertThat(fixture.ledger.reported(Ledger.Entry.ERROR)).isEqualTo(1);
    assertThat(fixture.ledger.modelled(Ledger.Entry.ERROR)).isEqualTo(1);
  }

  @Test
  void aStatusIsOneNumberWithOptionalText() {
    Operation operation =
        read(
            "### 错误码\n"
                + HEAD
                + "|400 Bad Request|1|A.|B.|\n|HTTP 403|2|A.|B.|\n|400/403|3|A.|B.|\n|4xx|4|A.|B.|\n");

    assertThat(operation.errors())
        .extracting(ErrorCode::httpStatus)
        .containsExactly(400, 403, null, null);
    assertThat(fixture.rules())
        .containsExactly(Rule.HTTP_STATUS_UNREADABLE, Rule.HTTP_STATUS_UNREADABLE);
  }

  private Operation read(String below) {
    return fixture.operation(get("\n## 响应\n" + below));
  }
}
