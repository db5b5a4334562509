package org.daybook.core.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Relative addresses made absolute, alone and inside HTML. Nothing is fetched.
final class Addresses {
    private static final Set<String> LINKING = Set.of(
            "href",
            "src",
            "cite",
            "action",
            "longdesc",
            "usemap",
            "codebase",
            "data",
            "background",
            "classid",
            "profile");

    private Addresses() {}

    /// The address as seen from the base; unchanged where either cannot be read as an address.
    static String resolve(String base, String address) {
        String stripped = address.strip();
        if (base.isEmpty() || stripped.isEmpty()) {
            return stripped;
        }
        String resolved = StringUtil.resolve(base, stripped);
        return resolved.isEmpty() ? stripped : resolved;
    }

    /// Whether this is an address with a scheme.
    static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return address.toLowerCase(Locale.ROOT).startsWith("http");
        }
    }

    /// HTML in one spelling, its addresses made absolute; text without markup is given back as it is.
    static String html(String value, String base) {
        if (value.indexOf('<') < 0) {
            return value;
        }
        Document document = Parser.htmlParser().parseInput("<body>" + value, base);
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        for (Element element : document.body().getAllElements()) {
            element.attributes().forEach(attribute -> {
                if (LINKING.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                    attribute.setValue(resolve(base, attribute.getValue()));
                }
            });
        }
        return document.body().html().strip();
    }
}
