/// The door: bytes as fetched, with whatever is known beside them, and the refusals of what cannot be read.
@NullMarked
package org.daybook.core.capture;

import org.jspecify.annotations.NullMarked;
