package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.store.PublishedEdition;

/// The editions as an Atom 1.0 feed (RFC 4287): one entry for each edition, its headlines as text. Pure.
final class AtomFeed {
    private static final int MOST_ENTRIES = 30;

    private AtomFeed() {}

    /// @param site the site's own address, without a slash at its end
    static String of(List<PublishedEdition> editions, String site) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", "Daybook");
            element(xml, "subtitle", "A finite morning edition");
            element(xml, "id", "tag:daybook.example,2026:editions");
            element(
                    xml,
                    "updated",
                    editions.isEmpty()
                            ? Instant.EPOCH.toString()
                            : EditionLayout.cut(editions.getFirst()).toString());
            xml.writeStartElement("author");
            element(xml, "name", "Daybook");
            xml.writeEndElement();
            link(xml, "self", site + "/feed.atom");
            link(xml, "alternate", site + "/");
            boolean several = EditionLayout.severalZones(editions);
            for (PublishedEdition edition :
                    editions.stream().limit(MOST_ENTRIES).toList()) {
                entry(xml, edition, site, several);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing the feed to memory cannot fail", impossible);
        }
        return out.toString();
    }

    private static void entry(XMLStreamWriter xml, PublishedEdition edition, String site, boolean several)
            throws XMLStreamException {
        ObjectNode line = EditionLayout.line(edition);
        xml.writeStartElement("entry");
        element(xml, "title", EnglishWording.weekday(edition.day()) + " " + EnglishWording.day(edition.day()));
        element(xml, "id", "tag:daybook.example,2026:edition:" + edition.day() + ":" + edition.zone());
        element(xml, "updated", EditionLayout.cut(edition).toString());
        link(xml, "alternate", site + Links.edition(edition.day(), edition.zone(), several));
        StringBuilder headlines = new StringBuilder();
        for (JsonNode item : line.path("items")) {
            Optional<String> title = EditionLine.text(item, "title");
            title.ifPresent(one -> headlines
                    .append(headlines.isEmpty() ? "" : "\n")
                    .append("• ")
                    .append(one));
        }
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(headlines.toString()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /// Without the characters that XML 1.0 cannot hold, not even escaped.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' || point == '\n' || point == '\t')
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> point != 0xFFFE && point != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
