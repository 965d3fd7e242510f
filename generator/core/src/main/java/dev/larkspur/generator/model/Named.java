package dev.larkspur.generator.model;

import dev.larkspur.generator.model.Property.Place;

/** A part of an API whose Java name an overlay can choose. */
public sealed interface Named {

  /** The method that calls an operation. */
  record Method(OperationId operation) implements Named {}

  /** The first part of the names of an operation's classes. */
  record Classes(OperationId operation) implements Named {}

  /** An error of an operation, by its key. */
  record Failure(OperationId operation, String error) implements Named {}

  /**
   * The record of an event, or the first part of the names of a callback's records, by the type.
   */
  record EventRecord(String event) implements Named {}

  /** The record of a {@link Schema}, by key. */
  record Shared(String schema) implements Named {}

  /** The class of an {@link EnumType}, by key. */
  record Values(String enumType) implements Named {}

  /** A component of the record of a {@link Schema}. */
  record Component(String schema, Place place, String name) implements Named {}

  /** A known value of an {@link EnumType}. */
  record Constant(String enumType, String value) implements Named {}
}
