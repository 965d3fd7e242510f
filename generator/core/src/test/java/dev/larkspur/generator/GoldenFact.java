package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * A line of a case's {@code facts.txt}: {@code /pointer = json}, {@code /pointer size n}, or {@code
 * java <file> has <text>}.
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

  void check(JsonNode model, GeneratedCode code) throws JsonProcessingException {
    switch (verb) {
      case "has" -> assertThat(code.file(subject)).as(subject).contains(value);
      case "size" -> assertThat(model.at(subject)).as(subject).hasSize(Integer.parseInt(value));
      case "=" ->
          assertThat(model.at(subject)).as(subject).isEqualTo(new ObjectMapper().readTree(value));
      default -> throw new AssertionError(String.format(Locale.ROOT, "No such fact: %s", this));
    }
  }
}
