package dev.larkspur.generator.lint;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Accepted findings. Lines are not compared, so that a finding stays accepted when text above it
 * changes.
 *
 * @param formatVersion grows when existing keys change their meaning
 * @param findings the messages without line numbers, by page and rule
 */
@JsonPropertyOrder({"formatVersion", "findings"})
public record Baseline(
    int formatVersion, SortedMap<String, SortedMap<String, List<String>>> findings) {
  private static final int FORMAT_VERSION = 1;
  private static final Pattern LINES =
      Pattern.compile("\\b(lines?) \\d+(?:, \\d+)*(?: and \\d+ more)?");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  public Baseline {
    SortedMap<String, SortedMap<String, List<String>>> copy = new TreeMap<>();
    if (findings != null) {
      findings.forEach(
          (page, rules) -> {
            SortedMap<String, List<String>> ofPage = new TreeMap<>();
            rules.forEach((rule, messages) -> ofPage.put(rule, List.copyOf(messages)));
            copy.put(page, Collections.unmodifiableSortedMap(ofPage));
          });
    }
    findings = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns the baseline that accepts these findings. */
  public static Baseline of(List<Diagnostic> accepted) {
    SortedMap<String, SortedMap<String, List<String>>> findings = new TreeMap<>();
    for (Diagnostic found : accepted) {
      findings
          .computeIfAbsent(found.location().path(), page -> new TreeMap<>())
          .computeIfAbsent(found.rule().name(), rule -> new ArrayList<>())
          .add(message(found));
    }
    findings.values().forEach(rules -> rules.values().forEach(Collections::sort));
    return new Baseline(FORMAT_VERSION, findings);
  }

  /**
   * Reads a baseline.
   *
   * @throws UserInputException if the file cannot be read
   */
  public static Baseline read(Path file) {
    try {
      Baseline read = MAPPER.readValue(Files.readAllBytes(file), Baseline.class);
      if (read == null) {
        throw new UserInputException(
            file + " is not a baseline: expected an object.",
            "Write it again with --update-baseline.");
      }
      if (read.formatVersion != FORMAT_VERSION) {
        throw new UserInputException(
            file
                + " has format version "
                + read.formatVersion
                + "; expected "
                + FORMAT_VERSION
                + ".",
            "Write it again with --update-baseline.");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new UserInputException(
          file + " is not a baseline: " + UserInputException.notAsExpected(e),
          "Write it again with --update-baseline.");
    } catch (IOException e) {
      throw new UserInputException(
          "The baseline " + file + " cannot be read: " + UserInputException.reason(e) + ".",
          Files.exists(file) ? null : "Write it with --update-baseline.");
    }
  }

  /** Returns the content of the file, sorted by page, rule and message. */
  public byte[] content() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelFile.write(out, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns the findings that this baseline does not accept. */
  public List<Diagnostic> newIn(List<Diagnostic> found) {
    Map<List<String>, Integer> left = counts();
    return found.stream().filter(finding -> !take(left, finding)).toList();
  }

  /** Returns how many accepted findings do not occur any more. */
  public int goneFrom(List<Diagnostic> found) {
    Map<List<String>, Integer> left = counts();
    found.forEach(finding -> take(left, finding));
    return left.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<List<String>, Integer> counts() {
    Map<List<String>, Integer> counts = new HashMap<>();
    findings.forEach(
        (page, rules) ->
            rules.forEach(
                (rule, messages) ->
                    messages.forEach(
                        message -> counts.merge(List.of(page, rule, message), 1, Integer::sum))));
    return counts;
  }

  private static boolean take(Map<List<String>, Integer> left, Diagnostic found) {
    List<String> key = List.of(found.location().path(), found.rule().name(), message(found));
    int count = left.getOrDefault(key, 0);
    if (count == 0) {
      return false;
    }
    left.put(key, count - 1);
    return true;
  }

  private static String message(Diagnostic found) {
    return LINES.matcher(found.message()).replaceAll("$1");
  }
}
