package org.daybook.fetch.poll;

import java.time.Instant;
import java.util.Optional;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.http.Answer;

/// An entry that is ready to be read.
///
/// @param page its page as fetched; empty where the feed carries the text, or the page could not be had
/// @param at   when it was there
public record Delivery(Announced entry, Optional<Answer> page, Instant at) {}
