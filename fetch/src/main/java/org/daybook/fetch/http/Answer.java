package org.daybook.fetch.http;

import java.util.Map;
import java.util.Optional;

/// What a server answered, whatever its status. The array is shared, not copied; nobody may write to it.
///
/// @param headers names in lower case; of several with one name the values joined by `, ` (RFC 9110, 5.2)
/// @param body    out of its compression; empty where there is none
@SuppressWarnings("ArrayRecordComponent")
public record Answer(WebAddress address, int status, Map<String, String> headers, byte[] body) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /// Whether it leads on to another address (RFC 9110, 15.4); 304 does not.
    public boolean isRedirect() {
        return (isPermanentRedirect() || status == 302 || status == 303 || status == 307)
                && headers.containsKey("location");
    }

    /// Whether the new address should be used from now on (15.4.2, 15.4.9).
    public boolean isPermanentRedirect() {
        return status == 301 || status == 308;
    }
}
