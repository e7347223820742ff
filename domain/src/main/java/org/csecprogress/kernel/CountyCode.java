package org.csecprogress.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/** A California county, by its two-digit state code: "01" Alameda … "58" Yuba. */
public record CountyCode(String value) implements Comparable<CountyCode>, Serializable {
    private static final Pattern FORMAT = Pattern.compile("0[1-9]|[1-4]\\d|5[0-8]");

    public CountyCode {
        if (value == null || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("county code must be 01 to 58, was " + value);
        }
    }

    /** Whether the text is a county code; for text from outside. */
    public static boolean isValid(String text) {
        return text != null && FORMAT.matcher(text).matches();
    }

    @Override
    public int compareTo(CountyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
