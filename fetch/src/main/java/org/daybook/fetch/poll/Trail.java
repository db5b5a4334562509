package org.daybook.fetch.poll;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.capture.Outcome;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.http.WebAddress;

/// The way from an address over redirects to where it is asked for now. Each step is an address like any other: read
/// anew, checked anew by robots.txt, the host's turn and the door. Immutable.
///
/// @param at      where it leads now
/// @param passed  the addresses before, the first one first
/// @param settled the last address that was reached by permanent redirects alone: what to remember (RFC 9110, 15.4.2)
record Trail(WebAddress at, List<WebAddress> passed, WebAddress settled) {
    /// RFC 9309 asks for five at least for robots.txt; browsers give up at twenty.
    private static final int MOST = 8;

    Trail {
        passed = List.copyOf(passed);
    }

    static Trail from(WebAddress address) {
        return new Trail(address, List.of(), address);
    }

    /// The next step; refused when it leads nowhere, in a circle, or too far.
    Outcome<Trail> follow(Answer redirect) {
        String location = redirect.headers().getOrDefault("location", "");
        if (passed.size() >= MOST) {
            return Outcome.refused("too-many-redirects", "more than " + MOST + " redirects", at.toString());
        }
        return at.resolve(location).then(next -> {
            if (next.equals(at) || passed.contains(next)) {
                return Outcome.refused("circular-redirects", "it leads back to " + next, at.toString());
            }
            List<WebAddress> steps = new ArrayList<>(passed);
            steps.add(at);
            boolean remembered = redirect.isPermanentRedirect()
                    && settled.equals(at)
                    && (next.isEncrypted() || !at.isEncrypted()); // nobody is led away from encryption for good
            return Outcome.made(new Trail(next, steps, remembered ? next : settled));
        });
    }

    /// Where it began.
    WebAddress beginning() {
        return passed.isEmpty() ? at : passed.getFirst();
    }
}
