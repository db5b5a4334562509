package org.daybook.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who is logged in: names of sessions, 256 bits of chance each, of which only the hash is remembered. They end
/// with the program, with a logout, and after a time unused. Safe for any number of threads.
final class Sessions {
    /// Unused for so long, a session is over; in any case after the second.
    static final Duration UNUSED = Duration.ofDays(14);

    static final Duration LONGEST = Duration.ofDays(90);

    /// One person's browsers; of more, the one unused for longest ends.
    private static final int MOST = 50;

    private static final int BYTES = 32;

    private record Session(Instant begun, Instant used) {}

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>(MOST, 0.75f, true);

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /// A new session, under a name that nobody has proposed.
    synchronized String begin() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sessions.put(Access.hash(name), new Session(now, now));
        Iterator<String> oldest = sessions.keySet().iterator();
        while (sessions.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return name;
    }

    synchronized boolean holds(String name) {
        String key = Access.hash(name);
        Session session = sessions.get(key);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        if (now.isAfter(session.used().plus(UNUSED))
                || now.isAfter(session.begun().plus(LONGEST))) {
            sessions.remove(key);
            return false;
        }
        sessions.put(key, new Session(session.begun(), now));
        return true;
    }

    synchronized void end(String name) {
        sessions.remove(Access.hash(name));
    }
}
