/// What sites ask of robots (RFC 9309).
@NullMarked
package org.daybook.fetch.robots;

import org.jspecify.annotations.NullMarked;
