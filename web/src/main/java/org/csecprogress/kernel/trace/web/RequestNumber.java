package org.csecprogress.kernel.trace.web;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Numbers each request, so that what it logged can be found. The number is in the header {@code
 * X-Request-Id} of the answer and on the page of an error. While a thread works for a request it
 * has the number in its name, which a server writes into each line of its log, whichever library
 * has logged it.
 */
public final class RequestNumber implements AutoCloseable {
    /** The header of each answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "csec.request";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As short as can be read out by telephone; a day's requests seldom share one. */
    private static final int DIGITS = 12;

    private final Thread thread = Thread.currentThread();
    private final String name = thread.getName();

    private RequestNumber(String number) {
        thread.setName("request " + number);
    }

    /** Returns the number of a request. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String number = HexFormat.of().toHexDigits(RANDOM.nextLong(), DIGITS);
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }

    /** Names the current thread by the request until what is returned is closed. */
    public static RequestNumber onThread(ServletRequest request) {
        return new RequestNumber(of(request));
    }

    @Override
    public void close() {
        thread.setName(name);
    }
}
