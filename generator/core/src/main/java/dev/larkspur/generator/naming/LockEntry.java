package dev.larkspur.generator.naming;

/**
 * One line of a lock.
 *
 * @param value the Java name, the owner of an id, or the id of a page
 * @param retired whether no page describes the element any more; its name is kept for it
 */
public record LockEntry(String value, boolean retired) {

  static LockEntry inUse(String value) {
    return new LockEntry(value, false);
  }

  LockEntry asRetired() {
    return new LockEntry(value, true);
  }
}
