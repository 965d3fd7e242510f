/** What the way from pages to classes costs, beside what its libraries alone would cost. */
@NullMarked
package dev.larkspur.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
