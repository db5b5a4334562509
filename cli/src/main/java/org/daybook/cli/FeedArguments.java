package org.daybook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.feed.Opml;
import org.daybook.core.feed.Opml.Outline;
import org.daybook.fetch.http.WebAddress;

/// The arguments of `run`, parted: feeds to follow, and files and folders to read. A feed is an address of the web, or
/// stands in a list (OPML).
///
/// @param feeds each once
record FeedArguments(List<Outline> feeds, List<String> files) {
    FeedArguments {
        feeds = List.copyOf(feeds);
        files = List.copyOf(files);
    }

    /// @throws IOException when a list cannot be read or holds no feed, or an address is none
    static FeedArguments of(List<String> arguments) throws IOException {
        List<Outline> feeds = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            if (isAddress(argument)) {
                made(WebAddress.of(argument));
                feeds.add(new Outline(argument.strip(), Optional.empty(), Optional.empty(), List.of()));
            } else if (isList(argument)) {
                feeds.addAll(made(Opml.read(Files.readAllBytes(Path.of(argument)), argument)));
            } else {
                files.add(argument);
            }
        }
        List<Outline> once = new ArrayList<>();
        for (Outline feed : feeds) {
            if (once.stream().noneMatch(other -> other.address().equals(feed.address()))) {
                once.add(feed);
            }
        }
        return new FeedArguments(once, files);
    }

    private static <T> T made(Outcome<T> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Made<T>(var value) -> value;
            case Outcome.Not<T>(Refused why) ->
                throw new IOException(why.code() + ": " + why.where() + ": " + why.what());
        };
    }

    private static boolean isAddress(String argument) {
        String lower = argument.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static boolean isList(String argument) throws IOException {
        String lower = argument.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".opml") && !lower.endsWith(".xml")) {
            return false;
        }
        Path file = Path.of(argument);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return lower.endsWith(".opml") || Opml.looksLikeOpml(in.readNBytes(4096));
        }
    }
}
