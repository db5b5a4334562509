/// The JSON contract: lines in and out.
@NullMarked
package org.daybook.core.record;

import org.jspecify.annotations.NullMarked;
