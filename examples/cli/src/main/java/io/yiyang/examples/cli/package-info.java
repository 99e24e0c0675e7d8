/** The command line (命令行). Start at {@link io.yiyang.examples.cli.Main}. */
@NullMarked
package io.yiyang.examples.cli;

import org.jspecify.annotations.NullMarked;
