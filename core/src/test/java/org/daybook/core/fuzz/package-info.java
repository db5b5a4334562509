/// Documents that no one would publish, and that strangers send all the same.
@NullMarked
package org.daybook.core.fuzz;

import org.jspecify.annotations.NullMarked;
