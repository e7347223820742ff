package org.csecprogress.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The bill of materials of what runs: the build's own (CycloneDX), with the parts of Payara Micro
 * added, which Maven knows as one file. A part tells its name, its version and its licence itself;
 * {@code sbom-parts.txt} says what the few others do not.
 */
final class BillOfMaterials {
    private static final Path STATED = Path.of("src/test/resources/sbom-parts.txt");
    private static final Pattern POM = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.(.*)");
    private static final Pattern LICENSE =
            Pattern.compile("<license>\\s*<name>\\s*([^<]+?)\\s*</name>", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode bill;

    /** A jar inside another archive. */
    record Part(String file, String group, String name, String version, String license) {}

    private BillOfMaterials(ObjectNode bill) {
        this.bill = bill;
    }

    /**
     * Reads the bill of the build, which has the tools of the tests as well, leaves what is in the
     * archive, and adds the parts of a server.
     */
    static BillOfMaterials of(Path built, Path archive, Path server) throws IOException {
        ObjectNode bill = (ObjectNode) JSON.readTree(built.toFile());
        Set<String> shipped =
                parts(archive).stream()
                        .map(part -> part.name() + ":" + part.version())
                        .collect(Collectors.toSet());
        ArrayNode components = JSON.createArrayNode();
        Set<String> kept = new HashSet<>();
        for (JsonNode each : bill.get("components")) {
            if (shipped.contains(
                    each.path("name").asText() + ":" + each.path("version").asText())) {
                components.add(each);
                kept.add(each.path("bom-ref").asText());
            }
        }
        for (Part part : parts(server)) {
            components.add(component(part, server.getFileName().toString()));
        }
        bill.set("components", components);
        bill.set("dependencies", among(bill.path("dependencies"), kept));
        return new BillOfMaterials(bill);
    }

    /** Returns who needs whom among some components. */
    private static ArrayNode among(JsonNode dependencies, Set<String> kept) {
        ArrayNode found = JSON.createArrayNode();
        for (JsonNode each : dependencies) {
            if (kept.contains(each.path("ref").asText())) {
                ArrayNode needs =
                        found.addObject()
                                .put("ref", each.path("ref").asText())
                                .putArray("dependsOn");
                for (JsonNode need : each.path("dependsOn")) {
                    if (kept.contains(need.asText())) {
                        needs.add(need);
                    }
                }
            }
        }
        return found;
    }

    void write(Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), bill);
    }

    /** Returns each component as group:name:version. */
    List<String> names() {
        return components().stream()
                .map(
                        each ->
                                each.path("group").asText()
                                        + ":"
                                        + each.path("name").asText()
                                        + ":"
                                        + each.path("version").asText())
                .toList();
    }

    /** Returns the names of components without a version or a licence; ours have the house's. */
    List<String> incomplete() {
        return components().stream()
                .filter(each -> !each.path("group").asText().equals("org.csecprogress"))
                .filter(
                        each ->
                                each.path("version").asText().isEmpty()
                                        || each.path("licenses").isEmpty())
                .map(each -> each.path("group").asText() + ":" + each.path("name").asText())
                .toList();
    }

    private List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        bill.get("components").forEach(all::add);
        return all;
    }

    private static ObjectNode component(Part part, String server) {
        ObjectNode component = JSON.createObjectNode();
        component.put("type", "library");
        component.put("bom-ref", server + "/" + part.file());
        component.put("group", part.group());
        component.put("name", part.name());
        component.put("version", part.version());
        component.put("scope", "required");
        if (!part.group().isEmpty()) {
            component.put(
                    "purl",
                    "pkg:maven/%s/%s@%s".formatted(part.group(), part.name(), part.version()));
        }
        if (!part.license().isEmpty()) {
            component
                    .putArray("licenses")
                    .addObject()
                    .putObject("license")
                    .put("name", part.license());
        }
        component
                .putArray("properties")
                .addObject()
                .put("name", "csec:file")
                .put("value", server + "!/" + part.file());
        return component;
    }

    /** Returns the jars in an archive. */
    static List<Part> parts(Path archive) throws IOException {
        Map<String, String[]> stated = stated();
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                if (e.getName().endsWith(".jar")) {
                    parts.add(part(e.getName(), entries.readAllBytes(), stated));
                }
            }
        }
        return parts;
    }

    /** Returns for the files that do not tell: version and licence, a dash where they do. */
    private static Map<String, String[]> stated() throws IOException {
        Map<String, String[]> stated = new HashMap<>();
        for (String line : Files.readAllLines(STATED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split(" \\| ", -1);
                stated.put(columns[0], columns);
            }
        }
        return stated;
    }

    private static Part part(String file, byte[] content, Map<String, String[]> stated)
            throws IOException {
        String base = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
        Properties pom = new Properties();
        String license = "";
        Attributes manifest = new Attributes();
        try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry e = jar.getNextEntry(); e != null; e = jar.getNextEntry()) {
                Matcher matcher = POM.matcher(e.getName());
                if (e.getName().equals(JarFile.MANIFEST_NAME)) {
                    manifest = new Manifest(jar).getMainAttributes();
                }
                // A jar may have others in it; its own is the one of its name, or the first.
                if (matcher.matches() && (pom.isEmpty() || base.startsWith(matcher.group(2)))) {
                    if (matcher.group(3).equals("properties")) {
                        pom.load(new ByteArrayInputStream(jar.readAllBytes()));
                    } else {
                        license = license(jar).orElse(license);
                    }
                }
            }
        }
        String[] known = stated.getOrDefault(base, new String[] {base, "-", "-"});
        return new Part(
                file,
                pom.getProperty("groupId", ""),
                pom.getProperty("artifactId", base.replaceFirst("-\\d.*$", "")),
                first(known[1], pom.getProperty("version"), version(manifest), ofName(base)),
                first(known[2], license, manifest.getValue("Bundle-License")));
    }

    private static String version(Attributes manifest) {
        return first(
                "-",
                manifest.getValue("Bundle-Version"),
                manifest.getValue("Implementation-Version"));
    }

    private static String ofName(String base) {
        Matcher version = Pattern.compile("-(\\d.*)$").matcher(base);
        return version.find() ? version.group(1) : "";
    }

    private static Optional<String> license(InputStream pom) throws IOException {
        String text = new String(pom.readAllBytes(), StandardCharsets.UTF_8);
        Matcher license = LICENSE.matcher(text);
        return license.find() ? Optional.of(license.group(1)) : Optional.empty();
    }

    /** Returns what is stated, unless that is a dash, or the first value that is there. */
    private static String first(String stated, String... values) {
        if (!stated.equals("-")) {
            return stated;
        }
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
