package org.csecprogress.progress.inspection.service;

import java.util.Locale;
import java.util.regex.Pattern;

/** Decides where a link in a text document may lead. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.\\-]*:.*");
    private static final Pattern TO_READERS = Pattern.compile("^(https?|mailto|tel):.*");

    private Links() {}

    /** Whether a program would fetch this from outside of the document. */
    static boolean isOutside(String address) {
        String plain = plain(address);
        return SCHEME.matcher(plain).matches()
                || plain.startsWith("//")
                || plain.startsWith("\\\\")
                || plain.startsWith("../")
                || plain.startsWith("/");
    }

    /** Whether it leads to another computer. */
    static boolean isElsewhere(String address) {
        String plain = plain(address);
        boolean local = plain.matches("^file:/(//)?[^/\\\\].*");
        return (SCHEME.matcher(plain).matches() && !local)
                || plain.startsWith("//")
                || plain.startsWith("\\\\");
    }

    /** Whether a link that a person clicks leads to a page, an address or a place in the text. */
    static boolean isForReaders(String address) {
        String plain = plain(address);
        return TO_READERS.matcher(plain).matches()
                || !(SCHEME.matcher(plain).matches()
                        || plain.startsWith("\\\\")
                        || plain.startsWith("//"));
    }

    /** Programs skip control characters and spaces in front of a scheme. */
    private static String plain(String address) {
        return address.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
    }
}
