package org.csecprogress.report.discovery.web;

import java.util.regex.Pattern;

/** Text for XML 1.0, which has no place for some characters, not even escaped. */
final class XmlText {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** Returns the text without characters that XML does not allow. */
    static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
