package dev.larkspur.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeConversionTest {
  private static final Type NUMBER = new Type.NumberType("number");

  @Test
  void aTextOfANumberBecomesTheNumber() {
    JsonNode number = TypeConversion.defaultValue(TextNode.valueOf("1.5e3"), NUMBER);

    assertThat(number.decimalValue()).isEqualByComparingTo("1500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e-99999", "1e9999999999", "x"})
  void aTextOfAnUnusualNumberIsDropped(String text) {
    assertThat(TypeConversion.defaultValue(TextNode.valueOf(text), NUMBER)).isNull();
  }
}
