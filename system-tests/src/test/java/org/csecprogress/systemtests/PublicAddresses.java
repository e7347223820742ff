package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.List;

/** One public page of each kind, in both languages. */
final class PublicAddresses {
    private static final List<String> ENGLISH =
            List.of(
                    "/",
                    "/report/latest",
                    "/report/latest/county/fresno",
                    "/report/latest/county/del-norte",
                    "/counties?name=san",
                    "/glossary",
                    "/archive",
                    "/calendar",
                    "/data-dictionary",
                    "/method",
                    "/accessibility",
                    "/privacy",
                    "/conditions-of-use",
                    "/language-help",
                    "/contact");

    private PublicAddresses() {}

    /** Returns all addresses. */
    static List<String> all() {
        List<String> all = new ArrayList<>(ENGLISH);
        ENGLISH.forEach(path -> all.add(path.equals("/") ? "/es" : "/es" + path));
        return all;
    }
}
