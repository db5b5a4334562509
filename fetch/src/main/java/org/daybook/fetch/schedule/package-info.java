/// When to ask whom: rhythms, back-off, turns of hosts, the clock.
@NullMarked
package org.daybook.fetch.schedule;

import org.jspecify.annotations.NullMarked;
