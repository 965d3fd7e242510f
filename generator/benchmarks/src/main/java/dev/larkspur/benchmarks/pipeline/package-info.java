/**
 * Benchmarks of the pipeline from pages to classes, compared with the cost of its parsers alone.
 */
@NullMarked
package dev.larkspur.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
