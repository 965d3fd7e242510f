package dev.larkspur.generator.vocabulary;

import java.util.Map;

/**
 * The words of rate limits such as {@code 1000 次/分钟}.
 *
 * @param times the word behind the number of requests
 * @param per signs or words between the requests and the period, each one character
 * @param periods words with which periods begin, and the seconds that each lasts
 */
public record RateLimitWords(String times, String per, Map<String, Integer> periods) {}
