package org.csecprogress.report.pdf.web;

import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Text alternatives: a page has them as words that are hidden from sight, a document as an
 * attribute of what is seen.
 */
final class PdfAlternatives {
    private static final String HIDDEN = "visually-hidden";
    private static final String ALTERNATIVE = "alt";

    /**
     * The attribute with the box of a picture. By its usual name the writer would read it as well,
     * and understands whole numbers only.
     */
    static final String BOX = "data-box";

    private static final String VIEW_BOX = "viewBox";

    /** Signs of the milestones' statuses, in the place of the pages' pictures. */
    private static final Map<String, String> SIGNS =
            Map.of(
                    "i", "\u25CF",
                    "a", "\u25D5",
                    "d", "\u25D1",
                    "p", "\u25D4",
                    "n", "\u25CB",
                    "s", "\u25EB",
                    "x", "\u2013",
                    "u", "\u2591");

    private PdfAlternatives() {}

    /** Whether an element has a class. */
    static boolean has(Element element, String styleClass) {
        return Arrays.asList(element.getAttribute("class").split(" +", -1)).contains(styleClass);
    }

    /** Returns the text of an element, with single spaces. */
    static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** Whether it is the picture of a figure, and not a sign in its legend or table. */
    static boolean isPicture(Element svg) {
        return has(svg, "chart") || has(svg, "map") || has(svg, "waffle");
    }

    /** Whether an element, or one around it, is not in the document. */
    static boolean isHidden(Element element) {
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            if (has(each, HIDDEN)) {
                return true;
            }
        }
        return false;
    }

    /** Gives a picture its text alternative; one without any is only decoration and is left out. */
    static void describe(Element svg) {
        Element parent = (Element) svg.getParentNode();
        if (sign(svg, parent)) {
            return;
        }
        String said = own(svg);
        Element next = next(svg);
        if (said.isEmpty() && next != null && has(next, HIDDEN)) {
            said = text(next);
            parent.removeChild(next);
        }
        if (said.isEmpty() && parent.getTagName().equals("li")) {
            said = text(parent);
        }
        if (said.isEmpty()) {
            parent.removeChild(svg);
        } else {
            svg.setAttribute(ALTERNATIVE, said);
            svg.setAttribute(BOX, svg.getAttribute(VIEW_BOX));
            svg.removeAttribute(VIEW_BOX);
        }
    }

    private static String own(Element svg) {
        StringBuilder said = new StringBuilder();
        for (Node at = svg.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element each && each.getTagName().matches("title|desc")) {
                said.append(said.isEmpty() ? "" : ". ").append(text(each));
            }
        }
        return said.toString().replace("..", ".");
    }

    private static Element next(Node node) {
        Node next = node.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    /** Writes the sign of a status where its key has a picture that is defined elsewhere. */
    private static boolean sign(Element svg, Element parent) {
        Node use = svg.getElementsByTagName("use").item(0);
        if (use == null) {
            return false;
        }
        String letter = ((Element) use).getAttribute("href").replace("#g-", "");
        Element sign = svg.getOwnerDocument().createElement("span");
        sign.setAttribute("class", "sign");
        sign.setTextContent(SIGNS.getOrDefault(letter, ""));
        parent.replaceChild(sign, svg);
        return true;
    }

    /** Writes the sign of a status into a cell, whose words become its long form. */
    static void sign(Element cell) {
        SIGNS.forEach(
                (letter, sign) -> {
                    if (has(cell, "m-" + letter)) {
                        String words = text(cell);
                        cell.setTextContent("");
                        cell.appendChild(longForm(cell.getOwnerDocument(), sign, words));
                    }
                });
    }

    private static Element longForm(Document page, String shown, String words) {
        Element form = page.createElement("abbr");
        form.setAttribute("title", words);
        form.setTextContent(shown);
        return form;
    }

    /** Makes words that are hidden from sight the long form of what is seen beside them. */
    static void tell(Element hidden) {
        if (!has(hidden, HIDDEN) || !(hidden.getParentNode() instanceof Element parent)) {
            return;
        }
        String words = text(hidden).replaceFirst("^, ", "");
        parent.removeChild(hidden);
        String shown = has(parent, "first-figure") ? "\u2021" : text(parent);
        boolean form =
                has(parent, "withheld")
                        || has(parent, "first-figure")
                        || (parent.getTagName().equals("th") && !shown.isEmpty());
        if (form) {
            boolean head = parent.getTagName().equals("th");
            parent.setTextContent("");
            parent.appendChild(
                    longForm(parent.getOwnerDocument(), shown, head ? shown + " " + words : words));
        }
    }
}
