package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats a page: one element a line, text together with its inline elements, no line over 120
 * columns. It changes only the white space that {@code PageLayout} of the portal drops. {@code
 * bin/format-pages} runs this file alone, so it uses no other class of the product.
 */
final class PageFormat {
    static final int WIDTH = 120;
    private static final Set<String> AS_TYPED = Set.of("pre", "textarea", "script", "style");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?-->|<(?:\"[^\"]*+\"|'[^']*+'|[^\"'>]++)*+>|[^<]++", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<([\\w:.-]+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern BROKEN = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern WORD = Pattern.compile("(?:#\\{[^}]*}|[^ ])+| +");

    /** A part of a page. A comment or a document type has its own line. */
    private sealed interface Node {
        String flat();
    }

    private record Text(String flat) implements Node {}

    private record Line(String flat) implements Node {}

    private record Element(String name, List<String> attributes, List<Node> children, boolean empty)
            implements Node {

        @Override
        public String flat() {
            String start =
                    "<"
                            + name
                            + attributes.stream().map(a -> " " + a).collect(Collectors.joining());
            return start + (empty ? "/>" : ">" + flatOf(children) + "</" + name + ">");
        }

        /** Returns whether it may be in one line: if it is empty or has text. */
        boolean inOneLine() {
            return children.isEmpty() || children.stream().anyMatch(Text.class::isInstance);
        }
    }

    private final List<String> tokens;
    private int next;
    private final StringBuilder page = new StringBuilder();

    private PageFormat(String source) {
        tokens = TOKEN.matcher(source).results().map(MatchResult::group).toList();
    }

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path file : pages(Path.of(folder))) {
                String before = Files.readString(file);
                String after = format(before);
                if (!after.equals(before)) {
                    Files.writeString(file, after);
                    System.out.println("Formatted " + file);
                }
            }
        }
    }

    static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
    }

    static String format(String source) {
        PageFormat format = new PageFormat(source);
        format.lines(format.read(""), 0);
        return format.page.append('\n').toString();
    }

    private List<Node> read(String parent) {
        List<Node> nodes = new ArrayList<>();
        while (next < tokens.size()) {
            String token = tokens.get(next++);
            Matcher tag = TAG.matcher(token);
            if (token.startsWith("</")) {
                return nodes;
            } else if (tag.lookingAt()) {
                nodes.add(element(token, tag.group(1)));
            } else if (token.startsWith("<")) {
                nodes.add(new Line(token));
            } else if (AS_TYPED.contains(parent)) {
                nodes.add(new Text(token));
            } else if (!token.isBlank() || !BROKEN.matcher(token).matches()) {
                nodes.add(new Text(text(token, nodes.isEmpty())));
            }
        }
        return nodes;
    }

    private Element element(String token, String name) {
        List<String> attributes =
                ATTRIBUTE
                        .matcher(token.substring(name.length() + 1))
                        .results()
                        .map(found -> BROKEN.matcher(found.group()).replaceAll(" "))
                        .toList();
        boolean empty = token.endsWith("/>");
        return new Element(name, attributes, empty ? List.of() : read(name), empty);
    }

    private String text(String token, boolean first) {
        boolean last = next < tokens.size() && tokens.get(next).startsWith("</");
        String said = first ? token.replaceFirst("\\A" + BROKEN, "") : token;
        said = last ? said.replaceFirst(BROKEN + "\\z", "") : said;
        return BROKEN.matcher(said).replaceAll(" ");
    }

    private static String flatOf(List<Node> nodes) {
        return nodes.stream().map(Node::flat).collect(Collectors.joining());
    }

    /** Writes each element on its own line; what text joins stays together. */
    private void lines(List<Node> nodes, int indent) {
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            boolean joins =
                    node instanceof Text
                            || (!run.isEmpty() && run.get(run.size() - 1) instanceof Text);
            if (!joins && !run.isEmpty()) {
                run(run, indent);
                newLine(indent);
                run.clear();
            }
            run.add(node);
        }
        run(run, indent);
    }

    private void run(List<Node> run, int indent) {
        if (run.size() == 1 && run.get(0) instanceof Element element) {
            element(element, indent, element.inOneLine(), 0);
            return;
        }
        List<Node> pieces = run.stream().flatMap(PageFormat::pieces).toList();
        for (int i = 0; i < pieces.size(); i++) {
            Node piece = pieces.get(i);
            if (mayBreak(pieces, i)) {
                if (!fits(" " + together(pieces, i + 1))) {
                    newLine(indent);
                } else {
                    page.append(' ');
                }
            } else if (piece instanceof Element element) {
                element(element, indent, true, together(pieces, i + 1).length());
            } else {
                page.append(piece.flat());
            }
        }
    }

    /** Returns the words of a text and the spaces between; an expression is never split. */
    private static Stream<Node> pieces(Node node) {
        if (!(node instanceof Text text)) {
            return Stream.of(node);
        }
        return WORD.matcher(text.flat()).results().map(found -> new Text(found.group()));
    }

    /** Returns whether a gap may break: a space beside a word, at neither end of an element. */
    private static boolean mayBreak(List<Node> pieces, int gap) {
        return pieces.get(gap).flat().equals(" ")
                && gap > 0
                && gap < pieces.size() - 1
                && (pieces.get(gap - 1) instanceof Text || pieces.get(gap + 1) instanceof Text);
    }

    /** Returns what must stay in one line from a piece on. */
    private static String together(List<Node> pieces, int from) {
        StringBuilder together = new StringBuilder();
        for (int i = from; i < pieces.size() && !mayBreak(pieces, i); i++) {
            together.append(pieces.get(i).flat());
        }
        return together.toString();
    }

    private void element(Element element, int indent, boolean oneLine, int after) {
        String flat = element.flat();
        if (oneLine && fits(flat + " ".repeat(after))) {
            page.append(flat);
            return;
        }
        page.append('<').append(element.name());
        List<Node> children = element.children();
        String close = element.empty() ? "/>" : "</" + element.name() + ">";
        if (AS_TYPED.contains(element.name()) || children.isEmpty()) {
            String end = element.empty() ? close : ">" + flatOf(children) + close;
            attributes(element.attributes(), indent + 4, end);
            page.append(end);
            return;
        }
        boolean starts = !children.get(0).flat().startsWith(" ");
        boolean ends = !children.get(children.size() - 1).flat().endsWith(" ");
        attributes(element.attributes(), indent + 4, starts ? ">" : ">" + children.get(0).flat());
        page.append('>');
        if (starts) {
            newLine(indent + 2);
        }
        lines(children, indent + 2);
        if (ends) {
            newLine(indent);
        }
        page.append(close);
    }

    private void attributes(List<String> attributes, int indent, String end) {
        for (int i = 0; i < attributes.size(); i++) {
            String attribute = " " + attributes.get(i);
            boolean last = i == attributes.size() - 1;
            if (fits(attribute + (last ? end : ""))) {
                page.append(attribute);
            } else {
                newLine(indent);
                page.append(attribute.strip());
            }
            if (last && !fits(end)) {
                newLine(indent);
            }
        }
    }

    private boolean fits(String more) {
        return page.length() - (page.lastIndexOf("\n") + 1) + more.length() <= WIDTH;
    }

    private void newLine(int indent) {
        page.append('\n').append(" ".repeat(indent));
    }
}
