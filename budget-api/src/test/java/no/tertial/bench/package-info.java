/**
 * Yardsticks: what a piece of work costs beside a limit that is measured in the same run. Not part of the normal build; the
 * profile {@code bench} runs them, and docs/benchmarks.md tells what they mean.
 */
@NullMarked
package no.tertial.bench;

import org.jspecify.annotations.NullMarked;
