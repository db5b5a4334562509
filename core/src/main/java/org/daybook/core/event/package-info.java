/// What happened: PLOVER events with actor, target, place, day, counts and status.
@NullMarked
package org.daybook.core.event;

import org.jspecify.annotations.NullMarked;
