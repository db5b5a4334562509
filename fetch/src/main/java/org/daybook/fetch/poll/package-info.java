/// Polls feeds and fetches what they announce, through the door and on schedule.
@NullMarked
package org.daybook.fetch.poll;

import org.jspecify.annotations.NullMarked;
