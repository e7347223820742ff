package org.csecprogress.report.pdf.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The markup of a rendered page, made ready for a document: words that a page hides from sight
 * become text alternatives, links are whole addresses or lead within the document, and headings
 * become bookmarks.
 */
final class PdfMarkup {
    private static final String DOCTYPE = "(?is)^\\s*<!DOCTYPE[^>]*>";
    private static final List<String> PARTS = List.of("secno", "downloads__size", "strip__figure");

    /** Classes of what is for the screen alone. */
    private static final List<String> ELSEWHERE =
            List.of("no-print", "no-pdf", "chart--narrow", "figure__get");

    private static final int MOST_ROWS = 16;
    private static final String HEADINGS = "h[1-3]";

    private final Document page;
    private final String site;
    private final Set<String> ids = new HashSet<>();

    private PdfMarkup(Document page, String site) {
        this.page = page;
        this.site = site;
    }

    /**
     * Reads a page.
     *
     * @param site the address before each path, or empty if there is none
     */
    static Document of(byte[] html, String site) {
        PdfMarkup markup = new PdfMarkup(parse(html), site);
        markup.prepare();
        return markup.page;
    }

    private static Document parse(byte[] html) {
        // Faces writes XML with one name that only HTML knows.
        String xml =
                new String(html, StandardCharsets.UTF_8)
                        .replaceFirst(DOCTYPE, "")
                        .replace("&nbsp;", "&#160;");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a page for a document is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        elements("*").forEach(PdfMarkup::leaveOut);
        elements("*").forEach(each -> ids.add(each.getAttribute("id")));
        elements("details").forEach(this::open);
        elements("svg").forEach(PdfAlternatives::describe);
        elements("ul").forEach(this::runIn);
        elements("table").forEach(PdfMarkup::keepWhole);
        elements("figure").forEach(this::keepTogether);
        elements("td").forEach(PdfAlternatives::sign);
        elements("span").forEach(this::space);
        elements("a").forEach(this::link);
        elements("span").forEach(PdfAlternatives::tell);
        addBookmarks();
        Element style = page.createElement("style");
        style.setTextContent(
                new String(PdfResources.bytes("/pdf/document.css"), StandardCharsets.UTF_8));
        head().appendChild(style);
    }

    private Element head() {
        return elements("head").get(0);
    }

    private List<Element> elements(String name) {
        return all(page.getDocumentElement(), name);
    }

    /** Returns the elements within another, as they are before any of them changes. */
    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    /** Takes out what is not for paper. */
    private static void leaveOut(Element element) {
        if (ELSEWHERE.stream().anyMatch(each -> PdfAlternatives.has(element, each))) {
            element.getParentNode().removeChild(element);
        }
    }

    /** Opens what a page folds, without the words that unfold it. */
    private void open(Element details) {
        for (Node at = details.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element summary && summary.getTagName().equals("summary")) {
                details.removeChild(summary);
                break;
            }
        }
        page.renameNode(details, null, "div");
    }

    /** Makes a legend one paragraph, since its entries stand beside each other. */
    private void runIn(Element list) {
        if (PdfAlternatives.has(list, "legend")) {
            all(list, "li").forEach(entry -> page.renameNode(entry, null, "span"));
            page.renameNode(list, null, "p");
        }
    }

    /** Marks a table that fits on a page and is not to be cut. */
    private static void keepWhole(Element table) {
        if (all(table, "tr").size() <= MOST_ROWS) {
            table.setAttribute("class", table.getAttribute("class") + " short");
        }
    }

    /** Puts the title, legend and picture of a figure into one part, which is never cut. */
    private void keepTogether(Element figure) {
        List<Element> pictures = all(figure, "svg");
        pictures.removeIf(each -> !PdfAlternatives.isPicture(each));
        if (pictures.isEmpty()) {
            return;
        }
        Element top = page.createElement("div");
        top.setAttribute("class", "figure__top");
        for (Node at = figure.getFirstChild(); at != null; at = figure.getFirstChild()) {
            if (at instanceof Element part && holds(part, pictures.get(0))) {
                break;
            }
            top.appendChild(at);
        }
        pictures.forEach(top::appendChild);
        figure.insertBefore(top, figure.getFirstChild());
    }

    private static boolean holds(Element part, Element picture) {
        return part == picture || all(part, "svg").contains(picture);
    }

    /** Separates what stands beside each other on pages, where only their style sheet does. */
    private void space(Element part) {
        if (PARTS.stream().anyMatch(each -> PdfAlternatives.has(part, each))) {
            Node parent = part.getParentNode();
            parent.insertBefore(page.createTextNode(" "), part);
            parent.insertBefore(page.createTextNode(" "), part.getNextSibling());
        }
    }

    private void link(Element link) {
        String href = link.getAttribute("href");
        String whole = href.startsWith("/") ? site + href : href;
        boolean leads =
                whole.startsWith("http")
                        || (whole.startsWith("#") && ids.contains(whole.substring(1)));
        link.setAttribute("title", PdfAlternatives.text(link));
        if (PdfAlternatives.has(link, "self")) {
            link.getParentNode().removeChild(link);
        } else if (leads) {
            link.setAttribute("href", whole);
        } else {
            link.removeAttribute("href");
            link.removeAttribute("title");
            page.renameNode(link, null, "span");
        }
    }

    private void addBookmarks() {
        Element bookmarks = page.createElement("bookmarks");
        Element[] last = {bookmarks, null, null, null};
        int number = 0;
        for (Element heading : elements("*")) {
            if (!heading.getTagName().matches(HEADINGS) || PdfAlternatives.isHidden(heading)) {
                continue;
            }
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "heading-" + number);
            }
            number++;
            int level = heading.getTagName().charAt(1) - '0';
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", PdfAlternatives.text(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            above(last, level).appendChild(bookmark);
            last[level] = bookmark;
            for (int deeper = level + 1; deeper < last.length; deeper++) {
                last[deeper] = null;
            }
        }
        head().appendChild(bookmarks);
    }

    private static Element above(Element[] last, int level) {
        int at = level - 1;
        while (last[at] == null) {
            at--;
        }
        return last[at];
    }
}
