/**
 * The model of an API: records without Java names, in memory and in JSON, which {@code
 * docs/model.md} specifies.
 */
@NullMarked
package dev.larkspur.generator.model;

import org.jspecify.annotations.NullMarked;
