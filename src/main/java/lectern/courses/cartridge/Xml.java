package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.DOCTYPE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML file of the package element by element. A document type ends the walk at once, so no entity is ever declared, let alone
 * fetched.
 */
final class Xml implements AutoCloseable {

    private static final int DEEPEST = 1000;

    private final String path;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;
    private boolean isOpen;

    private Xml(String path, InputStream in) throws XMLStreamException {
        this.path = path;
        this.in = in;
        this.reader = factory().createXMLStreamReader(in);
    }

    static Xml open(Archive archive, String path) {
        if (archive.file(path).orElseThrow().size() > archive.limits().xmlBytes()) {
            throw new MalformedXml(path, 0);
        }
        try {
            return new Xml(path, archive.stream(path));
        } catch (XMLStreamException malformed) {
            throw malformed(path, malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // The JDK's own parser: another one on the class path would bring other defaults.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is resolved");
        });
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end of the document. */
    boolean next() {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int advance() {
        try {
            if (isOpen && reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            int event = reader.next();
            isOpen = true;
            if (event == XMLStreamConstants.DTD) {
                throw new BrokenPackage(DOCTYPE, path);
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new MalformedXml(path, line());
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw malformed(path, malformed);
        }
    }

    /** How many elements are open here, counting the one that starts or ends. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String name) {
        return isStart() && name.equals(name());
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    String attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("").strip();
    }

    String base() {
        return Optional.ofNullable(reader.getAttributeValue(XMLConstants.XML_NS_URI, "base")).orElse("").strip();
    }

    /** All text inside the element that starts here, up to and including its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int end = depth; !(advance() == XMLStreamConstants.END_ELEMENT && depth == end);) {
            int event = reader.getEventType();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** The text of the first child, where a text is given in several languages, else the element's own text. */
    String firstText() {
        int end = depth;
        StringBuilder own = new StringBuilder();
        String first = null;
        while (!(advance() == XMLStreamConstants.END_ELEMENT && depth == end)) {
            if (isStart()) {
                String text = text();
                first = first == null && !text.isBlank() ? text : first;
            } else if (reader.getEventType() == XMLStreamConstants.CHARACTERS) {
                own.append(reader.getText());
            }
        }
        return (first == null ? own.toString() : first).strip();
    }

    int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    String path() {
        return path;
    }

    private static MalformedXml malformed(String path, XMLStreamException cause) {
        int line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNumber());
        MalformedXml malformed = new MalformedXml(path, line);
        malformed.initCause(cause);
        return malformed;
    }

    @Override
    public void close() {
        try (in) {
            reader.close();
        } catch (XMLStreamException | IOException ignored) {
            // Nothing was written; what could be read was read.
        }
    }
}
