/// A soak: `daybook run` at the highest rate it holds, for as long as it is told, and what it takes meanwhile. Never
/// shipped.
@NullMarked
package org.daybook.bench.soak;

import org.jspecify.annotations.NullMarked;
