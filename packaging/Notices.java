import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes the notices of everything that ships, and refuses a jar whose licence nobody has read.
///
/// Usage: java packaging/Notices.java SBOM OUTPUT FOLDER_OF_JARS...
/// Each jar is found in the bill of materials by its SHA-256, its group in assets/licences/reviewed.txt.
public final class Notices {
    private static final Path LICENCES = Path.of("assets", "licences");
    private static final String RULE = "\n" + "-".repeat(100) + "\n";

    private record Part(String group, String name, String version, Set<String> licences) {}

    private record Review(String licence, String expected, String copyright) {}

    private Notices() {}

    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = billOfMaterials(Path.of(args[0]));
        Map<String, Review> reviews = reviews();
        List<String> refused = new ArrayList<>();
        Map<String, String> shipped = new LinkedHashMap<>();
        Set<String> texts = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (String folder : List.of(args).subList(2, args.length)) {
            for (Path jar : jars(Path.of(folder))) {
                Part part = parts.get(sha256(jar));
                Review review = part == null ? null : reviews.get(part.group());
                if (part == null) {
                    refused.add(jar + ": not in the bill of materials");
                } else if (review == null) {
                    refused.add(jar + ": nobody has read the licence of " + part.group() + " " + part.licences());
                } else if (!part.licences().contains(review.expected())) {
                    refused.add(jar + ": says " + part.licences() + ", not " + review.expected() + " as reviewed");
                } else {
                    shipped.put(jar.getFileName().toString(), "%s:%s %s%n%s%nLicence: %s%n%s"
                            .formatted(part.group(), part.name(), part.version(), review.copyright(), review.licence(),
                                    inside(jar)));
                    texts.add(review.licence());
                    groups.add(part.group());
                }
            }
        }
        if (!refused.isEmpty()) {
            System.err.println("These may not ship:\n" + String.join("\n", refused));
            System.exit(1);
        }
        Files.writeString(Path.of(args[1]), text(shipped, groups, texts));
        System.out.println("notices: " + shipped.size() + " jars, licences " + texts);
    }

    private static String text(Map<String, String> shipped, Set<String> groups, Set<String> texts) throws IOException {
        StringBuilder text = new StringBuilder("Maquette is licensed under the Apache License 2.0. It ships with these parts,"
                + " and with a Java runtime\nwhose notices are in the folder legal of that runtime.\n");
        shipped.forEach((jar, notice) -> text.append(RULE).append(jar).append('\n').append(notice));
        for (String group : groups) {
            Path notes = LICENCES.resolve(group + ".txt");
            if (Files.exists(notes)) {
                text.append(RULE).append(Files.readString(notes));
            }
        }
        for (Path font : files(Path.of("assets", "fonts"), "-OFL.txt")) {
            text.append(RULE).append("Font, ").append(font.getFileName()).append("\n\n").append(Files.readString(font));
        }
        for (String licence : texts) {
            text.append(RULE).append(licence).append("\n\n").append(Files.readString(LICENCES.resolve(licence + ".txt")));
        }
        return text.toString();
    }

    /// The notices that a jar brings along, without the licence text that all share.
    private static String inside(Path jar) throws IOException {
        StringBuilder notices = new StringBuilder();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().matches("META-INF/[^/]*(NOTICE|-LICENSE)[^/]*")) {
                    notices.append('\n').append(new String(file.getInputStream(entry).readAllBytes(), "UTF-8"));
                }
            }
        }
        return notices.toString();
    }

    private static Map<String, Review> reviews() throws IOException {
        Map<String, Review> reviews = new HashMap<>();
        for (String line : Files.readAllLines(LICENCES.resolve("reviewed.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\\s*\\|\\s*");
                reviews.put(cells[0], new Review(cells[1], cells[2], cells[3]));
            }
        }
        return reviews;
    }

    private static Map<String, Part> billOfMaterials(Path sbom) throws Exception {
        Element bom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(sbom.toFile())
                .getDocumentElement();
        Map<String, Part> parts = new HashMap<>();
        for (Element component : children(child(bom, "components"))) {
            Set<String> licences = new TreeSet<>();
            for (Element licence : children(child(component, "licenses"))) {
                children(licence).stream()
                        .filter(name -> name.getNodeName().matches("id|name"))
                        .forEach(name -> licences.add(name.getTextContent()));
            }
            Part part = new Part(
                    child(component, "group").getTextContent(),
                    child(component, "name").getTextContent(),
                    child(component, "version").getTextContent(),
                    licences);
            for (Element hash : children(child(component, "hashes"))) {
                if (hash.getAttribute("alg").equals("SHA-256")) {
                    parts.put(hash.getTextContent(), part);
                }
            }
        }
        return parts;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getNodeName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + parent.getTextContent()));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Path> jars(Path folder) throws IOException {
        return files(folder, ".jar").stream().filter(jar -> !jar.endsWith("maquette.jar")).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
