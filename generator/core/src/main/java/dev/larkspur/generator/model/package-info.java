/**
 * What an API is: records only, in JSON as in memory. Program-readable contract: {@code
 * docs/model.md}.
 */
@NullMarked
package dev.larkspur.generator.model;

import org.jspecify.annotations.NullMarked;
