package org.sightline.report;

import java.nio.charset.StandardCharsets;

/**
 * The metadata packet, written by hand: the library knows neither the identification of PDF/UA nor the description of
 * its schema that PDF/A asks for.
 */
record Xmp(PdfMetadata metadata) {
    private static final String HEAD = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            """;
    private static final String ARCHIVAL = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
    private static final String ACCESSIBLE = "<pdfuaid:part>1</pdfuaid:part>\n";
    private static final String TAIL = """
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    byte[] bytes() {
        StringBuilder packet = new StringBuilder(HEAD);
        if (metadata.archival()) {
            packet.append(ARCHIVAL);
        }
        packet.append(ACCESSIBLE);
        element(packet, "dc:format", "application/pdf");
        packet.append(alternatives("dc:title", metadata.title()))
                .append("<dc:creator><rdf:Seq><rdf:li>")
                .append(escaped(metadata.author()))
                .append("</rdf:li></rdf:Seq></dc:creator>")
                .append(alternatives("dc:description", metadata.subject()))
                .append("<dc:language><rdf:Bag><rdf:li>")
                .append(escaped(metadata.language()))
                .append("</rdf:li></rdf:Bag></dc:language>");
        element(packet, "pdf:Producer", PdfMetadata.PRODUCER);
        element(packet, "xmp:CreatorTool", PdfMetadata.PRODUCER);
        if (metadata.date() != null) {
            String time = metadata.date() + "T00:00:00+00:00";
            element(packet, "xmp:CreateDate", time);
            element(packet, "xmp:ModifyDate", time);
        }
        return packet.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder packet, String name, String text) {
        packet.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String alternatives(String name, String text) {
        return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></" + name
                + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
