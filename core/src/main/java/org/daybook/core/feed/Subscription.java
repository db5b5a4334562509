package org.daybook.core.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Refused;

/// A feed that is polled, and all that is remembered of it between two polls. Immutable.
///
/// @param address      as it was subscribed to: its name for ever
/// @param title        as the feed calls itself, else as the list of feeds does
/// @param home         the site's page
/// @param now          where it is asked for: another address after permanent redirects, or where a site's page led
/// @param etag         of what was read last, exactly as given (RFC 9110, 8.8.3)
/// @param lastModified the same, exactly as the server wrote it (8.8.2)
/// @param rhythm       how often it brings something, as learnt
/// @param health       how asking for it went
/// @param due          when it is asked next; of no meaning where it is gone
public record Subscription(
        String address,
        Optional<String> title,
        Optional<String> home,
        String now,
        Optional<String> etag,
        Optional<String> lastModified,
        Rhythm rhythm,
        Health health,
        Instant due) {

    public Subscription {
        if (address.isEmpty() || now.isEmpty()) {
            throw new IllegalArgumentException("A subscription needs an address");
        }
    }

    /// A feed that was never asked for.
    ///
    /// @param due when it shall be
    public static Subscription to(String address, Optional<String> title, Optional<String> home, Instant due) {
        return new Subscription(
                address, title, home, address, Optional.empty(), Optional.empty(), Rhythm.UNKNOWN, Health.NEW, due);
    }

    /// The same after another poll, due at another time.
    public Subscription with(Rhythm learnt, Health after, Instant next) {
        return new Subscription(address, title, home, now, etag, lastModified, learnt, after, next);
    }

    /// What was seen in the last days: so many entries in so many hours, older ones counting less.
    public record Rhythm(double entries, double hours) {
        public static final Rhythm UNKNOWN = new Rhythm(0, 0);

        public Rhythm {
            if (!(entries >= 0 && hours >= 0 && entries < 1e9 && hours < 1e9)) {
                throw new IllegalArgumentException("No rhythm: " + entries + " entries in " + hours + " hours");
            }
        }
    }

    /// The JSON contract has these words in lower case.
    public enum Standing {
        /// It was not asked for yet.
        NEW,
        WELL,
        /// The last poll failed; it is asked less often until one does not.
        FAILING,
        /// The site asks robots not to read it (RFC 9309).
        FORBIDDEN,
        /// The server said that it is gone for good (410): it is not asked any more.
        GONE
    }

    /// @param failures  in a row
    /// @param why       the last one failed
    /// @param asked     when it was asked for last
    /// @param answered  when that went well
    /// @param brought   when it brought something new
    /// @param unchanged polls that were answered with 304
    /// @param entries   that it brought in all
    /// @param gaps      polls after which no known entry was left in the feed: some may have been missed
    public record Health(
            Standing standing,
            int failures,
            Optional<Refused> why,
            Optional<Instant> asked,
            Optional<Instant> answered,
            Optional<Instant> brought,
            long polls,
            long unchanged,
            long entries,
            long gaps) {
        public static final Health NEW = new Health(
                Standing.NEW, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, 0);
    }

    /// An entry that a feed announced.
    ///
    /// @param key       the entry for ever, whichever feed announces it
    /// @param revision  its wording in the feed
    /// @param feed      the address of the subscription
    /// @param link      of its page
    /// @param published as the feed says it
    /// @param whole     whether the feed carries its text, so that the page need not be fetched
    /// @param line      the entry itself, in a form of whoever read it
    public record Announced(
            String key,
            String revision,
            String feed,
            Optional<String> link,
            Optional<Instant> published,
            boolean whole,
            String line) {}

    /// A feed's document as it was read.
    public record Listing(Optional<String> title, Optional<String> home, List<Announced> entries) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }
}
