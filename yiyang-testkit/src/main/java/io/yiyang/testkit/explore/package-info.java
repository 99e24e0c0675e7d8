/** Exhaustive walks over workflows on the real code (穷举检验). Start at {@link io.yiyang.testkit.explore.TableExplorer}. */
@NullMarked
package io.yiyang.testkit.explore;

import org.jspecify.annotations.NullMarked;
