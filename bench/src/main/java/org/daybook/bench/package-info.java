/// Figures of speed and memory, each beside a peer's in one run. Never shipped.
@NullMarked
package org.daybook.bench;

import org.jspecify.annotations.NullMarked;
