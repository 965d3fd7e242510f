package dev.larkspur.cli.work;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the work of code that {@link CountingClassLoader} has instrumented: calls, repetitions of
 * loops, characters that the JDK searches or copies, and elements of lists that it searches.
 *
 * <p>A method with a receiver as its first parameter replaces the method of the JDK with this name.
 */
public final class Work {
  private static final LongAdder DONE = new LongAdder();

  private Work() {}

  static long done() {
    return DONE.sum();
  }

  /** Counts a call or the repetition of a loop. */
  public static void step() {
    DONE.increment();
  }

  /** Counts a text that the JDK made. */
  public static void made(String text) {
    DONE.add(text == null ? 0 : text.length());
  }

  public static int indexOf(String text, String part) {
    return indexOf(text, part, 0);
  }

  public static int indexOf(String text, String part, int from) {
    return forwards(text, from, text.indexOf(part, from));
  }

  public static int indexOf(String text, int c) {
    return indexOf(text, c, 0);
  }

  public static int indexOf(String text, int c, int from) {
    return forwards(text, from, text.indexOf(c, from));
  }

  public static int lastIndexOf(String text, String part) {
    return lastIndexOf(text, part, text.length());
  }

  public static int lastIndexOf(String text, String part, int from) {
    return backwards(text, from, text.lastIndexOf(part, from));
  }

  public static int lastIndexOf(String text, int c) {
    return lastIndexOf(text, c, text.length());
  }

  public static int lastIndexOf(String text, int c, int from) {
    return backwards(text, from, text.lastIndexOf(c, from));
  }

  public static boolean contains(String text, CharSequence part) {
    return indexOf(text, part.toString()) >= 0;
  }

  public static boolean equals(String text, Object other) {
    boolean compared = other instanceof String it && it.length() == text.length();
    DONE.add(compared ? text.length() : 1);
    return text.equals(other);
  }

  public static StringBuilder insert(StringBuilder text, int at, String part) {
    DONE.add(text.length() - at);
    return text.insert(at, part);
  }

  public static StringBuilder insert(StringBuilder text, int at, char c) {
    DONE.add(text.length() - at);
    return text.insert(at, c);
  }

  public static StringBuilder delete(StringBuilder text, int from, int to) {
    DONE.add(text.length() - from);
    return text.delete(from, to);
  }

  public static StringBuilder deleteCharAt(StringBuilder text, int at) {
    DONE.add(text.length() - at);
    return text.deleteCharAt(at);
  }

  public static int indexOf(StringBuilder text, String part) {
    DONE.add(text.length());
    return text.indexOf(part);
  }

  public static int lastIndexOf(StringBuilder text, String part) {
    DONE.add(text.length());
    return text.lastIndexOf(part);
  }

  public static boolean contains(List<?> list, Object element) {
    DONE.add(list.size());
    return list.contains(element);
  }

  public static int indexOf(List<?> list, Object element) {
    DONE.add(list.size());
    return list.indexOf(element);
  }

  public static Object remove(List<?> list, int index) {
    DONE.add(list.size() - index);
    return list.remove(index);
  }

  public static boolean remove(List<?> list, Object element) {
    DONE.add(list.size());
    return list.remove(element);
  }

  public static <E> void add(List<E> list, int index, E element) {
    DONE.add(list.size() - index);
    list.add(index, element);
  }

  public static <E> boolean addAll(List<E> list, Collection<? extends E> elements) {
    DONE.add(elements.size());
    return list.addAll(elements);
  }

  public static String toLowerCase(String text, Locale locale) {
    DONE.add(text.length());
    return text.toLowerCase(locale);
  }

  public static String strip(String text) {
    DONE.add(text.length());
    return text.strip();
  }

  public static boolean isBlank(String text) {
    DONE.add(text.length() - text.stripLeading().length());
    return text.isBlank();
  }

  private static int forwards(String text, int from, int found) {
    DONE.add(1 + Math.max(0, (found < 0 ? text.length() : found) - Math.max(0, from)));
    return found;
  }

  private static int backwards(String text, int from, int found) {
    DONE.add(1 + Math.max(0, Math.min(text.length(), from) - Math.max(0, found)));
    return found;
  }
}
