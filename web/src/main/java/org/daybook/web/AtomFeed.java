package org.daybook.web;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed in Atom 1.0 (RFC 4287). Pure.
final class AtomFeed {
    private AtomFeed() {}

    /// @param site the site's own address, without a slash at its end
    static String of(Syndicated feed, String site) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", feed.title());
            element(xml, "id", feed.id());
            element(xml, "updated", feed.updated().toString());
            author(xml, "Daybook");
            link(xml, "self", site + feed.at("atom"));
            link(xml, "alternate", site + feed.page());
            for (Syndicated.Entry entry : feed.entries()) {
                entry(xml, entry, feed.updated(entry), site);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing the feed to memory cannot fail", impossible);
        }
        return out.toString();
    }

    private static void entry(XMLStreamWriter xml, Syndicated.Entry entry, Instant updated, String site)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", entry.title());
        element(xml, "id", entry.id());
        element(xml, "updated", updated.toString());
        if (!entry.author().isEmpty()) {
            author(xml, entry.author());
        }
        link(xml, "alternate", site + entry.page());
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(XmlText.clean(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
