package org.csecprogress.kernel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds the address of a page with parameters. Empty values are left out. */
public final class Query {
    private final StringBuilder address;
    private char next = '?';

    /** Creates the address of a page without parameters. */
    public Query(String path) {
        address = new StringBuilder(path);
    }

    /** Adds a parameter unless its value is empty. */
    public Query with(String name, String value) {
        if (!value.isEmpty()) {
            address.append(next)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    /** Returns the address. */
    @Override
    public String toString() {
        return address.toString();
    }
}
