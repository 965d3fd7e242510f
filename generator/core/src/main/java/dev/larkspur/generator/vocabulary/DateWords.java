package dev.larkspur.generator.vocabulary;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of dates. Dates in digits alone and English dates are read on pages of every language.
 *
 * @param yearFirst a date whose groups are year, month and day
 * @param withoutYear a date whose groups are month and day
 * @param example a date, for messages
 * @param effective labels of the date from which a change is in effect
 */
public record DateWords(
    Pattern yearFirst, Pattern withoutYear, String example, List<String> effective) {}
