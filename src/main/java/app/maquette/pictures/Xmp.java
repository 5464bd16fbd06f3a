package app.maquette.pictures;

import java.nio.charset.StandardCharsets;

/// A [ExportMetadata] as an XMP packet, with the properties the press agreed on for pictures made by models (IPTC
/// 2025.1).
final class Xmp {
    private static final String SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final String DRAWN = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";
    private static final String CREDIT = "Powered by Ideogram";
    private static final String PLAY = "Simulated picture, not made by Ideogram";
    private static final String TERMS = "https://ideogram.ai/legal/usage-policy";

    private Xmp() {}

    static byte[] packet(ExportMetadata note) {
        var text = new StringBuilder("""
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
                """);
        simple(text, "Iptc4xmpExt:DigitalSourceType", note.isSimulated() ? DRAWN : SOURCE);
        simple(text, "Iptc4xmpExt:AISystemUsed", note.system());
        simple(text, "xmp:CreatorTool", "Maquette");
        simple(text, "photoshop:Credit", note.isSimulated() ? PLAY : CREDIT);
        simple(text, "xmpRights:WebStatement", TERMS);
        var prompt = note.prompt();
        if (prompt != null) {
            var negative = note.negativePrompt();
            simple(
                    text,
                    "Iptc4xmpExt:AIPromptInformation",
                    negative == null ? prompt : prompt + "\n[not: " + negative + "]");
        }
        if (!note.settings().isEmpty()) {
            text.append("   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                    .append(escaped(String.join(", ", note.settings())))
                    .append("</rdf:li></rdf:Alt></dc:description>\n");
        }
        text.append("""
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void simple(StringBuilder text, String name, String value) {
        text.append("   <")
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String value) {
        var text = new StringBuilder();
        value.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                default -> text.appendCodePoint(isXml(point) ? point : ' ');
            }
        });
        return text.toString();
    }

    private static boolean isXml(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
