package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;

/// Something that the text gives on another's word.
///
/// @param source  who is said to say it; absent where nobody is named
/// @param name    whose name the source is or stands for (a pronoun, a role), where the text tells
/// @param cue     the words that say that it is said
/// @param content one or more pieces, in order
/// @param inside  claims within the content: "Rossi said that Weiss denied it" holds what Weiss denied
public record Claim(
        Optional<Span> source,
        Optional<String> name,
        Optional<Span> cue,
        List<Span> content,
        Kind kind,
        Optional<Channel> channel,
        Standing standing,
        List<Claim> inside) {
    /// A claim of a source that is no more than what the text calls it, with no other inside.
    public Claim(
            Optional<Span> source,
            Optional<Span> cue,
            List<Span> content,
            Kind kind,
            Optional<Channel> channel,
            Standing standing) {
        this(source, Optional.empty(), cue, content, kind, channel, standing, List.of());
    }

    public Claim {
        content = List.copyOf(content);
        inside = List.copyOf(inside);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A claim needs content");
        }
    }

    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }

    public enum Channel {
        STATEMENT,
        INTERVIEW,
        TELEGRAM,
        X,
        FACEBOOK,
        BROADCAST,
        DOCUMENT,
        TELEPHONE,
        SPEECH,
        NEWS_CONFERENCE,
        SOCIAL_MEDIA,
        OTHER
    }

    public enum Standing {
        STATED,
        ALLEGED,
        DENIED,
        CONFIRMED,
        UNVERIFIED
    }
}
