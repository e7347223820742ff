package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a browser would send it, with what was typed into it. */
final class HtmlForm {
    /** The end of the name of the element by which a component sends its value. */
    private static final String INNER = "_input";

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)=\"([^\"]*)\"");
    private static final Pattern OPTION =
            Pattern.compile("<option([^>]*\\sselected=\"[^\"]*\"[^>]*)>");
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>"
                            + "|<textarea\\b([^>]*)>(.*?)</textarea>"
                            + "|<button\\b([^>]*\\sname=[^>]*)>",
                    Pattern.DOTALL);

    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> buttons = new LinkedHashMap<>();
    private String content = "";

    private HtmlForm(String action) {
        this.action = action;
    }

    /**
     * Returns a form of a page.
     *
     * @throws IllegalStateException if it is missing
     */
    static HtmlForm in(String page, String id) {
        return find(page, id).orElseThrow(() -> new IllegalStateException("no form " + id));
    }

    /** Returns a form of a page, if it is there. */
    static Optional<HtmlForm> find(String page, String id) {
        Matcher form =
                Pattern.compile(
                                "<form\\b([^>]*\\sid=\""
                                        + Pattern.quote(id)
                                        + "\"[^>]*)>(.*?)</form>",
                                Pattern.DOTALL)
                        .matcher(page);
        if (!form.find()) {
            return Optional.empty();
        }
        HtmlForm read = new HtmlForm(attributes(form.group(1)).get("action"));
        read.content = form.group(2);
        CONTROL.matcher(read.content).results().forEach(read::control);
        return Optional.of(read);
    }

    private void control(MatchResult found) {
        if (found.group(1) != null) {
            input(attributes(found.group(1)));
        } else if (found.group(2) != null) {
            Matcher chosen = OPTION.matcher(found.group(3));
            String value = chosen.find() ? attributes(chosen.group(1)).get("value") : "";
            add(attributes(found.group(2)).get("name"), value);
        } else if (found.group(6) != null) {
            Map<String, String> button = attributes(found.group(6));
            buttons.putIfAbsent(button.get("name"), button.getOrDefault("value", ""));
        } else {
            // A browser drops a line break at the start of the text.
            String text = plain(found.group(5)).replaceFirst("^\\r?\\n", "");
            add(attributes(found.group(4)).get("name"), text);
        }
    }

    private void input(Map<String, String> attributes) {
        String name = attributes.get("name");
        String type = attributes.getOrDefault("type", "text");
        String value = attributes.getOrDefault("value", "");
        if (name == null) {
            // A browser sends no field without a name.
            return;
        }
        if (type.equals("submit")) {
            buttons.put(name, value);
        } else if (!type.matches("checkbox|radio") || attributes.containsKey("checked")) {
            add(name, value);
        } else {
            fields.putIfAbsent(name, new ArrayList<>());
        }
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(found -> attributes.put(found.group(1), plain(found.group(2))));
        return attributes;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    /** Returns what is between its tags. */
    String content() {
        return content;
    }

    /** Returns the form's action. */
    String action() {
        return action;
    }

    /** Returns the names of its fields, in the order of the page. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Returns the value that a field would send, or an empty text. */
    String value(String name) {
        List<String> values = fields.getOrDefault(sent(name), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Types into an existing field, or checks boxes with that name. */
    HtmlForm set(String name, String... values) {
        if (!fields.containsKey(sent(name))) {
            throw new IllegalStateException("no field " + name + " among " + fields.keySet());
        }
        return force(sent(name), values);
    }

    /** Returns the name under which a component sends its field. */
    private String sent(String name) {
        return !fields.containsKey(name) && fields.containsKey(name + INNER) ? name + INNER : name;
    }

    /** Sets a field that may not exist, as no browser would. */
    HtmlForm force(String name, String... values) {
        fields.put(name, new ArrayList<>(List.of(values)));
        return this;
    }

    /** Returns a copy of the form. */
    HtmlForm copy() {
        HtmlForm copy = new HtmlForm(action);
        fields.forEach((name, values) -> copy.fields.put(name, new ArrayList<>(values)));
        copy.buttons.putAll(buttons);
        copy.content = content;
        return copy;
    }

    /** Returns the name of the button with a label. */
    String button(String label) {
        return buttons.entrySet().stream()
                .filter(button -> button.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + label + " in " + buttons));
    }

    /** Returns the first button name with a prefix, if any. */
    Optional<String> buttonLike(String prefix) {
        return buttons.keySet().stream().filter(name -> name.startsWith(prefix)).findFirst();
    }

    /** Returns the first button name with an ending, such as that of a button in a table. */
    String buttonEnding(String end) {
        return buttons.keySet().stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + end + " in " + buttons));
    }

    /** Returns the name of the first button with an identifier, alone or in a part that repeats. */
    Optional<String> buttonOf(String id) {
        return buttons.keySet().stream()
                .filter(name -> name.equals(id) || name.endsWith(":" + id))
                .findFirst();
    }

    /** Returns the pairs that are sent when a button is pressed. */
    List<Map.Entry<String, String>> pressed(String button) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(v -> pairs.add(Map.entry(name, v))));
        pairs.add(Map.entry(button, buttons.getOrDefault(button, "")));
        return pairs;
    }
}
