package dev.gameday.rehearsal.wire.xml;

import dev.gameday.rehearsal.wire.shape.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** A place in an XML body; the elements are those of one name, for a flattened list repeats its own name. */
record XmlNode(List<Element> same) implements Node {
    /** The document's root. Document types are refused, so no entity is ever resolved. */
    static XmlNode parse(SdkBytes body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return new XmlNode(List.of(
                    factory.newDocumentBuilder().parse(body.asInputStream()).getDocumentElement()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not an XML document: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Node> member(String name) {
        List<Element> named = named(name);
        return named.isEmpty() ? Optional.empty() : Optional.of(new XmlNode(named));
    }

    @Override
    public List<? extends Node> elements(ListTrait shape) {
        List<Element> elements =
                shape.isFlattened() ? same : named(Objects.requireNonNullElse(shape.memberLocationName(), "member"));
        return elements.stream().map(element -> new XmlNode(List.of(element))).toList();
    }

    @Override
    public Map<String, ? extends Node> entries(MapTrait shape) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Element entry : shape.isFlattened() ? same : named("entry")) {
            XmlNode node = new XmlNode(List.of(entry));
            entries.put(
                    node.member(shape.keyLocationName()).orElseThrow().scalar().toString(),
                    node.member(shape.valueLocationName()).orElseThrow());
        }
        return entries;
    }

    @Override
    public Object scalar() {
        return same.get(0).getTextContent();
    }

    private List<Element> named(String name) {
        List<Element> named = new ArrayList<>();
        for (var child = same.get(0).getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                named.add(element);
            }
        }
        return named;
    }
}
