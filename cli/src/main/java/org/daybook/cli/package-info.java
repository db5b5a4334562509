/// The command line, and the one page on which everything is wired by hand.
@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
