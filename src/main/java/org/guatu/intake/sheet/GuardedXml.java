package org.guatu.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.guatu.refusal.Refusal;

/**
 * An XML part of a workbook read from front to back. No document type, so no entity of any kind; no more bytes than {@link Limits} allow,
 * counted while unpacking, since what a zip says of its sizes may be untrue.
 */
final class GuardedXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;

    private GuardedXml(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
    }

    static GuardedXml open(ZipFile zip, ZipEntry entry) {
        try {
            return new GuardedXml(new Counting(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    /** The next element that starts or ends, or piece of text; false at the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal("intake.refusal.entities");
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS,
                         XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> { }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isText() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    /** The local name of the element it stands at. */
    String element() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    /** An attribute by its local name, whatever its namespace; null when there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static Refusal refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                && xml.getNestedException() != cause ? xml.getNestedException() : cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof Inflated) {
                return new Refusal("intake.refusal.bomb");
            }
        }
        return new Refusal("intake.refusal.damaged");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no part outside the workbook is read");
        });
        return factory;
    }

    /** Told through the XML reader, which knows only its own exceptions. */
    private static final class Inflated extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counting extends FilterInputStream {

        private final long packed;
        private long unpacked;

        Counting(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > Limits.INFLATED_BYTES || unpacked > Limits.SMALL_PART && unpacked / Limits.INFLATION > packed) {
                throw new Inflated();
            }
        }
    }
}
