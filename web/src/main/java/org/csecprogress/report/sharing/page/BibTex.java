package org.csecprogress.report.sharing.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One entry of a BibTeX file. */
final class BibTex {
    private static final Map<Character, String> ESCAPES =
            Map.ofEntries(
                    Map.entry('\\', "\\textbackslash{}"),
                    Map.entry('{', "\\{"),
                    Map.entry('}', "\\}"),
                    Map.entry('&', "\\&"),
                    Map.entry('%', "\\%"),
                    Map.entry('$', "\\$"),
                    Map.entry('#', "\\#"),
                    Map.entry('_', "\\_"),
                    Map.entry('~', "\\textasciitilde{}"),
                    Map.entry('^', "\\textasciicircum{}"));

    private final String type;
    private final String key;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * Begins an entry.
     *
     * @param type such as techreport
     * @param key under which texts cite it
     */
    BibTex(String type, String key) {
        this.type = type;
        this.key = key;
    }

    /** Adds a field with text, whose words keep their letters as they are. */
    BibTex with(String name, String text) {
        fields.put(name, "{" + escape(text) + "}");
        return this;
    }

    /** Adds the name of a department, which is not to be split into first and last name. */
    BibTex by(String name, String department) {
        fields.put(name, "{{" + escape(department) + "}}");
        return this;
    }

    /** Adds a field with an address, which programs set as it stands. */
    BibTex at(String name, String address) {
        fields.put(name, "{" + address + "}");
        return this;
    }

    private static String escape(String text) {
        return text.chars()
                .mapToObj(c -> ESCAPES.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(",\n", "@" + type + "{" + key + ",\n", "\n}\n"));
    }
}
