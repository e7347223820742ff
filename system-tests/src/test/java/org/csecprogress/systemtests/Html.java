package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of a page, parsed from its source by code independent of what wrote it. */
final class Html {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?-->|<!.*?>|</(\\w+)\\s*>|<(\\w+)([^>]*?)(/?)>|[^<]+", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)=\"([^\"]*)\"");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> EMPTY = Set.of("meta", "link", "br", "hr", "img", "input");

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Html> children = new ArrayList<>();
    private final Html parent;
    private String text = "";

    private Html(String name, Html parent) {
        this.name = name;
        this.parent = parent;
    }

    /**
     * Parses a page.
     *
     * @throws IllegalStateException if one is closed that is not open
     */
    static Html parse(String page) {
        Html root = new Html("", null);
        Html open = root;
        Matcher token = TOKEN.matcher(page);
        while (token.find()) {
            if (token.group(1) != null) {
                open = open.close(token.group(1));
            } else if (token.group(2) != null) {
                Html child = open.open(token.group(2), token.group(3));
                boolean ends = !token.group(4).isEmpty() || EMPTY.contains(child.name);
                open = ends ? open : child;
            } else if (!token.group().startsWith("<")) {
                open.say(token.group());
            }
        }
        return root;
    }

    /** Returns several pages as one, in their order. */
    static Html together(Collection<Html> pages) {
        Html all = new Html("", null);
        for (Html page : pages) {
            all.children.add(page);
            all.say("\n");
        }
        return all;
    }

    private Html open(String tag, String written) {
        Html child = new Html(tag, this);
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            child.attributes.put(attribute.group(1), plain(attribute.group(2)));
        }
        children.add(child);
        return child;
    }

    private Html close(String tag) {
        if (!tag.equals(name)) {
            throw new IllegalStateException("</" + tag + "> in " + name + ": " + text());
        }
        return parent;
    }

    private void say(String words) {
        Html said = new Html("#text", this);
        said.text = plain(words);
        children.add(said);
    }

    private static String plain(String written) {
        return written.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replace("&amp;", "&");
    }

    String attribute(String of) {
        return attributes.getOrDefault(of, "");
    }

    /** Returns whether it has a CSS class. */
    boolean is(String styleClass) {
        String all = attribute("class");
        return all.contains(styleClass) && List.of(all.split(" ", -1)).contains(styleClass);
    }

    /** Returns its text and that of its descendants. */
    String text() {
        StringBuilder said = new StringBuilder();
        say(said, false);
        return SPACES.matcher(said).replaceAll(" ").strip();
    }

    /** Returns its text without parts that are only read aloud or shown small beneath it. */
    String seen() {
        StringBuilder said = new StringBuilder();
        say(said, true);
        return SPACES.matcher(said).replaceAll(" ").strip();
    }

    private void say(StringBuilder said, boolean seen) {
        if (seen && (is("visually-hidden") || is("fine"))) {
            return;
        }
        said.append(text);
        for (Html child : children) {
            child.say(said, seen);
        }
    }

    /** Returns itself and its descendants, in the order of the page. */
    Stream<Html> all() {
        List<Html> found = new ArrayList<>();
        find(each -> true, found);
        return found.stream();
    }

    /** Returns its descendants with a tag name. */
    List<Html> all(String tag) {
        List<Html> found = new ArrayList<>();
        find(each -> each.name.equals(tag), found);
        return found;
    }

    private void find(Predicate<Html> which, List<Html> found) {
        if (which.test(this)) {
            found.add(this);
        }
        for (Html child : children) {
            child.find(which, found);
        }
    }

    /** Returns the first match among itself and its descendants. */
    Optional<Html> first(Predicate<Html> which) {
        if (which.test(this)) {
            return Optional.of(this);
        }
        for (Html child : children) {
            Optional<Html> found = child.first(which);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns its nearest ancestor with a tag name, if any. */
    Optional<Html> around(String tag) {
        for (Html each = parent; each != null; each = each.parent) {
            if (each.name.equals(tag)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns the visible text of a table's cell, by the names of its row and column. */
    String cell(String row, String head) {
        List<String> heads = all("thead").get(0).all("th").stream().map(Html::seen).toList();
        return all("tbody").get(0).all("tr").stream()
                .map(Html::cells)
                .filter(cells -> cells.get(0).seen().equals(row))
                .findFirst()
                .orElseThrow()
                .get(heads.indexOf(head))
                .seen();
    }

    /** Returns its cells, if it is a row of a table. */
    List<Html> cells() {
        return children.stream().filter(c -> c.name.equals("th") || c.name.equals("td")).toList();
    }
}
