/** Benchmarks of calls: a bare HTTP client, the generated client and the platform's own SDK. */
@NullMarked
package dev.larkspur.benchmarks;

import org.jspecify.annotations.NullMarked;
