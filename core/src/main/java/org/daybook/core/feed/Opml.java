package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Decoding;
import org.daybook.core.capture.Outcome;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Lists of feeds as feed readers exchange them (OPML 1.0 and 2.0), read as leniently as feeds. Knows no external
/// entities; links to other lists are not followed. Pure.
public final class Opml {
    /// A list of more bytes is none of one reader's.
    private static final int LARGEST = 8 << 20;

    private static final int DEEPEST = 64;

    private Opml() {}

    /// A feed of the list.
    ///
    /// @param address of the feed, as written
    /// @param folders that it stands in, the outermost first
    public record Outline(String address, Optional<String> title, Optional<String> home, List<String> folders) {
        public Outline {
            folders = List.copyOf(folders);
        }
    }

    /// Whether a document looks like a list of feeds.
    public static boolean looksLikeOpml(byte[] bytes) {
        String head = Decoding.feed(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 4096)), Map.of());
        return head.toLowerCase(Locale.ROOT).contains("<opml");
    }

    /// Each feed once, in the order of the document.
    ///
    /// @param where to name in a refusal
    public static Outcome<List<Outline>> read(byte[] bytes, String where) {
        if (bytes.length > LARGEST) {
            return Outcome.refused("too-large", "the list has " + bytes.length + " bytes, more than " + LARGEST, where);
        }
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(Decoding.feed(bytes, Map.of()), "");
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (Element element : document.getElementsByTag("outline")) {
            attribute(element, "xmlurl")
                    .ifPresent(address -> outlines.putIfAbsent(
                            address,
                            new Outline(
                                    address,
                                    attribute(element, "title").or(() -> attribute(element, "text")),
                                    attribute(element, "htmlurl"),
                                    folders(element))));
        }
        return outlines.isEmpty()
                ? Outcome.refused(
                        "no-feeds",
                        "no outline of the list has an xmlUrl, which is where a feed's address stands",
                        where)
                : Outcome.made(List.copyOf(outlines.values()));
    }

    /// Whatever the case of its name: lists are written by hand.
    private static Optional<String> attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static List<String> folders(Element element) {
        List<String> folders = new ArrayList<>();
        for (Element folder : element.parents()) {
            if (folder.nameIs("outline")) {
                attribute(folder, "text").or(() -> attribute(folder, "title")).ifPresent(folders::addFirst);
            }
        }
        return folders;
    }
}
