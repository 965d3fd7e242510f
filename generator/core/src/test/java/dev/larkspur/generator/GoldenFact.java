package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * A line of a case's {@code facts.txt}: {@code /pointer = json} or {@code /pointer size n} about
 * the model file, or {@code java <file> has <text>} about a source below the base package.
 */
record GoldenFact(String subject, String verb, String value) {
  static GoldenFact of(String line) {
    String[] words = line.split(" ", 3);
    if (words[0].equals("java")) {
      String[] rest = words[2].split(" ", 2);
      return new GoldenFact(words[1], rest[0], rest[1]);
    }
    return new GoldenFact(words[0], words[1], words[2]);
  }

  void check(GoldenResult result) throws JsonProcessingException {
    switch (verb) {
      case "has" -> assertThat(result.code().file(subject)).as(subject).contains(value);
      case "size" -> assertThat(at(result)).as(subject).hasSize(Integer.parseInt(value));
      case "=" -> assertThat(at(result)).as(subject).isEqualTo(new ObjectMapper().readTree(value));
      default -> throw new AssertionError(String.format(Locale.ROOT, "Unknown fact: %s", this));
    }
  }

  private JsonNode at(GoldenResult result) {
    return result.model().requiredAt(subject);
  }
}
