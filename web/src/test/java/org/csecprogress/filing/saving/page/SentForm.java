package org.csecprogress.filing.saving.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form, each with one value, as a browser sends them. */
public final class SentForm {
    private SentForm() {}

    public static SentFields of(Map<String, String> values) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        values.forEach((name, value) -> sent.put(name, new String[] {value}));
        return new SentFields(sent);
    }
}
