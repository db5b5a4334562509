package org.daybook.web;

import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// The sources as OPML 2.0, for any feed reader: for each outlet in the last editions a feed of what this
/// store has
/// from it, and where its own site is. A store keeps no addresses of the outlets' own feeds. Reads the
/// store, else
/// pure.
final class Opml {
    private static final int EDITIONS = 30;

    private Opml() {}

    /// @param site the site's own address, without a slash at its end
    static String of(Store store, String site) {
        TreeMap<String, String> outlets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String id : articles(store.editions(EDITIONS))) {
            store.article(id)
                    .ifPresent(filed ->
                            outlets.merge(Outlets.of(filed), home(filed), (one, other) -> one.isEmpty() ? other : one));
        }
        outlets.remove(Outlets.UNNAMED);
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Daybook, the sources");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (var outlet : outlets.entrySet()) {
                outline(xml, outlet.getKey(), outlet.getValue(), site);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory cannot fail", impossible);
        }
        return out.toString();
    }

    private static void outline(XMLStreamWriter xml, String outlet, String home, String site)
            throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", XmlText.clean(outlet));
        xml.writeAttribute("title", XmlText.clean(outlet));
        xml.writeAttribute(
                "xmlUrl", site + "/feed/search.atom" + Links.query("from:\"" + outlet.replace("\"", "") + "\""));
        if (!home.isEmpty()) {
            xml.writeAttribute("htmlUrl", home);
        }
    }

    private static Set<String> articles(List<PublishedEdition> editions) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> outlets = new LinkedHashSet<>();
        for (PublishedEdition edition : editions.stream().limit(EDITIONS).toList()) {
            for (var item : EditionLayout.line(edition).path("items")) {
                for (var article : item.path("articles")) {
                    String outlet = EditionLine.text(article, "publisher").orElse("");
                    if (outlet.isEmpty() || outlets.add(outlet)) {
                        EditionLine.text(article, "id").ifPresent(ids::add);
                    }
                }
            }
        }
        return ids;
    }

    private static String home(Filed filed) {
        return filed.reading()
                .article()
                .metadata()
                .url()
                .flatMap(Links::outside)
                .map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getAuthority() + "/")
                .orElse("");
    }
}
