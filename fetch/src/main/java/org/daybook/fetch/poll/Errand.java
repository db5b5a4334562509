package org.daybook.fetch.poll;

import org.daybook.core.feed.Subscription.Announced;
import org.daybook.fetch.http.Request;
import org.daybook.fetch.http.WebAddress;

/// Something to fetch, on its way. Immutable.
sealed interface Errand {
    Trail trail();

    /// The same, a step further.
    Errand along(Trail further);

    /// Lower ones of a host go first.
    int rank();

    /// What an origin says to robots.
    ///
    /// @param origin that is asked, wherever redirects lead
    record OfRobots(String origin, Trail trail) implements Errand {
        @Override
        public Errand along(Trail further) {
            return new OfRobots(origin, further);
        }

        @Override
        public int rank() {
            return 0;
        }
    }

    /// A feed.
    ///
    /// @param feed  the address of its subscription
    /// @param found whether a site's page led here
    record OfFeed(String feed, Trail trail, boolean found) implements Errand {
        @Override
        public Errand along(Trail further) {
            return new OfFeed(feed, further, found);
        }

        @Override
        public int rank() {
            return 1;
        }
    }

    /// The page of an entry.
    ///
    /// @param tries how often it was tried before
    record OfPage(Announced entry, Trail trail, int tries) implements Errand {
        @Override
        public Errand along(Trail further) {
            return new OfPage(entry, further, tries);
        }

        @Override
        public int rank() {
            return 2;
        }
    }

    default WebAddress address() {
        return trail().at();
    }

    default String host() {
        String host = address().host();
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /// The request for it, where nothing is known of what is asked for.
    default Request request() {
        return switch (this) {
            case OfRobots robots -> Request.robots(address());
            case OfFeed feed -> Request.feed(address(), java.util.Optional.empty(), java.util.Optional.empty());
            case OfPage page -> Request.page(address());
        };
    }
}
