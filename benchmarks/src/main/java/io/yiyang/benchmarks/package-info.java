/** Speed as ratios within one run (性能基准). Start at {@link io.yiyang.benchmarks.SettlementBenchmark}. */
@NullMarked
package io.yiyang.benchmarks;

import org.jspecify.annotations.NullMarked;
