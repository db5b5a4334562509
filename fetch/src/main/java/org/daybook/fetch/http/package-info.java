/// The one guarded door to the network: which addresses may be asked, how long, how much.
@NullMarked
package org.daybook.fetch.http;

import org.jspecify.annotations.NullMarked;
