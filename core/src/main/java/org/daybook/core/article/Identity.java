package org.daybook.core.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Who an article is, for ever: the same page fetched twice, from a feed or from a file, gets the same id. Pure,
/// thread-safe.
public final class Identity {
    /// 64 bits: two of a hundred million articles share an id with a chance of one in 3,700.
    private static final int DIGITS = 16;

    /// Parameters of an address that say where the reader came from, not what is read.
    private static final String[] TRACKING = {"utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "ref=", "at_", "cmp="};

    private Identity() {}

    /// From the address where it is known, else from publisher, title and text: 16 hexadecimal digits.
    public static String of(Article article) {
        Metadata metadata = article.metadata();
        String known = metadata.url()
                .map(Identity::address)
                .orElseGet(() -> metadata.publisher().orElse("")
                        + '\n'
                        + metadata.title().orElse("")
                        + '\n'
                        + article.text());
        return hash(known).substring(0, DIGITS);
    }

    /// Which wording of the article this is: SHA-256 of title and text, 64 hexadecimal digits.
    public static String revision(Article article) {
        return hash(article.metadata().title().orElse("") + '\n' + article.text());
    }

    /// SHA-256 of the UTF-8 bytes, hexadecimal.
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /// The address without scheme, `www.`, fragment, tracking parameters and a slash at its end.
    public static String address(String url) {
        String address = url.strip();
        int fragment = address.indexOf('#');
        address = fragment < 0 ? address : address.substring(0, fragment);
        int scheme = address.indexOf("://");
        address = scheme < 0 ? address : address.substring(scheme + 3);
        int slash = address.indexOf('/');
        String host = (slash < 0 ? address : address.substring(0, slash)).toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        String rest = slash < 0 ? "" : address.substring(slash);
        int question = rest.indexOf('?');
        if (question >= 0) {
            rest = rest.substring(0, question) + kept(rest.substring(question + 1));
        }
        return host + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    private static String kept(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&")) {
            String lower = parameter.toLowerCase(Locale.ROOT);
            boolean tracking = lower.isEmpty();
            for (String name : TRACKING) {
                tracking |= lower.startsWith(name);
            }
            if (!tracking) {
                kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return kept.toString();
    }
}
