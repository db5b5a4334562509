package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;

/// Something that the text gives on another's word.
///
/// @param source  who is said to say it; absent where nobody is named
/// @param cue     the words that say that it is said
/// @param content one or more pieces, in order
public record Claim(
        Optional<Span> source,
        Optional<Span> cue,
        List<Span> content,
        Kind kind,
        Optional<Channel> channel,
        Standing standing) {
    public Claim {
        content = List.copyOf(content);
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
