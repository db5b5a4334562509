package org.daybook.fetch.poll;

import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Subscription.Listing;

/// Reads a feed's document.
@FunctionalInterface
public interface FeedSource {
    /// @param feed     the address of its subscription
    /// @param document as fetched, with its address and the response's headers
    Outcome<Listing> read(String feed, Capture document);
}
