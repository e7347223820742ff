package org.csecprogress.kernel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds the address of a page with what its filters say; what is empty is left out. */
public final class Query {
    private final StringBuilder address;
    private char next = '?';

    /** The address of a page without parameters. */
    public Query(String path) {
        address = new StringBuilder(path);
    }

    /** Adds a parameter, where it has a value. */
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

    /** The address. */
    @Override
    public String toString() {
        return address.toString();
    }
}
